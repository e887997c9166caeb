import { store } from '../../state/state.ts'
import type { Command } from '../commands/command.ts'
import { findingCommands } from '../commands/finding.ts'
import { groupingCommands } from '../commands/grouping.ts'
import { pageCommands } from '../commands/page.ts'
import { taskCommands } from '../commands/tasks.ts'
import { viewingCommands } from '../commands/viewing.ts'

const now = () => store.getState()

/** Everything that can be done, by name and by key: for the palette, the help and the keyboard. */
export const commands: readonly Command[] = [
  ...findingCommands,
  ...viewingCommands(now),
  ...groupingCommands(now),
  ...taskCommands(now),
  ...pageCommands(now),
]
