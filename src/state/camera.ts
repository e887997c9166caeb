/** What the user can ask of a view that can be moved, from anywhere on the page. */
export type CameraDeed = 'centre' | 'fit' | 'zoom-in' | 'zoom-out'

type Listener = (deed: CameraDeed) => unknown

const listeners = new Set<Listener>()

/** The view on the screen does what it is asked; gives the way to stop listening. */
export function onCameraDeed(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function moveCamera(deed: CameraDeed): void {
  for (const listener of listeners) listener(deed)
}
