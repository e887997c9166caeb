/** What is to be seen of a sample, by the story that testdata/samples/index.json tells. */
export interface SamplePicture {
  readonly sentence: string
  /** How often each code stands in the list of findings; once each where the story says nothing else. */
  readonly findings: Readonly<Record<string, number>>
  /** How a card's name ends, by action; those not named here end in "passed". */
  readonly cards: readonly (readonly [action: string, ending: string])[]
  /** Names of the edges that are not as they should be. */
  readonly edges: readonly string[]
  /** Labels on edges. */
  readonly labels: readonly string[]
  /** Ids that are named and that nobody claims. */
  readonly ghosts: readonly string[]
}

const onFailed = 'passed, depends on a failed task'
const onUnchecked = 'passed, depends on an indeterminate task'
const quiet = { findings: {}, cards: [], edges: [], labels: [], ghosts: [] }

export const samplePictures: Readonly<Record<string, SamplePicture>> = {
  'two-agents': { ...quiet, sentence: '2 tasks, 1 workflow: 2 passed, 0 failed, 0 indeterminate' },

  'tumour-board': { ...quiet, sentence: '40 tasks, 1 workflow: 40 passed, 0 failed, 0 indeterminate' },

  'forged-payload': {
    ...quiet,
    sentence:
      '9 tasks, 1 workflow: 8 passed, 1 failed, 0 indeterminate; 2 passed tasks depend on a failed or unchecked one',
    findings: { 'signature-invalid': 1 },
    cards: [
      ['decide_loan', 'failed: signature-invalid'],
      ['draw_up_contract', onFailed],
      ['disburse_funds', onFailed],
    ],
  },

  'older-successor': {
    ...quiet,
    sentence:
      '10 tasks, 1 workflow: 9 passed, 1 failed, 0 indeterminate; 1 passed task depends on a failed or unchecked one',
    findings: { 'temporal-order': 1 },
    cards: [
      ['deploy_to_production', 'failed: temporal-order'],
      ['watch_error_rate', onFailed],
    ],
    edges: [
      'deploy_to_production was issued 95 s before its predecessor approve_release: temporal order violated',
    ],
    labels: ['−95 s'],
  },

  cycle: {
    ...quiet,
    sentence:
      '9 tasks, 1 workflow: 6 passed, 3 failed, 0 indeterminate; 2 passed tasks depend on a failed or unchecked one',
    findings: { cycle: 1 },
    cards: [
      ['draft_answer', 'failed: cycle, depends on a failed task'],
      ['critique_draft', 'failed: cycle, depends on a failed task'],
      ['revise_answer', 'failed: cycle, depends on a failed task'],
      ['check_citations', onFailed],
      ['publish_answer', onFailed],
    ],
    edges: [
      'revise_answer and its successor draft_answer stand in a cycle',
      'draft_answer and its successor critique_draft stand in a cycle',
      'critique_draft and its successor revise_answer stand in a cycle',
    ],
  },

  'missing-predecessor': {
    ...quiet,
    sentence:
      '8 tasks, 1 workflow: 7 passed, 0 failed, 1 indeterminate; 1 passed task depends on a failed or unchecked one',
    findings: { 'predecessor-missing': 1 },
    cards: [
      ['release_container', 'indeterminate: predecessor-missing'],
      ['deliver_container', onUnchecked],
    ],
    edges: [
      'release_container names predecessor 5e0762ef-990d-4dca-93b0-5781513b9203, which is not in this ledger',
    ],
    ghosts: ['5e0762ef-990d-4dca-93b0-5781513b9203'],
  },

  'unknown-key': {
    ...quiet,
    sentence:
      '8 tasks, 1 workflow: 6 passed, 0 failed, 2 indeterminate; 2 passed tasks depend on a failed or unchecked one',
    findings: { 'key-unknown': 2 },
    cards: [
      ['estimate_repair', 'indeterminate: key-unknown'],
      ['confirm_parts', 'indeterminate: key-unknown, depends on an indeterminate task'],
      ['settle_claim', onUnchecked],
      ['pay_out', onUnchecked],
    ],
  },

  'first-draft': {
    ...quiet,
    sentence: '7 tasks, 1 workflow: 7 passed, 0 failed, 0 indeterminate',
    findings: { 'dialect-legacy': 2 },
    cards: [
      'forecast_load',
      'forecast_wind',
      'plan_dispatch',
      'check_reserve',
      'check_congestion',
      'issue_setpoints',
      'confirm_setpoints',
    ].map((action) => [action, 'passed: dialect-legacy'] as const),
  },

  'everything-wrong': {
    sentence:
      '23 tasks, 1 workflow: 6 passed, 15 failed, 2 indeterminate; 4 passed tasks depend on a failed or unchecked one',
    findings: Object.fromEntries(
      [
        'entry-unreadable',
        'token-unsigned',
        'type-unexpected',
        'dialect-mixed',
        'algorithm-refused',
        'kid-missing',
        'key-unknown',
        'signature-invalid',
        'issuer-mismatch',
        'claim-missing',
        'claim-malformed',
        'extension-too-large',
        'lifetime-invalid',
        'jti-repeated',
        'jti-conflict',
        'predecessor-missing',
        'predecessor-repeated',
        'temporal-order',
        'cycle',
        'predecessor-rejected',
        'record-mismatch',
      ].map((code) => [code, 1]),
    ),
    cards: [
      ['verify_identity', 'passed: jti-repeated'],
      ['verify_income', 'failed: claim-missing'],
      ['score_credit_high', 'failed: signature-invalid'],
      ['check_fraud', 'indeterminate: key-unknown'],
      ['assess_affordability', 'indeterminate: predecessor-missing, depends on a failed task'],
      ['propose_terms', 'failed: cycle, depends on a failed task'],
      ['negotiate_terms', 'failed: cycle, depends on a failed task'],
      ['decide_loan', onFailed],
      ['draw_up_contract', 'passed: predecessor-rejected, depends on a failed task'],
      ['review_case', 'failed: claim-malformed, depends on a failed task'],
      ['sign_contract', 'passed: predecessor-repeated, depends on a failed task'],
      ['close_case', 'failed: lifetime-invalid, jti-conflict, depends on a failed task'],
      ['close_case', 'failed: jti-conflict, depends on a failed task'],
      ['attach_transcript', 'failed: extension-too-large, depends on a failed task'],
      ['export_case', 'passed: dialect-mixed, depends on a failed task'],
      ['report_to_authority', 'failed: record-mismatch, depends on a failed task'],
      ['notify_auditor', 'failed: token-unsigned, depends on a failed task'],
      ['disburse_funds', 'failed: temporal-order, depends on a failed task'],
      ['file_documents', 'failed: type-unexpected, depends on a failed task'],
      ['update_register', 'failed: algorithm-refused, depends on a failed task'],
      ['confirm_transfer', 'failed: issuer-mismatch, depends on a failed task'],
      ['notify_customer', 'failed: kid-missing, depends on a failed task'],
    ],
    edges: [
      'assess_affordability names predecessor c98588ff-e316-4bbc-8592-77f234c62753, which is not in this ledger',
      'disburse_funds was issued 70 s before its predecessor sign_contract: temporal order violated',
      'negotiate_terms and its successor propose_terms stand in a cycle',
      'propose_terms and its successor negotiate_terms stand in a cycle',
    ],
    labels: ['−70 s'],
    ghosts: ['c98588ff-e316-4bbc-8592-77f234c62753'],
  },
}
