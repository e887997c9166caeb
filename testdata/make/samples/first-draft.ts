import type { TaskRow } from '../workflow.ts'
import { decided, type Sample } from './sample.ts'

const tool = (target: string): Pick<TaskRow, 'dialect' | 'claims'> => ({
  dialect: 'ect-00',
  claims: { target },
})

/** A ledger of the first drafts' time, in chained rows. */
export const firstDraft: Sample = {
  id: 'first-draft',
  title: 'A ledger of the first draft',
  description:
    'Chained rows with tokens that speak draft -00: `par` for predecessors and `ext` for extensions.',
  lookAt: 'All pass. The chain of row hashes holds, and each task notes that it speaks an older dialect.',
  format: 'starfly',
  keys: ['forecaster', 'dispatcher'],
  tasks: {
    forecast_load: { by: 'forecaster', ...tool('load-model'), ext: { model_version: 'load-23' } },
    forecast_wind: { by: 'forecaster', ...tool('wind-model'), ext: { model_version: 'wind-9' } },
    plan_dispatch: { by: 'dispatcher', ...tool('planner'), after: ['forecast_load', 'forecast_wind'] },
    check_reserve: {
      by: 'dispatcher',
      ...tool('reserve-check'),
      after: ['plan_dispatch'],
      ext: decided('n_minus_one', 'approved'),
    },
    check_congestion: { by: 'dispatcher', ...tool('grid-model'), after: ['plan_dispatch'] },
    issue_setpoints: {
      by: 'dispatcher',
      ...tool('control-room'),
      after: ['check_reserve', 'check_congestion'],
    },
    confirm_setpoints: { by: 'dispatcher', dialect: 'execution-context-00', after: ['issue_setpoints'] },
  },
  expected: { 'dialect-legacy': ['*'] },
}
