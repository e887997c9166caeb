import { decided, type Sample } from './sample.ts'

/** One party's key was never handed over, so its word can be neither confirmed nor refuted. */
export const unknownKey: Sample = {
  id: 'unknown-key',
  title: 'A garage whose key is not known',
  description:
    'An insurance claim is paid on two estimates of a garage whose public key did not come with the ledger.',
  lookAt: 'Both tasks of the garage are indeterminate, not failed; the payment passes and depends on them.',
  format: 'array',
  keys: ['claims', 'payout'],
  tasks: {
    open_claim: { by: 'claims' },
    check_coverage: { by: 'claims', after: ['open_claim'], ext: decided('policy_terms_2025', 'approved') },
    collect_photos: { by: 'claims', after: ['open_claim'] },
    estimate_repair: { by: 'estimator', after: ['collect_photos'] },
    classify_damage: { by: 'claims', after: ['collect_photos'], ext: { model_version: 'damage-vision-8' } },
    confirm_parts: { by: 'estimator', after: ['estimate_repair'] },
    settle_claim: {
      by: 'claims',
      after: ['check_coverage', 'classify_damage', 'confirm_parts'],
      ext: decided('settlement_limits', 'approved'),
    },
    pay_out: { by: 'payout', after: ['settle_claim'] },
  },
  expected: { 'key-unknown': ['estimate_repair', 'confirm_parts'] },
}
