/** How much of one input is read, and why not more; sizes in bytes unless the name says otherwise. */
export const importLimits = {
  sliceBytes: {
    value: 1 << 20,
    reason:
      'Large enough that reading costs nothing, small enough that the thread can do something else in between.',
  },
  heldBytes: {
    value: 256 << 20,
    reason:
      'Held whole while it is read, a source is hashed by the browser itself; a larger one costs too much memory.',
  },
  sourceBytes: {
    value: 1_200_000_000,
    reason:
      'Open, a source takes nearly five times its size in memory, and a tab ends near 5 GB; with less than 8 GB of memory the limit is lower in proportion.',
  },
  estimateBytes: {
    value: 8 << 20,
    reason: 'Read before the number of entries is estimated: less than a hundredth of what is too much.',
  },
  headBytes: { value: 64 << 10, reason: 'What is looked at to tell the format.' },
  portionPieces: {
    value: 500,
    reason: 'Verifying can begin while the rest is read, and messages between threads are few.',
  },
  tokenChars: {
    value: 1 << 20,
    reason:
      'Tokens travel in HTTP header fields and are about a thousand characters; a thousand times that is no token.',
  },
  lineChars: {
    value: 16 << 20,
    reason: 'A line has to be held whole; a row around the largest token is far shorter.',
  },
  rowChars: {
    value: 4 << 20,
    reason:
      'An object up to this size is parsed in one go; a larger one is taken for a wrapper and its members are read one by one.',
  },
  documentBytes: {
    value: 400_000_000,
    reason: 'A JSON document is held as one string, and browsers end strings near 512 million characters.',
  },
  jsonDepth: {
    value: 64,
    reason:
      'Extensions may be 5 levels deep and wrappers add a few; deeper nesting only serves to exhaust the stack of those who copy it.',
  },
  entries: { value: 1_000_000, reason: 'Ten times the largest ledger this program is measured with.' },
  rejectedListed: { value: 10_000, reason: 'More are counted and not listed: nobody reads them.' },
  rejected: {
    value: 100_000,
    reason:
      'Where that many pieces are broken, and more than are whole, the file is not what it seems; reading stops.',
  },
  keys: { value: 10_000, reason: 'Every key is imported before the first signature is checked.' },
  pemChars: { value: 256 << 10, reason: 'The largest certificates have a few thousand characters.' },
  excerptChars: { value: 80, reason: 'Enough to find the piece again.' },
  expandedBytes: { value: 2_000_000_000, reason: 'What a compressed file may expand to.' },
  expansionRatio: {
    value: 200,
    reason:
      'Tokens compress to a third, rows of them to a tenth at best; the most that deflate can do is 1 to 1032.',
  },
  expansionFree: { value: 16 << 20, reason: 'Below this much output no ratio is asked.' },
  archiveMembers: { value: 10_000, reason: 'Every member is opened on its own.' },
} as const satisfies Record<string, { readonly value: number; readonly reason: string }>
