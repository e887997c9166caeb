import type { FailureCode } from '../base/failure.ts'

type Args = Readonly<Record<string, string | number>>

/** What happened in the title; the plain cause and what to do in the text. */
export interface FailureText {
  readonly title: string
  readonly text: string
}

const megabytes = (bytes: string | number | undefined) =>
  `${Math.round(Number(bytes ?? 0) / 1e6).toLocaleString('en-US')} MB`
const place = ({ line, column }: Args) =>
  line === undefined ? '' : ` at line ${line}${column === undefined ? '' : `, column ${column}`}`

const texts: Readonly<Record<FailureCode, (args: Args) => FailureText>> = {
  'not-a-ledger': ({ name, what }) => ({
    title: `${name} is not a ledger`,
    text: `${what ?? 'It holds no token, no ledger row and no key'}. Open a ledger export, a list of tokens, or a file of keys.`,
  }),
  'empty-file': ({ name }) => ({
    title: `${name} is empty`,
    text: 'It has no bytes to read. Export the ledger again, or pick another file.',
  }),
  'too-large': ({ name, bytes, limit, what }) => ({
    title: `${name} is too large`,
    text: `${what ?? 'It'} is ${megabytes(bytes)}; the limit is ${megabytes(limit)}. Split it, or export fewer entries; a file with one entry a line may be larger than one JSON document.`,
  }),
  'too-deep': ({ name, depth, limit }) => ({
    title: `${name} is nested too deeply`,
    text: `Its JSON is ${depth ? `${depth} levels deep` : 'deeper than can be read safely'}; the limit is ${limit ?? 64}. No ledger needs that: check where the file comes from.`,
  }),
  'malformed-json': (args) => ({
    title: `${args.name} is malformed${place(args)}`,
    text: `${args.expected ? `Expected ${args.expected}. ` : ''}The JSON ends or breaks off there. Export the ledger again, or mend that place.`,
  }),
  'damaged-archive': ({ name, what }) => ({
    title: `${name} cannot be unpacked`,
    text: `${what ?? 'The archive is damaged or incomplete'}. Unpack it yourself and open what is inside.`,
  }),
  'not-a-key': ({ name }) => ({
    title: `${name} holds no key`,
    text: 'No JWK, JWK Set, PEM public key or certificate was found in it. Export the public key of the agent, as JWK or PEM.',
  }),
  'private-key': ({ name }) => ({
    title: `${name} is a private key`,
    text: 'It was refused and nothing of it was kept. Export the public half instead, and treat the private key as exposed if this file was shared.',
  }),
  'not-a-policy': ({ at, expected }) => ({
    title: 'That is not a policy',
    text: `${at ? `\`${at}\` ` : 'It '}should be ${expected ?? 'a policy object'}. Export a policy here to see its form.`,
  }),
  'read-failed': ({ name, cause }) => ({
    title: `${name} could not be read`,
    text: `The browser says: ${cause ?? 'no reason'}. The file may have been moved or changed since it was chosen; choose it again.`,
  }),
  'worker-lost': () => ({
    title: 'The analysis stopped',
    text: 'Its thread ended, most often because memory ran out. Open a smaller part of the ledger, or close other tabs and open it again.',
  }),
  cancelled: () => ({ title: 'Cancelled', text: 'What was read before is kept; the rest was not checked.' }),
}

export const failureText = (code: FailureCode, args: Args): FailureText => texts[code](args)
