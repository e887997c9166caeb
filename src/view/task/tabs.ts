import type { ComponentType } from 'react'
import type { Outline, TokenDetail } from '../../analysis/outline.ts'
import type { TaskTab } from '../../state/state.ts'
import { ChecksTab } from './ChecksTab.tsx'
import { ClaimsTab } from './ClaimsTab.tsx'
import { HeaderTab } from './HeaderTab.tsx'
import { LinksTab } from './LinksTab.tsx'
import { RawTab } from './RawTab.tsx'

export interface TabProps {
  readonly outline: Outline
  readonly detail: TokenDetail
}

interface TabEntry {
  readonly name: TaskTab
  readonly Content: ComponentType<TabProps>
}

/** The parts of a task's panel, in their order. */
export const tabs: readonly TabEntry[] = [
  { name: 'checks', Content: ChecksTab },
  { name: 'claims', Content: ClaimsTab },
  { name: 'header', Content: HeaderTab },
  { name: 'raw', Content: RawTab },
  { name: 'links', Content: LinksTab },
]
