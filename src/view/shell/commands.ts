import { closeAll, exportReport, select, setView, stepFinding } from '../../state/actions.ts'
import { showDialog } from '../../state/browse.ts'
import type { State } from '../../state/state.ts'
import { text } from '../text.ts'
import { pickFiles } from './FileInput.tsx'
import { nextPart } from './parts.ts'
import { focusSearch } from './Search.tsx'

/** Something the user can do by name or by key. */
export interface Command {
  readonly id: string
  readonly title: string
  /** As KeyboardEvent.key has it. One character is a single-key shortcut and can be switched off. */
  readonly key?: string
  /** Whether it makes sense now; absent: always. */
  readonly when?: (state: State) => boolean
  readonly run: () => void
}

const open = (state: State) => state.outline !== null
const selected = (state: State) => state.selected !== null

export const commands: readonly Command[] = [
  { id: 'help', title: text.commands.help, key: '?', run: () => showDialog('help') },
  { id: 'search', title: text.commands.search, key: '/', when: open, run: focusSearch },
  { id: 'next-finding', title: text.commands.nextFinding, key: 'n', when: open, run: () => stepFinding(1) },
  {
    id: 'previous-finding',
    title: text.commands.previousFinding,
    key: 'p',
    when: open,
    run: () => stepFinding(-1),
  },
  { id: 'graph', title: text.commands.graph, key: '1', when: open, run: () => setView('graph') },
  { id: 'timeline', title: text.commands.timeline, key: '2', when: open, run: () => setView('timeline') },
  { id: 'table', title: text.commands.table, key: '3', when: open, run: () => setView('table') },
  { id: 'clear', title: text.commands.clear, key: 'Escape', when: selected, run: () => select(null) },
  { id: 'next-part', title: text.commands.nextPart, key: 'F6', run: nextPart },
  { id: 'open', title: text.commands.open, run: pickFiles },
  { id: 'paste', title: text.commands.paste, run: () => showDialog('paste') },
  { id: 'policy', title: text.commands.policy, when: open, run: () => showDialog('policy') },
  { id: 'report', title: text.commands.report, when: open, run: () => void exportReport() },
  { id: 'close', title: text.commands.close, when: open, run: closeAll },
]
