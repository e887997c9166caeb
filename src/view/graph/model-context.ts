import { createContext, useContext } from 'react'
import type { GraphModel } from './model.ts'

/** The graph at hand, for cards: React Flow makes them, so that they cannot be handed it. */
export const ModelContext = createContext<GraphModel | null>(null)

export function useModel(): GraphModel {
  const model = useContext(ModelContext)
  if (!model) throw new Error('a card stands outside of a graph')
  return model
}
