interface Limit {
  readonly value: number
  readonly reason: string
  readonly message?: string
}

/**
 * How much of one input is read, why not more, and what is said where there is more; sizes in bytes unless the name says otherwise.
 * What has no message is a measure of the work and keeps nothing out.
 */
export const importLimits = {
  sliceBytes: {
    value: 1 << 20,
    reason:
      'Large enough that reading costs nothing, small enough that the thread can do something else in between.',
  },
  heldBytes: {
    value: 256 << 20,
    reason:
      'Up to this size a source is read whole to be hashed, which the browser itself does quickest; a larger one would cost too much memory.',
  },
  sourceBytes: {
    value: 1_200_000_000,
    reason:
      'Where tokens have to be held, as those that are unpacked, an open source takes nearly five times its size in memory, and a tab ends near 5 GB; with less than 8 GB of memory the limit is lower in proportion.',
    message: 'too large, with its size and the limit, before it is read',
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
    message: 'a rejected piece: how many characters it has, and the limit',
  },
  lineChars: {
    value: 16 << 20,
    reason: 'A line has to be held whole; a row around the largest token is far shorter.',
    message: 'a rejected piece: a line too long for a token or a row',
  },
  rowChars: {
    value: 4 << 20,
    reason:
      'An object up to this size is parsed in one go; a larger one is taken for a wrapper and its members are read one by one.',
  },
  columns: {
    value: 16_384,
    reason: 'No spreadsheet has more, and each is looked at for a token.',
    message: 'a rejected piece: how many columns it has, and the limit',
  },
  documentBytes: {
    value: 400_000_000,
    reason: 'A JSON document is held as one string, and browsers end strings near 512 million characters.',
    message: 'too large, with its size and the limit, before it is read',
  },
  jsonDepth: {
    value: 64,
    reason:
      'Extensions may be 5 levels deep and wrappers add a few; deeper nesting only serves to exhaust the stack of those who copy it.',
    message: 'nested too deeply, or a rejected piece: nested deeper than 64 levels',
  },
  entries: {
    value: 1_000_000,
    reason: 'Ten times the largest ledger this program is measured with.',
    message:
      'too large, with about how many entries it holds; read in part only where it holds a little more',
  },
  rejectedListed: {
    value: 10_000,
    reason: 'More are counted and not listed: nobody reads them.',
    message: 'the first 1,000 of each source are shown, of how many is said',
  },
  rejected: {
    value: 100_000,
    reason:
      'Where that many pieces are broken, and more than are whole, the file is not what it seems; reading stops.',
    message: 'read in part only: a limit was reached',
  },
  keys: {
    value: 10_000,
    reason: 'Every key is imported before the first signature is checked.',
    message: 'read in part only: a limit was reached',
  },
  pemChars: {
    value: 256 << 10,
    reason: 'The largest certificates have a few thousand characters.',
    message: 'the block is cut there and refused as a key',
  },
  excerptChars: {
    value: 80,
    reason: 'Enough to find the piece again.',
    message: 'what is cut off is shown by an ellipsis',
  },
  expandedBytes: {
    value: 2_000_000_000,
    reason: 'What a compressed file may expand to.',
    message:
      'too large, or a rejected piece: expands beyond what is read, and after how many MB reading stopped',
  },
  expansionRatio: {
    value: 200,
    reason:
      'Tokens compress to a third, rows of them to a tenth at best; the most that deflate can do is 1 to 1032.',
    message:
      'too large, or a rejected piece: expands more than 200-fold, and after how many MB reading stopped',
  },
  expansionFree: {
    value: 16 << 20,
    reason: 'Below this much output no ratio is asked.',
    message: 'as above',
  },
  archiveMembers: {
    value: 10_000,
    reason: 'Every member is opened on its own.',
    message: 'too large, with how many files it holds, and the limit',
  },
} as const satisfies Record<string, Limit>
