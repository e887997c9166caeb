import { counted } from '../count.ts'

/** The words of the page before anything is open, and of its dialogs. */
export const text = {
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

  pasteDialog: {
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
} as const
