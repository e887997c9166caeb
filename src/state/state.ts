import { createStore } from 'zustand/vanilla'
import type { Outline, TokenDetail } from '../analysis/outline.ts'
import type { FailureCode } from '../base/failure.ts'
import type { KeyAmendment } from '../keys/amendments.ts'
import type { KeyNote, RejectedKey } from '../keys/key.ts'
import type { Direction } from '../layout/layout.ts'
import type { GroupId, GroupKind } from '../search/groups.ts'
import type { Link } from '../search/hash.ts'
import type { Term } from '../search/query.ts'
import type { TokenId } from '../tokens/token.ts'
import { type CardChoice, firstChoice } from './cards.ts'
import { type ClaimHits, noClaimHits } from './claim-hits.ts'
import type { ColumnName } from './column-names.ts'
import { type Folding, unfoldedByNumber } from './folding.ts'
import type { Picture } from './scene.ts'

export type ViewName = 'graph' | 'timeline' | 'table'
export type PanelName = 'overview' | 'findings' | 'workflows' | 'keys' | 'log'
export type DialogName = 'help' | 'palette' | 'paste' | 'policy' | 'self-test'
export type TaskTab = 'checks' | 'claims' | 'header' | 'raw' | 'links'
/** Tasks as rows and columns, or as sentences. */
export type TableManner = 'grid' | 'story'
export type Theme = 'system' | 'light' | 'dark'

/** How far the work at hand is; `total` is 0 while it is unknown. `since` is in milliseconds of performance.now(). */
export interface Progress {
  readonly step: 'listing' | 'reading' | 'verifying' | 'judging' | 'hashing'
  readonly done: number
  readonly total: number
  readonly since: number
}

/** Something to tell the user: what happened, the plain cause, what to do. */
export interface Message {
  readonly id: number
  readonly tone: 'error' | 'warning' | 'info'
  readonly title: string
  readonly text: string
  /** What can be done about it at once. */
  readonly deed?: { readonly label: string; readonly run: () => void }
}

/** A file that was not opened, and why. */
export interface Refused {
  readonly name: string
  readonly code: FailureCode
  readonly args: Readonly<Record<string, string | number>>
}

export interface Visited {
  readonly workflow: number
  readonly cards: Int32Array | null
}

/** What the user has open and is looking at. Flat; changed only by actions. */
export interface State {
  readonly outline: Outline | null
  /** Set while anything is loading. */
  readonly progress: Progress | null
  /** While the sources' SHA-256 are worked out, beside whatever else is done. */
  readonly hashing: Progress | null
  /** While a sample's own module is on its way. */
  readonly fetchingSample: boolean
  readonly messages: readonly Message[]
  readonly view: ViewName
  /** Null where the rail is folded. */
  readonly panel: PanelName | null
  readonly selected: TokenId | null
  /** The selected task in full; null until it has been decoded again. */
  readonly detail: TokenDetail | null
  readonly taskTab: TaskTab
  /** Files dropped on a task, to be compared with its hashes. */
  readonly hashFiles: { readonly task: TokenId; readonly files: readonly File[] } | null
  /** Index of the finding that next and previous start from. */
  readonly finding: number | null
  /** The severity or code to which the list of findings is narrowed; '' for all. */
  readonly findingChoice: string
  /** The workflow that is shown; null for all. */
  readonly workflow: number | null
  /** The laid-out graph; null until there is one. */
  readonly picture: Picture | null
  readonly laying: boolean
  /** Whether the timeline is being arranged, and not as it should be yet. */
  readonly arranging: boolean
  /** Whether several workflows are drawn in one picture instead of shown as cards; null where their number decides. */
  readonly together: boolean | null
  readonly cards: CardChoice
  /** The workflow last looked into, and the cards among which it was chosen; null for none. */
  readonly visited: Visited | null
  readonly direction: Direction
  /** The words searched for; '' while nothing is. */
  readonly query: string
  /** What is known of words in claims, beside what the outline itself holds. */
  readonly claimHits: ClaimHits
  /** The hit that a step from hit to hit led to. */
  readonly hit: TokenId | null
  /** A step to the next or previous hit of a query of which none was known yet; taken when one is. */
  readonly awaitedStep: { readonly query: string; readonly by: 1 | -1 } | null
  /** What every view is narrowed to: a task is shown where each of these holds. */
  readonly narrowing: readonly Term[]
  /** Tasks shown beside, because somebody opened the graph at its border. */
  readonly opened: readonly TokenId[]
  /** What the graph's tasks are grouped by; null while each stands by itself. */
  readonly collapse: GroupKind | null
  /** The groups whose tasks are drawn one by one all the same. */
  readonly openGroups: ReadonlySet<GroupId>
  /** The task that a path is to begin at, while the other end is being chosen. */
  readonly pathFrom: TokenId | null
  /** Whether the timeline shortens the times in which nothing was issued. */
  readonly collapseIdle: boolean
  readonly tableManner: TableManner
  /** Null where the table's width decides. */
  readonly columns: readonly ColumnName[] | null
  /** Which workflows the table shows folded. */
  readonly folding: Folding
  /** How many steps there are to go back, and forward again. */
  readonly steps: { readonly back: number; readonly forward: number }
  /** A link that waits for the ledger it points into. */
  readonly awaitingLink: Link | null
  readonly dialog: DialogName | null
  /** Since the page was last empty. */
  readonly refused: readonly Refused[]
  readonly rejectedKeys: readonly RejectedKey[]
  /** What was put right while keys were read. */
  readonly keyNotes: readonly KeyNote[]
  /** What the user said of keys by hand. */
  readonly amendments: readonly KeyAmendment[]
  readonly theme: Theme
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  readonly shortcuts: boolean
}

export const initialState: State = {
  outline: null,
  progress: null,
  hashing: null,
  fetchingSample: false,
  messages: [],
  view: 'graph',
  panel: 'findings',
  selected: null,
  detail: null,
  taskTab: 'checks',
  hashFiles: null,
  finding: null,
  findingChoice: '',
  workflow: null,
  picture: null,
  laying: false,
  arranging: false,
  together: null,
  cards: firstChoice,
  visited: null,
  direction: 'right',
  query: '',
  claimHits: noClaimHits,
  hit: null,
  awaitedStep: null,
  narrowing: [],
  opened: [],
  collapse: null,
  openGroups: new Set(),
  pathFrom: null,
  collapseIdle: true,
  tableManner: 'grid',
  columns: null,
  folding: unfoldedByNumber,
  steps: { back: 0, forward: 0 },
  awaitingLink: null,
  dialog: null,
  refused: [],
  rejectedKeys: [],
  keyNotes: [],
  amendments: [],
  theme: 'system',
  shortcuts: true,
}

export const store = createStore<State>(() => initialState)
