import type { Facts } from './facts.ts'
import { counted, quote } from './phrase.ts'
import { isStarflyRow } from './starfly-row.ts'

/** What the evidence at hand cannot show, in sentences that every report carries: first what no offline evidence can, then what these files cannot. */
export function limits(facts: Facts): readonly string[] {
  return [
    ...always,
    ...sentences.map((sentence) => sentence(facts)).filter((sentence) => sentence !== undefined),
  ]
}

const always: readonly string[] = [
  'This checks the rules publicly known from the ECT drafts -00 and -01, as listed in docs/findings.md; it does not certify conformance to them.',
  'A signature shows who signed a record and that it was not changed since. It does not show that what the record says is true.',
  'Tasks that were left out at the end, after which no other task refers to them, leave no trace.',
  'Agents that work together can write a false history in which every check passes.',
]

const sentences: readonly ((facts: Facts) => string | undefined)[] = [
  ({ keys }) => {
    const revoked = keys.filter(({ revokedFrom }) => revokedFrom !== undefined).length
    if (revoked === 0)
      return 'Whether a key has been revoked cannot be known offline; nobody marked one as revoked here.'
    return `Whether a key has been revoked cannot be known offline; only what the user marked was judged: ${counted(revoked, 'key')}.`
  },
  ({ keys }) => {
    const unbound = keys.filter(({ identity, unusable }) => identity === undefined && !unusable).length
    if (unbound === 0) return undefined
    return `${counted(unbound, 'trusted key')} bound to no identity: whoever holds such a key could have signed in the name of any issuer.`
  },
  ({ graph }) => {
    if (graph.missing.size === 0) return undefined
    return `What the missing predecessors of ${counted(graph.missing.size, 'task')} said is unknown, and so is what came before them.`
  },
  ({ policy, tokens }) => {
    if (policy.judgedAt.mode === 'at' || policy.judgedAt.mode === 'now') return undefined
    const unrecorded = tokens.filter(
      ({ record }) => record?.recordedAt === undefined && record?.recordedAtText === undefined,
    ).length
    if (policy.judgedAt.mode === 'issued')
      return 'Each token was judged at the time that its signer wrote into it.'
    if (unrecorded === 0) return undefined
    return `No ledger says when ${counted(unrecorded, 'token')} came to exist; judged at the time that the signer wrote.`
  },
  ({ policy, tokens }) => {
    if (policy.judgedAt.mode !== 'recorded') return undefined
    const unread = tokens.filter(
      ({ record }) => record?.recordedAt === undefined && record?.recordedAtText !== undefined,
    )
    const example = unread[0]?.record?.recordedAtText
    if (example === undefined) return undefined
    return `The time that the ledger gives ${counted(unread.length, 'token')} cannot be read for certain, as in ${quote(example)}; judged at the time that the signer wrote.`
  },
  ({ tokens }) => {
    if (!tokens.some(({ record }) => record && isStarflyRow(record))) return undefined
    return 'In a hash chain each row protects the one before it; nothing protects the last row of a ledger, nor shows that rows were cut off after it.'
  },
  ({ tokens }) => {
    const unknown = tokens.filter(({ record }) => record?.previousHash && !isStarflyRow(record)).length
    if (unknown === 0) return undefined
    return `${counted(unknown, 'row')} with a hash of the row before, made in a manner not known here; these hashes were not checked.`
  },
  ({ verifications, graph }) => {
    const pending = verifications.filter(
      ({ status }, id) => status === 'pending' && graph.task[id] === id,
    ).length
    return pending === 0 ? undefined : `${counted(pending, 'signature')} not reached when this was written.`
  },
]
