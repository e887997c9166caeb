/** A sample as its module holds it: the text of the ledger's file, of its JWK Set, and the file's name. */
export interface SampleFiles {
  readonly name: string
  readonly ledger: string
  readonly keys: string
}

export interface SampleEntry {
  readonly id: string
  readonly title: string
  /** One sentence. */
  readonly description: string
  /** Where to look once it is open. */
  readonly lookAt: string
  readonly load: () => Promise<SampleFiles>
}
