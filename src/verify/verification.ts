import type { KeyId } from '../keys/key.ts'

/** What became of one token's signature. Whether that is right or wrong is for the checks to say. */
export type Verification =
  | { readonly status: 'verified'; readonly key: KeyId }
  /** Checked against every fitting key of that `kid`, and none matched. */
  | { readonly status: 'invalid'; readonly keys: readonly KeyId[] }
  | { readonly status: 'key-unknown' }
  | { readonly status: 'key-unusable'; readonly key: KeyId; readonly reason: string }
  /** `none`, HMAC, an encryption algorithm or one nobody registered. */
  | { readonly status: 'algorithm-refused' }
  /** This browser lacks the algorithm, or WebCrypto altogether. */
  | { readonly status: 'algorithm-unsupported' }
  | { readonly status: 'critical-unsupported' }
  | { readonly status: 'unsigned' }
  /** Not decoded far enough to be verified. */
  | { readonly status: 'malformed' }
  /** Not reached: still running, cancelled, or stopped at a limit. */
  | { readonly status: 'pending' }

export type SignatureStatus = Verification['status']
