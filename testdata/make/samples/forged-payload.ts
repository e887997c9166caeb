import { decided, type Sample } from './sample.ts'

/** Somebody who could edit the ledger, and had no key, turned a refusal into an approval. */
export const forgedPayload: Sample = {
  id: 'forged-payload',
  title: 'A forged approval',
  description:
    'A loan was refused; in the ledger the decision now reads `approved`, and the signature no longer matches.',
  lookAt: '`decide_loan` fails. The contract and the payment after it pass by themselves and depend on it.',
  format: 'table',
  keys: ['intake', 'scoring', 'underwriter', 'treasury'],
  tasks: {
    receive_application: { by: 'intake', ext: { regulated_domain: 'finance' } },
    verify_identity: { by: 'intake', after: ['receive_application'], ext: decided('kyc_v6', 'approved') },
    verify_income: { by: 'intake', after: ['receive_application'] },
    score_credit: { by: 'scoring', after: ['verify_identity'], ext: { model_version: 'score-11' } },
    check_fraud: {
      by: 'scoring',
      after: ['verify_identity'],
      ext: decided('fraud_rules_2026_02', 'approved'),
    },
    assess_affordability: { by: 'underwriter', after: ['verify_income', 'score_credit'] },
    decide_loan: {
      by: 'underwriter',
      after: ['assess_affordability', 'check_fraud'],
      claims: { ect_ext: { exec_time_ms: 812, ...decided('lending_limits_v3', 'rejected') } },
      forged: { ect_ext: { exec_time_ms: 812, ...decided('lending_limits_v3', 'approved') } },
    },
    draw_up_contract: { by: 'underwriter', after: ['decide_loan'] },
    disburse_funds: { by: 'treasury', after: ['draw_up_contract'], ext: decided('dual_control', 'approved') },
  },
  expected: { 'signature-invalid': ['decide_loan'] },
}
