import { decodeBase64url } from '../base/base64url.ts'
import { judgingTime } from '../checks/judging-time.ts'
import type { EncodedToken } from '../import/ledger.ts'
import type { Diagnosis, Patient } from '../keys/diagnosis.ts'
import { diagnose } from '../keys/doctor.ts'
import { diagnoseAll, type GroupDiagnosis } from '../keys/doctor-rounds.ts'
import type { RejectedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { partsOf } from '../tokens/parts.ts'
import { readTokenAgain } from '../tokens/read-again.ts'
import type { TokenId } from '../tokens/token.ts'
import { trySignature } from '../verify/try-signature.ts'
import type { Analysis } from './analysis.ts'

/** Says of one token why no key verifies it; nothing where one does, or where it carries no signature to check. */
export async function diagnoseToken(
  analysis: Analysis,
  rejected: readonly RejectedKey[],
  id: TokenId,
): Promise<Diagnosis | undefined> {
  const { tokens, keys, verifications } = analysis.facts
  const token = tokens[id]
  if (!token || !isSick(verifications[id]!.status)) return undefined
  const keyring = makeKeyring(keys)
  const encoded = await readTokenAgain(token)
  return diagnose(patientOf(analysis, id, encoded), { keyring, rejected }, (key, alg, signature) =>
    trySignature(encoded, keyring, key, alg, signature),
  )
}

/** One sentence for each group of tasks of one agent that name one `kid` and algorithm and do not verify. */
export function diagnoseTokens(
  analysis: Analysis,
  rejected: readonly RejectedKey[],
): Promise<readonly GroupDiagnosis[]> {
  const { tokens, keys, verifications, graph } = analysis.facts
  const keyring = makeKeyring(keys)
  const signs = [...graph.order].flatMap((token) => {
    const { status } = verifications[token]!
    if (status !== 'verified' && !isSick(status)) return []
    const { header, claims } = tokens[token]!
    return {
      token,
      verified: status === 'verified',
      ...(header?.alg !== undefined && { alg: header.alg }),
      ...(header?.kid !== undefined && { kid: header.kid }),
      ...(claims?.iss !== undefined && { issuer: claims.iss }),
    }
  })
  return diagnoseAll(
    signs,
    { keyring, rejected },
    {
      patientOf: async (id) => patientOf(analysis, id, await readTokenAgain(tokens[id]!)),
      tryVerify: async (id, key, alg, signature) =>
        trySignature(await readTokenAgain(tokens[id]!), keyring, key, alg, signature),
    },
  )
}

const isSick = (status: string) =>
  status === 'key-unknown' || status === 'key-unusable' || status === 'invalid'

function patientOf({ facts }: Analysis, id: TokenId, encoded: EncodedToken): Patient {
  const { header, claims } = facts.tokens[id]!
  const parts = partsOf(encoded)
  const signature = 'reason' in parts ? undefined : decodeBase64url(parts[0]?.signature ?? '')
  const at = judgingTime(facts, id)?.time
  return {
    ...(header?.alg !== undefined && { alg: header.alg }),
    ...(header?.kid !== undefined && { kid: header.kid }),
    ...(claims?.iss !== undefined && { issuer: claims.iss }),
    ...(at !== undefined && { at }),
    ...(signature && { signature }),
  }
}
