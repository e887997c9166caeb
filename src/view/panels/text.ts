import { counted, number } from '../count.ts'

/** Who asks for an address: tasks, tokens that are no ECTs, or both. */
const askedBy = (tasks: number, others: number): string =>
  [tasks > 0 && counted(tasks, 'task'), others > 0 && counted(others, 'other token')]
    .filter(Boolean)
    .join(', ')

/** The words of the panels. */
export const text = {
  overview: {
    running: 'Still verifying: the counts will change.',
    reading: {
      'under-way': 'More is being read: predecessors that are missing may come with it.',
      stopped: 'Reading was stopped: this is what was read by then.',
      'in-part':
        'Not everything was read: a limit was reached or a file is damaged. The import log says which.',
    },
    checking: 'Not all signatures were reached: their tasks count as indeterminate.',
    span: 'Time span',
    noTimes: 'no task has a time',
    sources: 'Sources',
    agents: 'Agents',
    agentTasks: (tasks: number, failed: number) =>
      failed > 0 ? `${counted(tasks, 'task')}, ${number(failed)} failed` : counted(tasks, 'task'),
    list: (name: string) => `List the tasks of ${name}`,
    closeAll: 'Close all',
  },

  findings: {
    none: 'No findings. Every check that applies holds.',
    noneYet: 'No findings so far. Not everything is read and checked yet.',
    all: (count: number) => `All ${number(count)}`,
    filter: 'Show findings of',
    bySeverity: 'By severity',
    byCode: 'By code',
    severities: { error: 'Errors', warning: 'Warnings', note: 'Notes' } as Readonly<Record<string, string>>,
    position: ({ at, of }: { at: number; of: number }) => `${number(at)} of ${number(of)}`,
    total: (count: number) => counted(count, 'finding'),
    next: 'Next finding',
    previous: 'Previous finding',
    moreTasks: (count: number) => `and ${number(count)} more`,
    softened: (from: string) => `softened from ${from} by the policy`,
    place: (source: string, line: number | undefined) =>
      line === undefined ? source : `${source}, line ${line}`,
  },

  workflows: {
    all: 'All workflows',
    noWid: 'no wid',
    none: 'No workflow: no task was read.',
    tasks: (count: number) => counted(count, 'task'),
    agents: (count: number) => counted(count, 'agent'),
    split: (count: number) => `in ${number(count)} separate pieces`,
    verdicts: (passed: number, failed: number, indeterminate: number) =>
      `${number(passed)} passed, ${number(failed)} failed, ${number(indeterminate)} indeterminate`,
  },

  keys: {
    none: 'No key is trusted yet. Without keys no signature can be checked.',
    table: 'Trusted keys',
    columns: {
      kid: 'Key id',
      thumbprint: 'Thumbprint',
      alg: 'Algorithm',
      identity: 'Identity',
      source: 'Source',
      tasks: 'Tasks',
      remove: 'Remove',
    },
    noKid: 'no kid',
    unbound: 'not bound',
    unusable: 'unusable',
    remove: (kid: string) => `Remove ${kid}`,
    add: 'Add keys',
    addHint: 'A JWK, a JWK Set, PEM, an X.509 certificate or a WIT. Several at once are fine.',
    pasteLabel: 'Public keys',
    trust: 'Add pasted keys',
    fromFile: 'Open a key file…',
    wanted: 'Keys that are missing',
    wantedFor: (tasks: number) => `${counted(tasks, 'task')} cannot be checked without it`,
    addOne: 'Add one',
    offered: (count: number) => `${counted(count, 'key stands', 'keys stand')} inside the ledger itself.`,
    offeredHint:
      'A ledger that brings its own keys vouches for itself. Trust them only if you know where they come from.',
    trustOffered: 'Trust them',
    rejected: 'Not taken as keys',
    notes: 'Put right while reading',
    revoked: 'marked revoked',
    signedBy: (issuer: string) => `Signed by ${issuer}`,
    signedByItself: 'Its certificate is signed by itself',
    signerUnknown: 'Who signed it is not among the keys',
    signerDiffers: 'The issuer that it names is among the keys and did not sign it',
  },

  log: {
    close: 'Close',
    closeSource: (name: string) => `Close ${name}`,
    none: 'Nothing has been opened.',
    format: 'Format',
    size: 'Size',
    sha256: 'SHA-256',
    entries: 'Entries',
    tokens: 'Tokens',
    repeats: 'Repeats',
    other: 'Other tokens',
    trusted: 'Keys trusted',
    keys: 'Keys inside',
    rejected: 'Rejected',
    skipped: 'Passed over',
    passedOver: 'Files in it without a token',
    withoutToken: (count: number) => `${number(count)} without a token`,
    /** What there is of it, and only that. */
    sum: (of: {
      sources: number
      tokens: number
      rejected: number
      unfinished: number
      partial: number
      refused: number
    }) =>
      `${[
        `${counted(of.sources, 'source')} with ${counted(of.tokens, 'token')}`,
        of.rejected > 0 && `${counted(of.rejected, 'piece')} rejected`,
        of.unfinished > 0 && `${counted(of.unfinished, 'source')} being read`,
        of.partial > 0 && `${counted(of.partial, 'source')} read in part`,
        of.refused > 0 && `${counted(of.refused, 'file')} not opened`,
      ]
        .filter(Boolean)
        .join(', ')}.`,
    notOpened: 'Not opened',
    share: (percent: string) => `${percent} of all tokens`,
    readInPart: {
      unfinished: 'Being read: the rest follows.',
      stopped: 'Reading was stopped: the rest of this source is not here.',
      damaged: 'Read in part only: a limit was reached, or it is damaged.',
    },
    noHash: {
      stopped: 'not known: it was not read to its end',
      underWay: 'comes after the verdicts',
      notYet:
        'not worked out yet: that was stopped, or the file cannot be read any more. A report tries again.',
    },
    line: (line: number) => `line ${number(line)}`,
    column: (column: number) => `, column ${number(column)}`,
    rejectedTitle: 'Rejected pieces',
    asked: 'Asked to fetch, not fetched',
    askedHint: (tasks: number, others: number) =>
      `${askedBy(tasks, others)} of this source ${tasks + others === 1 ? 'names' : 'name'} an address for a key. Nothing was fetched from it, and no key from there is trusted.`,
    askedBy,
    askedAt: (place: string) => `first at ${place}`,
    askedInPart:
      'There are more addresses and kids in its other tokens than are told apart; those beyond are counted as tokens only.',
    askedKids: (kids: readonly string[], all: number) =>
      all === 0
        ? 'no kid'
        : all > kids.length
          ? `kid ${kids.join(', ')} and ${number(all - kids.length)} more`
          : `kid ${kids.join(', ')}`,
    showTask: 'Show',
    showAsking: (address: string) => `Show a task that names ${address}`,
    entry: (entry: number) => `entry ${number(entry + 1)}`,
    shown: (shown: number, all: number) => `The first ${number(shown)} of ${number(all)} are listed.`,
    copyHash: 'Copy SHA-256',
  },
} as const
