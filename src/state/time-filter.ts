import { narrow } from './browse.ts'
import { store } from './state.ts'

/** A span of time in NumericDate seconds, both ends included. */
export interface TimeSpan {
  readonly from: number
  readonly until: number
}

/** Narrows lists to the tasks issued within a span, beside whatever else they are narrowed to; null takes that away. */
export function narrowTime(span: TimeSpan | null): void {
  const { time: _, ...rest } = store.getState().filter
  narrow(span ? { ...rest, time: inOrder(span) } : rest)
}

const inOrder = ({ from, until }: TimeSpan): TimeSpan =>
  from <= until ? { from, until } : { from: until, until: from }
