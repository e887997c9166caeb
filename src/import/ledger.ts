import type { JsonObject } from '../base/json.ts'

/** Where an entry was read: `source` counts files and pastes, `index` the entries of that source, both from 0; `line` and `column` from 1. */
export interface Origin {
  readonly source: number
  readonly index: number
  readonly line?: number
  readonly column?: number
  /** The place inside the file where a line does not say it: an archive's member, a JSON path. */
  readonly path?: string
  /** The member of an archive it was read from: a file of its own, with lines and a sequence of its own. */
  readonly member?: string
}

/** A token as it was read, before anything is decoded. */
export type EncodedToken =
  | { readonly kind: 'compact'; readonly jws: string }
  | { readonly kind: 'json'; readonly jws: JsonObject }
  | { readonly kind: 'unsigned'; readonly claims: JsonObject }

/** A compact token left where it stands, so that nobody needs to hold it: from byte `start` to `end` of a source that can be read again. */
export interface TokenRange {
  readonly kind: 'range'
  readonly source: ByteSource
  readonly start: number
  readonly end: number
  /** Of its text, as it was read first (base/mark.ts): what is read there again is the same or is refused. */
  readonly mark: number
}

/** A compact token as ASCII, from `start` to `end` of bytes that may hold many. */
export interface TokenBytes {
  readonly kind: 'bytes'
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

/** The ledger's own row around a token; times are NumericDate seconds. */
export interface LedgerRecord {
  /**
   * The row as read, members in their order, for its hash and for comparison with the claims; its token is '' where that was left
   * in its source and no chain of hashes was met by then.
   */
  readonly row: JsonObject
  /** Which member of the row held the token; with dots where it stood further in, as in `entry.token`. */
  readonly tokenField: string
  readonly sequence?: number | undefined
  readonly previousHash?: string | undefined
  readonly recordedAt?: number | undefined
  /** The time as the row spells it. */
  readonly recordedAtText?: string | undefined
}

/** A token as a source holds it, and the row that it stood in. */
export interface LedgerEntry {
  readonly origin: Origin
  readonly token: EncodedToken
  readonly record?: LedgerRecord | undefined
  /** Where the token stands in its source, if it stands there letter by letter and can be read from there again. */
  readonly range?: TokenRange | undefined
  /** `declared`: a bare line, a paste or a token field, always judged. `searched`: found in running text, a task only if it looks like an ECT. */
  readonly found: 'declared' | 'searched'
}

/** A piece of the input that announces a token, a row or a key and is none. */
export interface RejectedEntry {
  readonly origin: Origin
  /** What was expected there and what stood there instead, in one sentence without a final full stop. */
  readonly reason: string
  /** The first characters of the piece, shortened. */
  readonly excerpt: string
}

/** Something in the input that looks like keys; whether it is one is for the keys room to say. */
export interface KeyMaterial {
  readonly origin: Origin
  readonly kind: 'jwk' | 'jwk-set' | 'pem' | 'token'
  /** JSON text of a JWK or JWK Set, PEM text with its armour, or a compact WIT. */
  readonly text: string
  /** `file`: the whole source is key material, so the user means it as keys. `inside`: it stood in a ledger and is only offered. */
  readonly found: 'file' | 'inside'
}

export type FormatName = string

/** Bytes that can be read in slices: a File, a paste, a member of an archive. */
export interface ByteSource {
  readonly name: string
  readonly size: number
  readonly slice: (start: number, end: number) => Promise<Uint8Array>
  /**
   * Set where the bytes are those of a file, which stays where it is: every slice is a copy that nobody else holds, and any
   * thread can read it again.
   */
  readonly file?: Blob
}

/** What one slice of a source gave; a source comes as a sequence of these. */
export interface LedgerPortion {
  readonly entries: readonly LedgerEntry[]
  readonly rejected: readonly RejectedEntry[]
  readonly keyMaterial: readonly KeyMaterial[]
  /** Bytes of the source consumed so far. */
  readonly bytesRead: number
  /** Of all that was read by then. */
  readonly summary: SourceSummary
}

/** What is known of a source once it is read to its end. */
export interface SourceSummary {
  readonly name: string
  /** Lower-case hex SHA-256 of the bytes as given; empty until it is worked out, and where reading was cancelled before their end. */
  readonly sha256: string
  readonly bytes: number
  readonly format: FormatName
  /** How many pieces were rejected, listed or not. */
  readonly rejected: number
  /** Lines, objects and members of archives passed over because they hold no token and announce none. */
  readonly skipped: number
  /** Names of the first members of an archive that were passed over. */
  readonly passedOver?: readonly string[]
  /** True when reading ended before the end: cancelled, or a limit reached. */
  readonly partial: boolean
  /** Set where it was cancelled. */
  readonly stopped?: true
  /** Set while the rest is still being read. */
  readonly unfinished?: true
}
