import { algorithmNamed } from './algorithms.ts'
import { type Diagnosis, type Loaded, type Patient, reworded } from './diagnosis.ts'
import { diagnose } from './doctor.ts'
import type { Algorithm, KeyId } from './key.ts'

/** What sorts tokens into groups with one cause. */
export interface TokenSign {
  /** The token's index in the analysis. */
  readonly token: number
  readonly alg?: string
  readonly kid?: string
  readonly issuer?: string
  readonly verified: boolean
}

/** What the rounds ask for while they go; both are cheap for one token and too much for all. */
export interface Ward {
  readonly patientOf: (token: number) => Promise<Patient>
  readonly tryVerify: (
    token: number,
    key: KeyId,
    alg: Algorithm,
    signature?: Uint8Array<ArrayBuffer>,
  ) => Promise<boolean>
}

/** The tokens of one agent that name one `kid` and `alg` and do not verify, and one sentence about them all. */
export interface GroupDiagnosis {
  readonly tokens: readonly number[]
  readonly diagnosis: Diagnosis
}

/** Tokens of a group tried with the key that verified the first, so that the sentence may speak of them. */
const triedPerGroup = 25

interface Group {
  readonly failing: number[]
  verified: number
}

/**
 * Diagnoses the first token of each group and words the answer for the whole group, most tokens first: "17 tasks lack
 * `agent-c-key`; …". Where another key verifies them, up to 25 are tried, and the sentence says how many were.
 */
export async function diagnoseAll(
  signs: Iterable<TokenSign>,
  loaded: Loaded,
  ward: Ward,
): Promise<readonly GroupDiagnosis[]> {
  const groups = grouped(signs)
  const found: GroupDiagnosis[] = []
  for (const { failing, verified } of groups) {
    const first = failing[0]
    if (first === undefined) continue
    const patient: Patient = {
      ...(await ward.patientOf(first)),
      alike: { failing: failing.length, verified },
    }
    const single = await diagnose(patient, loaded, (...how) => ward.tryVerify(first, ...how))
    found.push({ tokens: failing, diagnosis: await forGroup(single, patient, failing, ward) })
  }
  return found.sort((a, b) => b.tokens.length - a.tokens.length)
}

function grouped(signs: Iterable<TokenSign>): Iterable<Group> {
  const groups = new Map<string, Group>()
  for (const { token, alg, kid, issuer, verified } of signs) {
    const name = JSON.stringify([alg ?? null, kid ?? null, issuer ?? null])
    const group = groups.get(name) ?? { failing: [], verified: 0 }
    groups.set(name, group)
    if (verified) group.verified++
    else group.failing.push(token)
  }
  return groups.values()
}

async function forGroup(
  single: Diagnosis,
  patient: Patient,
  tokens: readonly number[],
  ward: Ward,
): Promise<Diagnosis> {
  const alg = algorithmNamed(patient.alg)
  const { key } = single
  const found = single.args.other !== undefined || single.args.verifies === 1
  // A signature rewritten for the first would have to be rewritten for each.
  const asIs = single.cause !== 'signature-der'
  if (alg === undefined || key === undefined || !found || !asIs)
    return reworded(single, { tasks: tokens.length })
  const sample = tokens.slice(0, triedPerGroup)
  const outcomes = await Promise.all(sample.map((token) => ward.tryVerify(token, key, alg)))
  const holding = outcomes.filter(Boolean).length
  return reworded(single, { tasks: tokens.length, tried: sample.length, holding })
}
