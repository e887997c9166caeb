import { exportReport } from '../../state/actions.ts'
import { text } from './text.ts'

/** What can be taken away, in the menu's order; an entry stands here when it works. */
export const exports: readonly { readonly label: string; readonly run: () => Promise<void> }[] = [
  { label: text.exportMenu.report, run: exportReport },
  {
    label: text.exportMenu.session,
    run: async () => (await import('../../state/session-export.ts')).exportSession(),
  },
]
