import { createHmac } from 'node:crypto'
import { agents } from '../agents.ts'
import { taskIdOf } from '../workflow.ts'
import { decided, type Sample } from './sample.ts'

const id = 'everything-wrong'

/** A loan like any other, in which nearly every rule is broken once. */
export const everythingWrong: Sample = {
  id,
  title: 'Everything wrong at once',
  description:
    'A loan workflow that breaks nearly every rule once, from a forged score to a row that ends in the middle.',
  lookAt: 'The list of findings: each kind with its own sentence, and the one task or edge it accuses.',
  format: 'rows',
  keys: ['intake', 'underwriter', 'treasury', 'scoring'],
  tasks: {
    receive_application: { by: 'intake', at: 0 },
    verify_identity: { by: 'intake', at: 12, after: ['receive_application'] },
    verify_income: { by: 'intake', at: 20, after: ['receive_application'], claims: { aud: undefined } },
    score_credit: {
      by: 'scoring',
      at: 33,
      after: ['verify_identity'],
      forged: { exec_act: 'score_credit_high' },
    },
    check_fraud: { by: 'estimator', at: 41, after: ['verify_identity'] },
    value_collateral: { by: 'estimator', at: 44, omitted: true },
    assess_affordability: {
      by: 'underwriter',
      at: 58,
      after: ['verify_income', 'score_credit', 'check_fraud', 'value_collateral'],
    },
    propose_terms: { by: 'underwriter', at: 70, after: ['assess_affordability', 'negotiate_terms'] },
    negotiate_terms: { by: 'intake', at: 76, after: ['propose_terms'] },
    decide_loan: {
      by: 'underwriter',
      at: 90,
      after: ['assess_affordability', 'negotiate_terms'],
      ext: decided('lending_limits_v3', 'rejected'),
    },
    draw_up_contract: { by: 'underwriter', at: 300, after: ['decide_loan'] },
    sign_contract: { by: 'intake', at: 310, after: ['draw_up_contract', 'draw_up_contract'] },
    disburse_funds: { by: 'treasury', at: 240, after: ['sign_contract'] },
    confirm_transfer: {
      by: 'treasury',
      at: 330,
      after: ['disburse_funds'],
      claims: { iss: agents.intake.iss },
    },
    notify_customer: { by: 'intake', at: 340, after: ['disburse_funds'], header: { kid: undefined } },
    file_documents: { by: 'intake', at: 345, after: ['sign_contract'], header: { typ: 'JWT' } },
    update_register: {
      by: 'intake',
      at: 350,
      after: ['sign_contract'],
      header: { alg: 'HS256' },
      signer: (bytes) => createHmac('sha256', 'a secret everyone shares').update(bytes).digest(),
    },
    review_case: {
      by: 'underwriter',
      at: 360,
      after: ['decide_loan'],
      claims: { ect_ext: { pol: 'four_eyes', pol_decision: 'fine', compensation_required: true } },
    },
    close_case: {
      by: 'underwriter',
      at: 372,
      after: ['review_case'],
      claims: { exp: 1772064000 },
    },
    close_case_again: {
      by: 'underwriter',
      act: 'close_case',
      at: 380,
      after: ['review_case'],
      claims: { jti: taskIdOf(id, 'close_case') },
    },
    attach_transcript: {
      by: 'intake',
      at: 390,
      after: ['review_case'],
      ext: { transcript: 'all that was said '.repeat(240) },
    },
    export_case: {
      by: 'intake',
      at: 400,
      after: ['review_case'],
      claims: { ect_ext: undefined, ext: { format: 'pdf' } },
    },
    report_to_authority: {
      by: 'treasury',
      at: 410,
      after: ['review_case'],
      row: { iss: agents.scoring.iss },
    },
    notify_auditor: { by: 'intake', at: 420, after: ['review_case'], unsigned: true },
  },
  edit: (text) => {
    const lines = text.trimEnd().split('\n')
    return `${[...lines, lines[1], lines[0]!.slice(0, 300)].join('\n')}\n`
  },
  expected: {
    'claim-missing': ['verify_income'],
    'signature-invalid': ['score_credit'],
    'key-unknown': ['check_fraud'],
    'predecessor-missing': ['assess_affordability'],
    cycle: ['propose_terms', 'negotiate_terms'],
    'predecessor-rejected': ['draw_up_contract'],
    'predecessor-repeated': ['sign_contract'],
    'temporal-order': ['disburse_funds'],
    'issuer-mismatch': ['confirm_transfer'],
    'kid-missing': ['notify_customer'],
    'type-unexpected': ['file_documents'],
    'algorithm-refused': ['update_register'],
    'claim-malformed': ['review_case'],
    'lifetime-invalid': ['close_case'],
    'jti-conflict': ['close_case', 'close_case_again'],
    'extension-too-large': ['attach_transcript'],
    'dialect-mixed': ['export_case'],
    'record-mismatch': ['report_to_authority'],
    'token-unsigned': ['notify_auditor'],
    'jti-repeated': ['verify_identity'],
    'entry-unreadable': [],
  },
}
