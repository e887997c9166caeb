import type { PanelName, Theme, ViewName } from '../state/state.ts'
import { counted, number } from './count.ts'

/** The view's own words. The findings' words stand in findings/describe.ts, the graph's in graph/text.ts, the claims' in task/claim-notes.ts. */
export const text = {
  name: 'ECT Explorer',
  close: 'Close',
  openFiles: 'Open files',
  openFolder: 'Open folder',
  more: (count: number) => `Show ${number(count)} more`,
  copy: { copied: 'Copied', refused: 'The browser refused' },
  zoom: { in: 'Zoom in', out: 'Zoom out', centre: 'Centre the selected task (F)' },
  legend: 'Legend',
  noAction: 'no action',
  noAgent: 'no agent',
  none: 'none',

  empty: {
    title: 'Drop a ledger, or paste tokens anywhere.',
    lead: 'Every signature is verified, the execution graph is drawn, and each task says what holds, what fails, what could not be checked, and why.',
    open: 'Open files…',
    folder: 'Open folder…',
    paste: 'Paste…',
    keysReady: (count: number) =>
      `${counted(count, 'key is', 'keys are')} ready. Now open the ledger they belong to.`,
    privacy: 'Files stay in this tab; this page’s policy blocks its requests.',
    test: 'Test it.',
    samples: 'Try a sample',
    formats: 'Opens',
    formatList:
      'one token per line, JSON arrays, JSON Lines, ledger rows, JWS JSON, HTTP dumps and HAR files, logs, tables, gzipped or zipped or a whole folder of them; sessions of this page; keys as JWK, JWK Set, PEM, X.509 or WIT.',
    aboutTitle: 'What is an Execution Context Token?',
    about: [
      [
        'A signed record of one task',
        'An agent that did something signs a JWT about it: who it is, what it did, when, and for whom. The signature shows who vouches for the record and that nobody changed it since.',
      ],
      [
        'Linked into a graph',
        'Each token names the tasks it depended on. Followed from token to token, those names draw a directed graph without cycles: what had to happen before what.',
      ],
      [
        'Evidence, with limits',
        'A forged token, a lost predecessor or one from the future shows. Whether a record tells the truth, or what was cut off its end, does not; the page says so.',
      ],
    ],
    caption:
      'One forged token, one unknown key, one lost predecessor. The recommendation’s own signature holds, and it says what it rests on.',
    illustration:
      'Example: five tasks joined by arrows. One fails its signature check, one after it inherits that, one predecessor is missing and one task could not be checked.',
  },

  paste: {
    title: 'Paste tokens, a ledger or keys',
    label: 'Tokens, a ledger, or public keys',
    hint: 'Any mixture will do: it is told apart by its content.',
    open: 'Open',
  },

  selfTest: {
    title: 'Does anything leave this tab?',
    intro:
      'The page and one of its workers now each try to send a request out. The policy in the page’s first lines tells the browser to refuse.',
    run: 'Try again',
    running: 'Trying…',
    page: 'From the page',
    worker: 'From a worker',
    refused: 'refused by the browser',
    gotOut: 'was not refused',
    good: 'The browser refused every attempt.',
    bad: 'The browser let a request out. This copy of the page runs without its policy, as a development server does: use a built one for evidence that matters.',
    limits:
      'A policy stops requests, not everything: following a link leaves the page, and a browser extension sees what you see.',
  },

  drop: {
    title: 'Let go to open',
    hint: 'Ledgers, tokens and keys are told apart by content; folders are opened whole. On a task, a file is compared with its hashes. Nothing leaves this tab.',
  },

  verdict: {
    name: 'Verdict',
    nothing: 'Nothing is open',
    list: (what: string) => `List the ${what} tasks`,
    inheritingTasks: 'inheriting',
  },

  progress: {
    name: 'Progress',
    reading: 'Reading',
    verifying: 'Verifying signatures',
    judging: 'Judging',
    of: (done: number, total: number) => `${number(done)} of ${number(total)}`,
    cancel: 'Stop',
    keeps: 'What is done when you stop is kept.',
  },

  spoken: {
    name: 'What changed',
    view: (name: string) => `${name} view`,
    shown: (shown: number, all: number) =>
      shown === all
        ? `All ${counted(all, 'task')} shown`
        : `${number(shown)} of ${counted(all, 'task')} shown`,
    drawn: (tasks: number, groups: number) =>
      `Graph drawn: ${counted(tasks, 'task')}${groups > 0 ? `, in part as ${counted(groups, 'group')}` : ''}`,
    finding: (at: number, count: number, severity: string, title: string) =>
      `Finding ${number(at)} of ${number(count)}, ${severity}: ${title}`,
  },

  messages: { name: 'Messages', dismiss: 'Dismiss' },

  views: { name: 'View', graph: 'Graph', timeline: 'Timeline', table: 'Table' } satisfies Record<
    ViewName | 'name',
    string
  >,

  policy: {
    judged: {
      recorded: 'Judged at recorded time',
      issued: 'Judged at issue time',
      at: (when: string) => `Judged at ${when}`,
      now: (when: string) => `Judged now, ${when}`,
    },
  },

  exportMenu: { name: 'Export', report: 'Report (JSON)', session: 'Session (JSON)' },
  open: 'Open…',

  theme: {
    label: (theme: Theme) =>
      `Theme: ${{ system: 'as the system', light: 'light', dark: 'dark' }[theme]}. Change`,
  },

  help: {
    title: 'Help',
    open: 'Help and shortcuts',
    marks: 'What the marks mean',
    passed: 'Every check that applies holds.',
    failed: 'An error accuses this task itself.',
    indeterminate: 'Something needed to judge it is missing, such as its key. It is not a pass.',
    inherited: 'The task may be sound itself, but depends on one that failed or was not checked.',
    warning: 'Worth a look; it does not decide the verdict.',
    note: 'Good to know.',
    inheritedName: 'inherited',
    shortcuts: 'Keyboard',
    singleKeys: 'Single-key shortcuts',
    singleKeysHint: 'Switch them off if you use speech input or press keys by accident.',
    limits: 'What offline evidence cannot show',
  },

  panels: {
    name: 'Panels',
    overview: 'Overview',
    findings: 'Findings',
    workflows: 'Workflows',
    keys: 'Keys',
    log: 'Import log',
    fold: (name: string) => `Fold ${name}`,
    width: 'Width of the left panel',
    taskWidth: 'Width of the task panel',
  } satisfies Record<PanelName, string> & Record<string, unknown>,

  overview: {
    running: 'Still verifying: the counts will change.',
    reading: {
      stopped: 'Reading was stopped: this is what was read by then.',
      'in-part':
        'Not everything was read: a limit was reached or a file is damaged. The import log says which.',
    },
    checking: 'Checking was stopped: signatures not reached by then count as indeterminate.',
    span: 'Time span',
    noTimes: 'no task has a time',
    sources: 'Sources',
    agents: 'Agents',
    agentTasks: (tasks: number, failed: number) =>
      failed > 0 ? `${counted(tasks, 'task')}, ${number(failed)} failed` : counted(tasks, 'task'),
    list: (name: string) => `List the tasks of ${name}`,
    closeAll: 'Close all',
    limits: 'What offline evidence cannot show',
    limitList: [
      'tasks cut off the end of the ledger',
      'agents that agreed to lie together',
      'whether a claim that an agent makes about itself is true',
      'whether a key was revoked, unless you bring that fact',
      'what a missing predecessor said',
    ],
    rules: 'Checks the rules publicly known from drafts -00 and -01.',
  },

  findings: {
    none: 'No findings. Every check that applies holds.',
    all: (count: number) => `All ${number(count)}`,
    filter: 'Show findings of',
    bySeverity: 'By severity',
    byCode: 'By code',
    severities: { error: 'Errors', warning: 'Warnings', note: 'Notes' } as Readonly<Record<string, string>>,
    position: (at: number, count: number) => `${number(at)} of ${number(count)}`,
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
    keys: 'Keys inside',
    rejected: 'Rejected',
    share: (percent: string) => `${percent} of all tokens`,
    stopped: 'Reading was stopped: the rest of this source is not here.',
    partial: 'Read in part only: a limit was reached, or it is damaged.',
    noHash: 'not known: it was not read to its end',
    line: (line: number) => `line ${number(line)}`,
    column: (column: number) => `, column ${number(column)}`,
    rejectedTitle: 'Rejected pieces',
    asked: 'Asked to fetch, not fetched',
    askedHint: (tasks: number) =>
      `${counted(tasks, 'task')} of this source ${tasks === 1 ? 'names' : 'name'} an address for a key. Nothing was fetched from it, and no key from there is trusted.`,
    askedBy: (tasks: number) => counted(tasks, 'task'),
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

  task: {
    name: 'Task',
    nothing: 'No task selected',
    nothingHint: 'Click a task or search for one to see every check, claim and link of it.',
    firstFinding: 'First finding',
    clear: 'Clear the selection',
    details: 'Details',
    tabs: 'Task details',
    checks: 'Checks',
    claims: 'Claims',
    header: 'Header',
    raw: 'Raw',
    links: 'Links',
    loading: 'Decoding…',
    own: { passed: 'Passed', failed: 'Failed', indeterminate: 'Indeterminate' },
    inherits: {
      passed: '',
      failed: 'Depends on a failed task',
      indeterminate: 'Depends on an unchecked task',
    },
    why: 'Why?',
    whyOwn: { failed: 'Why failed?', indeterminate: 'Why not checked?' },
    reasons: 'What the verdict rests on',
    noReason: 'Its signature was not checked, and the policy asks for no finding about that.',
    whyHint: 'Show the shortest path to the culprit (W)',
    culprit: { passed: '', failed: 'failed', indeterminate: 'was not checked' },
    whySteps: 'Shortest path to the culprit',
  },

  checks: {
    steps: {
      form: 'Form',
      signature: 'Signature',
      identity: 'Identity',
      claims: 'Claims',
      time: 'Time',
      graph: 'Graph',
      ledger: 'Ledger',
    },
    outcomes: {
      passed: 'passed',
      failed: 'failed',
      warning: 'warning',
      note: 'note',
      'not-checked': 'not checked',
      'not-applicable': 'does not apply',
    },
    showAll: 'Show all',
    passed: (count: number) => `${counted(count, 'check')} passed`,
    why: 'Why it matters',
    causes: 'Likely causes',
    tries: 'What to try',
    rule: 'Rule',
    words: {
      draft: 'stated by a draft',
      rfc: 'from an RFC',
      reported: 'reported by an implementer',
      choice: 'this project’s choice',
    },
    notApplicable: (count: number) => `${counted(count, 'check does', 'checks do')} not apply`,
  },

  claims: {
    none: 'The payload is no JSON object: there are no claims to show.',
    unverified: 'The signature was not found good: nothing below is vouched for.',
    unknown: 'Not a claim of the drafts. It is shown and not judged.',
    before: (length: string) => `${length} before the judging time`,
    after: (length: string) => `${length} after the judging time`,
    atJudging: 'the judging time itself',
    root: 'empty: this task is a root',
    missing: 'not in this ledger',
    dialect: 'Speaks',
    showAll: (characters: number) => `Show all ${number(characters)} characters`,
    showLess: 'Show less',
  },

  header: { none: 'This token has no header: it is unsigned.', notObject: 'The header is no JSON object.' },

  raw: {
    parts: { header: 'Header', payload: 'Payload', signature: 'Signature' },
    copyAll: 'Copy all',
    copyPart: 'Copy',
    json: 'As read',
    characters: (count: number) => counted(count, 'character'),
  },

  links: {
    predecessors: 'Predecessors',
    successors: 'Successors',
    none: 'none: this task is a root',
    noSuccessors: 'none: nothing here depends on this task',
    missing: 'missing',
    late: (length: string) => `issued ${length} after this task`,
    lateSuccessor: (length: string) => `issued ${length} before this task`,
    cycle: 'in a cycle',
    otherWorkflow: 'other workflow',
    ambiguous: 'one of several with this id',
    rejected: 'decided against',
    linked: 'its out_hash is the inp_hash here',
    linkedSuccessor: 'its inp_hash is the out_hash here',
    weaker: 'unsigned',
    sightings: 'Seen at',
    sightingsHint: 'The same bytes, read more than once, are one task.',
    place: (source: string, entry: number, line: number | undefined) =>
      line === undefined ? `${source}, entry ${entry + 1}` : `${source}, line ${line}`,
    record: 'Ledger record',
    recordedAt: 'Recorded',
  },

  table: { inherits: 'inherits' },

  crash: {
    title: 'ECT Explorer stopped',
    text: 'This is a defect of the page, not of your files. They are untouched, and nothing was sent anywhere. Reload to go on; the report below says what happened and holds nothing of what you opened.',
    reload: 'Reload',
    copy: 'Copy the report',
  },
} as const
