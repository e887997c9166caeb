import type { JudgedAt } from '../../checks/policy.ts'
import { utc } from '../time.ts'
import { text } from './text.ts'

const { judged } = text

/** By which time the ledger is judged, short enough for a chip. */
export function judgedAtShort(judgedAt: JudgedAt): string {
  if (judgedAt.mode === 'at' || judgedAt.mode === 'now') return judged[judgedAt.mode](utc(judgedAt.time))
  return judged[judgedAt.mode]
}
