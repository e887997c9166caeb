import { testTime } from '../../../src/testing/tokens.ts'
import { taskIdOf } from '../workflow.ts'
import { andThen, inARow, lastTask, type Violation } from './violation.ts'

const planned = { by: 'researcher', after: ['plan_question'] } as const
const { plan_question, search_literature, review_findings } = inARow

/** What is wrong with what a token says, by itself or at the time it is judged. */
export const claimViolations = {
  'audience-excludes-verifier': {
    fault: 'the audience lacks the ledger that verifies',
    format: 'lines',
    tasks: lastTask({ claims: { aud: 'spiffe://elsewhere.example/ledger' } }),
    policy: { verifier: 'spiffe://audit.example/ledger' },
    accused: ['review_findings'],
  },
  'claim-missing': {
    fault: 'each required claim is missing from one token',
    format: 'lines',
    tasks: andThen({
      without_iss: { ...planned, claims: { iss: undefined } },
      without_aud: { ...planned, claims: { aud: undefined } },
      without_iat: { ...planned, claims: { iat: undefined } },
      without_exp: { ...planned, claims: { exp: undefined } },
      without_jti: { ...planned, claims: { jti: undefined } },
      without_exec_act: { ...planned, claims: { exec_act: undefined } },
      without_pred: { by: 'researcher', claims: { pred: undefined } },
      gather: { by: 'critic', after: ['plan_question', 'without_pred'] },
    }),
    accused: [
      'without_iss',
      'without_aud',
      'without_iat',
      'without_exp',
      'without_jti',
      'without_exec_act',
      'without_pred',
    ],
  },
  'claim-malformed': {
    fault: 'each token but four holds one claim that is not what its rule asks',
    format: 'lines',
    tasks: andThen({
      iss_no_uri: { ...planned, claims: { iss: 'researcher 7' } },
      aud_number: { ...planned, claims: { aud: 7 } },
      iat_milliseconds: { ...planned, claims: { iat: (testTime + 60) * 1000 } },
      exp_text: { ...planned, claims: { exp: '2026-02-26T00:20:00Z' } },
      jti_no_uuid: { ...planned, claims: { jti: 'task-7' } },
      exec_act_number: { ...planned, claims: { exec_act: 7 } },
      inp_hash_hex: {
        ...planned,
        claims: { inp_hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
      },
      out_hash_short: { ...planned, claims: { out_hash: 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is' } },
      ect_ext_list: { ...planned, claims: { ect_ext: ['approved'] } },
      decision_unknown: { ...planned, ext: { pol: 'four_eyes', pol_decision: 'fine' } },
      decision_missing: { ...planned, ext: { pol: 'four_eyes' } },
      decided_later: {
        ...planned,
        ext: { pol: 'four_eyes', pol_decision: 'approved', pol_timestamp: testTime + 3600 },
      },
      pred_text: { by: 'researcher', claims: { pred: taskIdOf('claim-malformed', 'plan_question') } },
      gather: { by: 'critic', after: ['plan_question', 'pred_text'] },
    }),
    accused: [
      'iss_no_uri',
      'aud_number',
      'iat_milliseconds',
      'exp_text',
      'jti_no_uuid',
      'exec_act_number',
      'inp_hash_hex',
      'out_hash_short',
      'ect_ext_list',
      'decision_unknown',
      'decision_missing',
      'decided_later',
      'pred_text',
    ],
  },
  'extension-too-large': {
    fault: 'one extension is larger than 4096 bytes, another deeper than 5 levels',
    format: 'lines',
    tasks: andThen({
      too_large: { ...planned, ext: { transcript: 'all that was said '.repeat(240) } },
      too_deep: { ...planned, ext: { levels: { 3: { 4: { 5: { 6: { 7: 'one level too many' } } } } } } },
    }),
    accused: ['too_large', 'too_deep'],
  },
  expired: {
    fault: 'judged at an instant at which the first token had expired',
    format: 'lines',
    tasks: {
      plan_question,
      search_literature: { ...search_literature, at: 200 },
      review_findings: { ...review_findings, at: 300 },
    },
    policy: { judgedAt: { mode: 'at', time: testTime + 700 } },
    accused: ['plan_question'],
  },
  'issued-in-future': {
    fault: 'judged at an instant long before the last token was issued',
    format: 'lines',
    tasks: lastTask({ at: 200 }),
    policy: { judgedAt: { mode: 'at', time: testTime + 100 } },
    accused: ['review_findings'],
  },
  'issued-too-early': {
    fault: 'judged at an instant at which the first token is older than 15 minutes',
    format: 'lines',
    tasks: {
      plan_question: { ...plan_question, claims: { exp: testTime + 1200 } },
      search_literature: { ...search_literature, at: 500 },
      review_findings: { ...review_findings, at: 700 },
    },
    policy: { judgedAt: { mode: 'at', time: testTime + 1000 }, iatMaxAge: 900 },
    accused: ['plan_question'],
  },
  'lifetime-invalid': {
    fault: 'one token expires the moment it is issued, another before',
    format: 'lines',
    tasks: andThen({
      expires_at_once: { ...planned, at: 60, claims: { exp: testTime + 60 } },
      expires_before: { ...planned, at: 70, claims: { exp: testTime } },
    }),
    accused: ['expires_at_once', 'expires_before'],
  },
} as const satisfies Readonly<Record<string, Violation>>
