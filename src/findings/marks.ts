import type { Severity } from '../checks/policy.ts'
import type { Verdict } from './finding.ts'

/** A mark is told by shape, text and colour together; `color` names a colour token of the theme. */
export interface Mark {
  readonly shape: 'circle' | 'octagon' | 'triangle' | 'dashed-circle' | 'dot'
  readonly symbol: string
  readonly text: string
  readonly color: string
}

/** Passed is the quiet one, so that failures stand out among a thousand. */
export const verdictMarks: Readonly<Record<Verdict, Mark>> = {
  passed: { shape: 'circle', symbol: '✔', text: 'passed', color: 'passed' },
  failed: { shape: 'octagon', symbol: '✖', text: 'failed', color: 'failed' },
  indeterminate: { shape: 'dashed-circle', symbol: '◌', text: 'not checked', color: 'unchecked' },
}

/** An error is marked as the failed verdict that follows from it. */
export const severityMarks: Readonly<Record<Severity, Mark>> = {
  error: verdictMarks.failed,
  warning: { shape: 'triangle', symbol: '⚠', text: 'warning', color: 'warning' },
  note: { shape: 'dot', symbol: '•', text: 'note', color: 'note' },
}
