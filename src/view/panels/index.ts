import { FileText, KeyRound, LayoutGrid, ListChecks, Workflow } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import type { PanelName } from '../../state/state.ts'
import { FindingsPanel } from './FindingsPanel.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import { LogPanel } from './LogPanel.tsx'
import { OverviewPanel } from './OverviewPanel.tsx'
import { WorkflowsPanel } from './WorkflowsPanel.tsx'

interface PanelEntry {
  readonly name: PanelName
  readonly Icon: ComponentType<{ size?: number; strokeWidth?: number; 'aria-hidden'?: 'true' }>
  readonly Panel: ComponentType
  /** A number worth seeing while the panel is folded. */
  readonly badge?: (outline: Outline) => number
}

/** The panels of the left rail, in its order. */
export const panels: readonly PanelEntry[] = [
  { name: 'overview', Icon: LayoutGrid, Panel: OverviewPanel },
  { name: 'findings', Icon: ListChecks, Panel: FindingsPanel, badge: ({ findings }) => findings.length },
  { name: 'workflows', Icon: Workflow, Panel: WorkflowsPanel },
  { name: 'keys', Icon: KeyRound, Panel: KeysPanel, badge: ({ unmatchedKids }) => unmatchedKids.length },
  { name: 'log', Icon: FileText, Panel: LogPanel },
]
