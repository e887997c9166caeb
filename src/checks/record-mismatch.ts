import type { Json } from '../base/json.ts'
import type { LedgerRecord } from '../import/ledger.ts'
import { spellingsOf } from '../tokens/dialect.ts'
import type { Claims, Token } from '../tokens/token.ts'
import { all, decoded, hasRecord } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'

export const recordMismatch = defineCheck({
  code: 'record-mismatch',
  severity: 'error',
  step: 'ledger',
  title: 'Ledger row contradicts its token',
  passes: 'The ledger row agrees with its token',
  source: {
    word: 'choice',
    where:
      'No draft defines an export; the names compared are those that ledgers in use give to their columns',
  },
  text: {
    what: 'The row around the token repeats some of its claims (id, issuer, action, predecessors, workflow), and one of them says something else than the token. One finding for each. What the row leaves out is no contradiction, and an `agent_id` may be the end of the issuer.',
    why: 'Searches and reports run over the rows and not over the tokens. Whoever changes a row changes what people see, without touching a signature.',
    causes: [
      'The row was edited, or filled from another message than the token.',
      'The token in the row was replaced by another.',
      'The export maps its columns wrongly; then every row is affected.',
    ],
    tries: [
      'Believe the token where its signature matches, and ask the ledger about the row.',
      'Look whether one row is affected, or all of them in the same way.',
    ],
  },
  message: ({ field, claim, recorded, claimed }) =>
    `The row says ${quote(field)} ${quote(recorded, 80)}; the token says ${quote(claim)} ${quote(claimed, 80)}.`,
  applies: all(decoded, hasRecord, ({ tokens }, id) => {
    const row = tokens[id]?.record?.row ?? {}
    const repeats = columns.some(({ fields }) => fields.some((field) => textOf(row[field]) !== undefined))
    return repeats || 'its row repeats none of its claims'
  }),
  *run({ tokens }) {
    for (const [id, token] of tokens.entries()) {
      if (!token.record || !token.claims || token.malformed) continue
      for (const column of columns) {
        const args = contradiction(column, token.record, token, token.claims)
        if (args) yield { tokens: [id], args }
      }
    }
  },
})

interface Column {
  readonly fields: readonly string[]
  readonly claim: string
  readonly read: (claims: Claims) => string | undefined
  /** True where both say the same in other words. */
  readonly same?: (recorded: string, claimed: string, field: string) => boolean
}

const columns: readonly Column[] = [
  { fields: ['jti', 'task_id'], claim: 'jti', read: (claims) => claims.jti },
  {
    fields: ['iss', 'agent_id'],
    claim: 'iss',
    read: (claims) => claims.iss,
    same: (recorded, claimed, field) => field === 'agent_id' && claimed.endsWith(`/${recorded}`),
  },
  { fields: ['exec_act', 'action'], claim: 'exec_act', read: (claims) => claims.action },
  { fields: ['wid'], claim: 'wid', read: (claims) => claims.wid ?? '' },
  {
    fields: ['pred', 'parents', 'par'],
    claim: 'pred',
    read: (claims) => claims.predecessors.join(', '),
    same: (recorded, claimed) => idsIn(recorded) === idsIn(claimed),
  },
]

function contradiction(
  { fields, claim, read, same }: Column,
  { row, tokenField }: LedgerRecord,
  token: Token,
  claims: Claims,
) {
  for (const field of fields) {
    const repeats = field !== tokenField && Object.hasOwn(row, field)
    const recorded = repeats ? textOf(row[field]) : undefined
    if (recorded === undefined || !usable(token, claim)) continue
    const claimed = read(claims)
    if (claimed === undefined || recorded === claimed || same?.(recorded, claimed, field)) continue
    return { field, claim, recorded: recorded.slice(0, 200), claimed: claimed.slice(0, 200) }
  }
  return undefined
}

/** A claim that is missing or malformed is reported as that, and not against the row again. */
function usable({ present, problems }: Token, claim: string): boolean {
  const spellings = spellingsOf(claim)
  if (claim !== 'wid' && !spellings.some((spelling) => present.includes(spelling))) return false
  return !problems.some((each) => spellings.includes(each.claim) && each.problem !== 'not-a-uuid')
}

/** A column's text: a list joined, anything else that is no text not compared. An empty column says nothing. */
function textOf(value: Json | undefined): string | undefined {
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? value.join(', ') : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The ids of a list in any order, whether joined by commas or written as JSON. */
function idsIn(list: string): string {
  return [...new Set(list.split(/[\s,"[\]]+/))].filter(Boolean).sort().join()
}
