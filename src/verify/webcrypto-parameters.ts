/** By curve, the hash that JWS pairs with it (RFC 7518 section 3.4). */
const curveHash: Readonly<Record<string, string>> = {
  'P-256': 'SHA-256',
  'P-384': 'SHA-384',
  'P-521': 'SHA-512',
}

type Parameters = AlgorithmIdentifier | EcdsaParams | RsaPssParams

const known = new WeakMap<CryptoKey, Parameters>()

/** How WebCrypto is to verify with a key that was imported for one algorithm. Remembered, for the browser takes long to tell what a key is for. */
export function parametersOf(key: CryptoKey): Parameters {
  const parameters = known.get(key) ?? parametersFor(key.algorithm)
  known.set(key, parameters)
  return parameters
}

/** RFC 7518 sections 3.3 to 3.5, RFC 8037 section 3.1. */
function parametersFor(algorithm: KeyAlgorithm): Parameters {
  const { name } = algorithm
  if (name === 'ECDSA') return { name, hash: curveHash[(algorithm as EcKeyAlgorithm).namedCurve]! }
  if (name !== 'RSA-PSS') return name
  const { hash } = algorithm as RsaHashedKeyAlgorithm
  return { name, saltLength: Number(hash.name.slice('SHA-'.length)) / 8 }
}
