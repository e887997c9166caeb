import type { Outline } from '../analysis/outline.ts'
import { encodeLink } from '../search/hash.ts'
import type { TokenId } from '../tokens/token.ts'
import { isCut, workflowFollower } from './follow.ts'
import { linkTo } from './link.ts'
import { differences, type Look, lookOf, possible } from './look.ts'
import { refreshPicture } from './picture.ts'
import { nameOfTask } from './questions.ts'
import { refreshDetail } from './running.ts'
import { type State, store } from './state.ts'
import { corrected, followedBy, inPlaces, movedTo, type Trail, trailFrom, withLook } from './trail.ts'

/** What the browser keeps of a step: its place in the trail, which stays in this tab's memory. */
interface Kept {
  readonly visit: string
  readonly at: number
}

/** Milliseconds that letters and selections may still change before they are written down. */
const pause = 300

let visit = ''
let trail: Trail | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let isScheduled = false
let isRestoring = false
/** False where the browser refuses entries: the trail is then gone along without it. */
let isTied = true
let named: { readonly task: TokenId; readonly revision: number; readonly name: string } | null = null

/** From now on writes down each look as a step that undo, redo and the browser's own buttons go back and forth between. */
export function watchLook(): void {
  store.subscribe((state, last) => {
    if (!isOpen(state)) return isOpen(last) ? forget() : undefined
    if (!trail || !isOpen(last) || isCut(last.outline, state.outline)) return begin(state)
    if (last.outline.revision !== state.outline.revision)
      trail = inPlaces(trail, workflowFollower(last.outline, state.outline))
    if (isRestoring) return
    const changed = differences(trail.looks[trail.at]!, lookOf(state))
    if (changed.length > 0) schedule(changed)
    if (state.outline?.policy.name !== last.outline?.policy.name) write('replace')
  })
}

const isOpen = (state: State): state is State & { readonly outline: Outline } =>
  state.outline !== null && state.outline.tokens > 0

function begin(state: State): void {
  visit = crypto.getRandomValues(new Uint32Array(2)).join('-')
  trail = trailFrom(lookOf(state))
  told()
  write('replace')
}

function forget(): void {
  trail = null
  named = null
  clearTimeout(timer)
  told()
  write('replace')
}

function schedule(changed: readonly (keyof Look)[]): void {
  const canWait = changed.every((member) => member === 'selected' || member === 'query')
  clearTimeout(timer)
  if (canWait) timer = setTimeout(flush, pause)
  else if (!isScheduled) {
    isScheduled = true
    queueMicrotask(flush)
  }
}

function flush(): void {
  isScheduled = false
  clearTimeout(timer)
  if (!trail) return
  const before = trail
  trail = withLook(trail, lookOf(store.getState()), performance.now())
  if (trail === before) return
  told()
  write(trail.at > before.at ? 'push' : 'replace')
}

/** What a look that is not made step by step is to the trail: put right in its place, the next step, or the beginning of another trail. */
export type Arrival = 'corrected' | 'next' | 'afresh'

/** Does at once what changes the look by no step of the user's. For the next step the browser has made an entry itself. */
export function arriving(how: Arrival, deed: () => void): void {
  flush()
  isRestoring = true
  deed()
  isRestoring = false
  if (!trail) return
  const look = lookOf(store.getState())
  if (how === 'afresh') begin(store.getState())
  else trail = how === 'corrected' ? corrected(trail, look) : followedBy(trail, look)
  told()
  write('replace')
}

export const undo = (): void => go(-1)
export const redo = (): void => go(1)

function go(by: 1 | -1): void {
  flush()
  if (!trail?.looks[trail.at + by]) return
  if (isTied) history.go(by)
  else goTo(trail.at + by)
}

/** Goes along when the browser has moved; false where it moved to no step of this visit. */
export function followBrowser(kept: unknown): boolean {
  const { visit: its, at } = (kept ?? {}) as Partial<Kept>
  if (!trail || its !== visit || at === undefined || !trail.looks[at]) return false
  goTo(at)
  return true
}

/** Whether the browser stands at a step that another visit to this page has left. */
export const isOfAnotherVisit = (kept: unknown): boolean =>
  ((kept ?? {}) as Partial<Kept>).visit !== undefined

function goTo(at: number): void {
  if (!trail) return
  clearTimeout(timer)
  trail = movedTo(trail, at)
  const { outline, selected } = store.getState()
  const look = possible(trail.looks[at]!, outline)
  isRestoring = true
  store.setState({ ...look, pathFrom: null, ...(look.selected !== selected && { detail: null }) })
  isRestoring = false
  told()
  refreshPicture()
  if (look.selected !== selected) void refreshDetail()
}

function told(): void {
  const steps = trail
    ? { back: trail.at, forward: trail.looks.length - 1 - trail.at }
    : { back: 0, forward: 0 }
  store.setState({ steps })
}

/** Writes the present step and its public part into the address; a selected task's name comes a little later. */
function write(how: 'push' | 'replace'): void {
  const state = store.getState()
  if (state.awaitingLink) return
  const { selected, outline } = state
  const isNamed = named?.task === selected && named.revision === outline?.revision
  const hash = encodeLink(linkTo(state, isNamed && named ? named.name : ''))
  const address = hash || (location.href.split('#')[0] ?? '')
  const kept = trail && ({ visit, at: trail.at } satisfies Kept)
  try {
    if (how === 'push') history.pushState(kept, '', address)
    else history.replaceState(kept, '', address)
  } catch {
    isTied = false
  }
  if (selected !== null && !isNamed && outline) void findName(selected, outline.revision)
}

/** Has the address say all that is shown, now. */
export async function writeNow(): Promise<void> {
  flush()
  const { selected, outline } = store.getState()
  if (selected !== null && outline) await findName(selected, outline.revision)
  write('replace')
}

async function findName(task: TokenId, revision: number): Promise<void> {
  const name = await nameOfTask(task)
  const { selected, outline } = store.getState()
  if (name === undefined || selected !== task || outline?.revision !== revision) return
  named = { task, revision, name }
  write('replace')
}
