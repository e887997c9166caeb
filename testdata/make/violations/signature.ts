import { createHmac } from 'node:crypto'
import { agents } from '../agents.ts'
import { inARow, lastTask, type Violation } from './violation.ts'

const { researcher, critic } = agents

/** What is wrong with signatures, keys and identities. */
export const signatureViolations = {
  'algorithm-refused': {
    fault: 'HS256, with the public key for a secret',
    format: 'lines',
    tasks: lastTask({
      header: { alg: 'HS256' },
      signer: (bytes) => createHmac('sha256', 'the public key of the critic').update(bytes).digest(),
    }),
    accused: ['review_findings'],
  },
  'algorithm-unsupported': {
    fault: 'one token is signed with EdDSA, and this engine is told to lack it',
    format: 'lines',
    tasks: lastTask({ by: 'eddsa' }),
    circumstances: { unsupported: ['EdDSA'] },
    accused: ['review_findings'],
  },
  'critical-header-unsupported': {
    fault: 'the header marks a member as critical that nobody knows',
    format: 'lines',
    tasks: lastTask({ header: { crit: ['urn:example:epoch'], 'urn:example:epoch': 7 } }),
    accused: ['review_findings'],
  },
  'kid-missing': {
    fault: 'the header has no `kid`',
    format: 'lines',
    tasks: lastTask({ header: { kid: undefined } }),
    accused: ['review_findings'],
  },
  'key-unknown': {
    fault: 'the key of the critic is not among those trusted',
    format: 'lines',
    tasks: inARow,
    keys: (shared) => shared.filter(({ kid }) => kid !== critic.kid),
    accused: ['review_findings'],
  },
  'key-unusable': {
    fault: 'the key of the critic is for encryption',
    format: 'lines',
    tasks: inARow,
    keys: (shared) => shared.map((key) => (key.kid === critic.kid ? { ...key, use: 'enc' } : key)),
    accused: ['review_findings'],
  },
  'check-incomplete': {
    fault: 'somebody cancels after two signatures',
    format: 'lines',
    tasks: inARow,
    circumstances: { reached: 2 },
    accused: ['review_findings'],
  },
  'signature-invalid': {
    fault: 'the action was changed after signing',
    format: 'lines',
    tasks: lastTask({ forged: { exec_act: 'approve_findings' } }),
    accused: ['review_findings'],
  },
  'key-revoked': {
    fault: 'the key of the critic counts as revoked from a time before its token',
    format: 'lines',
    tasks: inARow,
    circumstances: { revokedFrom: { [critic.kid]: 1772064030 } },
    accused: ['review_findings'],
  },
  'issuer-mismatch': {
    fault: 'the critic signs in the name of the researcher',
    format: 'lines',
    tasks: lastTask({ claims: { iss: researcher.iss } }),
    accused: ['review_findings'],
  },
  'key-shared': {
    fault: 'one key, bound to nobody, signs for the critic and for another',
    format: 'lines',
    tasks: {
      ...lastTask({}),
      publish_findings: {
        by: 'critic',
        at: 60,
        after: ['review_findings'],
        claims: { iss: 'spiffe://research.example/agent/publisher' },
      },
    },
    keys: (shared) => shared.map((key) => ({ ...key, sub: undefined })),
    accused: ['review_findings', 'publish_findings'],
  },
} as const satisfies Readonly<Record<string, Violation>>
