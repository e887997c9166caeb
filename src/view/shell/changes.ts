import type { Outline } from '../../analysis/outline.ts'
import { titleOf } from '../../findings/describe.ts'
import { placeInList } from '../../state/listed-findings.ts'
import { closedGroups } from '../../state/scene.ts'
import { isLooking, searchHits } from '../../state/search-hits.ts'
import { shownTasks } from '../../state/shown.ts'
import type { State, ViewName } from '../../state/state.ts'
import type { TokenId } from '../../tokens/token.ts'
import { cardName } from '../graph/card-name.ts'
import { text as search } from '../search/text.ts'
import { text as taskText } from '../task/text.ts'
import { text as page } from '../text.ts'
import { text } from './text.ts'

/** What there is to say of the screen. */
export interface Screen {
  readonly outline: Outline | null
  readonly view: ViewName
  readonly selected: TokenId | null
  /** Index of the finding that was stepped to; null for none. */
  readonly finding: number | null
  /** To what the list of findings is narrowed. */
  readonly findingChoice: string
  /** Null while nothing is searched for, or the claims are still being searched. */
  readonly hits: { readonly query: string; readonly count: number } | null
  /** Place of the selected task among the hits, from 1, where a step from hit to hit led to it; else 0. */
  readonly hit: number
  readonly shown: number
  /** Tasks that the graph draws; null where it draws none, or is not ready. */
  readonly drawn: number | null
  /** Closed groups among what is drawn. */
  readonly groups: number
}

export function screenOf(state: State): Screen {
  const { outline, view, selected, finding, findingChoice, query, hit, picture, laying } = state
  const hits = searchHits(state)
  const settled = outline !== null && query.trim() !== '' && !isLooking(state)
  return {
    outline,
    view,
    selected,
    finding,
    findingChoice,
    hits: settled ? { query, count: hits.length } : null,
    hit: hit !== null && hit === selected ? hits.indexOf(hit) + 1 : 0,
    shown: shownTasks(state).length,
    drawn: picture && !laying ? picture.scene.tasks.length : null,
    groups: picture && !laying ? closedGroups(picture) : 0,
  }
}

export type ChangeKind = 'view' | 'shown' | 'drawn' | 'hits' | 'finding' | 'selected'

/** What to say of a change, by its kind: a later change of one kind takes the place of an earlier one. */
export function changesBetween(before: Screen, after: Screen): ReadonlyMap<ChangeKind, string> {
  const said = new Map<ChangeKind, string>()
  const { outline, view, selected, finding, hits, hit, shown, drawn } = after
  if (!outline || before.outline === null) return said
  if (view !== before.view) said.set('view', text.spoken.view(page.views[view]))
  if (shown !== before.shown) said.set('shown', text.spoken.shown(shown, outline.counts.tasks))
  if (view === 'graph' && drawn !== null && before.drawn === null)
    said.set('drawn', text.spoken.drawn(drawn, after.groups))
  if (hits && (hits.query !== before.hits?.query || hits.count !== before.hits.count))
    said.set('hits', search.spoken(hits.count))
  const told = finding === before.finding ? undefined : outline.findings[finding ?? -1]
  if (told && finding !== null) {
    const { at, of } = placeInList(outline.findings, after.findingChoice, finding)
    said.set('finding', text.spoken.finding(at, of, told.severity, titleOf(told.code)))
  }
  const isCountedNow = hit > 0 && hits !== null && before.hits === null
  if (selected === before.selected && hit === before.hit && !isCountedNow) return said
  if (selected === null) said.set('selected', taskText.task.nothing)
  else if (hits && hit > 0)
    said.set('selected', `${search.spokenHit(hit, hits.count)}: ${cardName(outline, selected)}`)
  else if (selected !== before.selected) said.set('selected', cardName(outline, selected))
  return said
}

/** What is yet to be said after one change more. That the graph is drawn is no news once another view is looked at. */
export function yetToSay(
  pending: ReadonlyMap<ChangeKind, string>,
  changes: Iterable<readonly [ChangeKind, string]>,
  view: ViewName,
): ReadonlyMap<ChangeKind, string> {
  const all = new Map([...pending, ...changes])
  if (view !== 'graph') all.delete('drawn')
  return all
}
