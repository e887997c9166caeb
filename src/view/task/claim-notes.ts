import type { RuleSource } from '../../checks/check.ts'

/** How a value is to be read; anything else is shown as JSON. */
export type ClaimKind =
  | 'time'
  | 'tasks'
  | 'task'
  | 'agent'
  | 'agents'
  | 'workflow'
  | 'hash'
  | 'key'
  | 'hint'
  | 'members'
  | 'milliseconds'

export interface ClaimNote {
  readonly sentence: string
  /** On whose word the sentence stands. */
  readonly word: RuleSource['word']
  readonly kind?: ClaimKind
}

/** Every claim that the drafts know, by each of its spellings. */
export const claimNotes: Readonly<Record<string, ClaimNote>> = {
  iss: {
    sentence:
      'Who issued this token. In WIMSE the agent’s SPIFFE ID, the same as in its Workload Identity Token.',
    word: 'draft',
    kind: 'agent',
  },
  sub: { sentence: 'Draft -00 only: the same as `iss` where it stands.', word: 'draft', kind: 'agent' },
  aud: {
    sentence: 'Everyone who is meant to verify it, the ledger included. An auditor usually is not listed.',
    word: 'draft',
    kind: 'agents',
  },
  iat: { sentence: 'When it was issued, by the issuer’s own clock.', word: 'draft', kind: 'time' },
  exp: { sentence: 'When it stops being acceptable to a live verifier.', word: 'draft', kind: 'time' },
  nbf: {
    sentence: 'Not valid before; a general JWT claim that the drafts do not use.',
    word: 'rfc',
    kind: 'time',
  },
  jti: {
    sentence: 'The id of the token and of its task, unique in its workflow.',
    word: 'draft',
    kind: 'task',
  },
  tid: {
    sentence: 'The task’s id in the earliest draft, before `jti` took its place.',
    word: 'draft',
    kind: 'task',
  },
  wid: { sentence: 'The workflow this task belongs to.', word: 'draft', kind: 'workflow' },
  exec_act: { sentence: 'What was done, in the issuer’s words.', word: 'draft' },
  pred: { sentence: 'The tasks this one depended on; empty for a root.', word: 'draft', kind: 'tasks' },
  par: {
    sentence: 'The tasks this one depended on, as draft -00 spells `pred`.',
    word: 'draft',
    kind: 'tasks',
  },
  inp_hash: { sentence: 'Hash of the bytes this task took in.', word: 'draft', kind: 'hash' },
  out_hash: { sentence: 'Hash of the bytes this task produced.', word: 'draft', kind: 'hash' },
  ect_ext: {
    sentence: 'Extensions: at most 4,096 bytes and 5 levels. Unknown members are ignored.',
    word: 'draft',
    kind: 'members',
  },
  ext: {
    sentence: 'Extensions, as draft -00 spells `ect_ext`: at most 4,096 bytes and 5 levels.',
    word: 'draft',
    kind: 'members',
  },
  target: { sentence: 'A member that Starfly ledgers add: what the call was aimed at.', word: 'reported' },
  pol: { sentence: 'The policy that the decision was taken under.', word: 'draft' },
  pol_decision: {
    sentence: 'What that policy decided: approved, rejected or pending human review.',
    word: 'draft',
  },
  pol_enforcer: { sentence: 'Who enforced the policy.', word: 'draft', kind: 'agent' },
  pol_timestamp: { sentence: 'When it was decided; not after `iat`.', word: 'draft', kind: 'time' },
  compensation_required: { sentence: 'Whether what was done has to be undone.', word: 'draft' },
  compensation_reason: { sentence: 'Why it has to be undone.', word: 'draft' },
  exec_time_ms: { sentence: 'How long the task took.', word: 'draft', kind: 'milliseconds' },
  regulated_domain: { sentence: 'The regulated field the task belongs to.', word: 'draft' },
  model_version: { sentence: 'The version of the model that did it.', word: 'draft' },
  witnessed_by: { sentence: 'Who else saw it.', word: 'draft', kind: 'agents' },
  inp_classification: { sentence: 'How confidential the input was.', word: 'draft' },
}

/** Every header member that a JWS or an ECT knows. */
export const headerNotes: Readonly<Record<string, ClaimNote>> = {
  alg: {
    sentence: 'How it is signed: asymmetric and on the verifier’s list, never `none` or HMAC.',
    word: 'draft',
  },
  typ: {
    sentence: 'Says that this is an ECT: `exec+jwt`, or `wimse-exec+jwt` in the early drafts.',
    word: 'draft',
  },
  kid: {
    sentence: 'Names the key that verifies it: the public key of the agent’s WIT.',
    word: 'draft',
    kind: 'key',
  },
  crit: { sentence: 'Members that a verifier must understand, or refuse the token.', word: 'rfc' },
  cty: { sentence: 'What the payload is.', word: 'rfc' },
  b64: { sentence: 'Whether the payload is base64url-encoded; `false` is refused here.', word: 'rfc' },
  jku: { sentence: 'An address of keys. Shown, never followed.', word: 'rfc', kind: 'hint' },
  x5u: { sentence: 'An address of a certificate. Shown, never followed.', word: 'rfc', kind: 'hint' },
  jwk: { sentence: 'A key the token brings itself. Shown, never trusted.', word: 'rfc', kind: 'hint' },
  x5c: { sentence: 'Certificates the token brings itself. Shown, never trusted.', word: 'rfc', kind: 'hint' },
  x5t: { sentence: 'SHA-1 thumbprint of a certificate. Shown, never trusted.', word: 'rfc', kind: 'hint' },
  'x5t#S256': {
    sentence: 'SHA-256 thumbprint of a certificate. Shown, never trusted.',
    word: 'rfc',
    kind: 'hint',
  },
}
