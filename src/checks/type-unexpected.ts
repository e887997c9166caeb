import { ectTypes, plainType } from '../tokens/dialect.ts'
import { all, decoded, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const typeUnexpected = defineCheck({
  code: 'type-unexpected',
  severity: 'error',
  step: 'form',
  title: 'Type is not that of an ECT',
  passes: 'The header type is that of an ECT',
  source: {
    word: 'draft',
    where: 'ECT drafts -00 and -01, `typ`; the prefix `application/` by RFC 7515 section 4.1.9',
  },
  text: {
    what: 'The header member `typ` is missing, or neither `exec+jwt` nor `wimse-exec+jwt`.',
    why: 'The type keeps tokens of different purposes apart: an access token or a workload identity token must never pass for the record of a task.',
    causes: [
      'The library that signs it wrote its own default, often `JWT`.',
      'It is a token of another kind that ended up in the ledger.',
    ],
    tries: [
      'Set `typ` to `exec+jwt` when signing.',
      'Look at its claims: without `exec_act` it was never meant as an ECT.',
    ],
  },
  message: ({ typ }) =>
    typ
      ? `The type is ${quote(typ)}; an ECT says \`exec+jwt\` or \`wimse-exec+jwt\`.`
      : 'The header has no `typ`; an ECT says `exec+jwt` or `wimse-exec+jwt`.',
  applies: all(decoded, signed),
  *run(facts) {
    for (const { id, token } of readTasks(facts)) {
      const typ = token.header?.typ
      if (token.level === 'L1' || (typ !== undefined && ectTypes.includes(plainType(typ)))) continue
      yield { tokens: [id], args: { typ: typ ?? '' } }
    }
  },
})
