import { agents } from '../agents.ts'
import { andThen, inARow, lastTask, type Violation } from './violation.ts'

const sources = { list_sources: { by: 'researcher', at: 60, after: ['search_literature'] } } as const

/** What is wrong with a ledger's rows, against each other and against their tokens. */
export const ledgerViolations = {
  'record-missing': {
    fault: 'bare tokens, where the policy asks for ledger records',
    format: 'lines',
    tasks: inARow,
    policy: { minimumLevel: 'L3' },
    accused: ['*'],
  },
  'sequence-broken': {
    fault: 'the third of four rows was taken out of a ledger that is said to be complete',
    format: 'rows',
    tasks: {
      ...inARow,
      ...sources,
    },
    edit: (text) => text.split('\n').toSpliced(2, 1).join('\n'),
    policy: { ledger: 'complete' },
    accused: ['list_sources'],
  },
  'chain-broken': {
    fault: 'the second row was changed after the third was chained to it',
    format: 'starfly',
    tasks: { ...inARow, search_literature: { ...inARow.search_literature, row: { tool_id: 'tool-other' } } },
    accused: ['review_findings'],
  },
  'record-mismatch': {
    fault: 'the row names another issuer than its token',
    format: 'rows',
    tasks: lastTask({ row: { iss: agents.researcher.iss } }),
    accused: ['review_findings'],
  },
  'issued-after-recorded': {
    fault: 'the first token is dated two minutes after its own record',
    format: 'rows',
    tasks: {
      ...inARow,
      plan_question: { ...inARow.plan_question, row: { recorded_at: '2026-02-25T23:58:00Z' } },
    },
    accused: ['plan_question'],
  },
  'recorded-before-predecessor': {
    fault: 'a predecessor was recorded twenty minutes late, after its successors',
    format: 'table',
    tasks: {
      ...andThen(sources),
      plan_question: { ...inARow.plan_question, row: { stored_timestamp: '2026-02-26T00:20:00Z' } },
    },
    accused: ['search_literature'],
  },
} as const satisfies Readonly<Record<string, Violation>>
