import type { FailureCode } from '../base/failure.ts'

type Args = Readonly<Record<string, string | number>>

/** What happened in the title; the plain cause and what to do in the text. */
export interface FailureText {
  readonly title: string
  readonly text: string
}

const number = (count: string | number | undefined) => Number(count ?? 0).toLocaleString('en-US')
const megabytes = (bytes: string | number | undefined) => `${number(Math.round(Number(bytes ?? 0) / 1e6))} MB`
const place = ({ line, column }: Args) =>
  line === undefined ? '' : ` at line ${line}${column === undefined ? '' : `, column ${column}`}`

function tooLarge({ bytes, limit, ratio, members, entries, copies }: Args): string {
  if (ratio !== undefined)
    return `It expands more than ${ratio}-fold, as no ledger does, and was not read further. Unpack it yourself, and check where it comes from.`
  if (members !== undefined)
    return `It holds ${number(members)} files; the limit is ${number(limit)}. Unpack it, and open those that matter.`
  if (entries !== undefined)
    return `It holds about ${number(Math.round(Number(entries) / 1e5) * 1e5)} entries; the limit is ${number(limit)}. Split it, or export one workflow or one day at a time.`
  if (copies !== undefined)
    return `A session holds copies of its sources, and these are ${megabytes(bytes)}; the limit is ${megabytes(limit)}. Keep the files themselves, and export the policy beside them.`
  if (Number(limit) > 4e8 || Number(limit) < 1e8)
    return `It is ${megabytes(bytes)}; the limit is ${megabytes(limit)}. Split it, or export fewer entries.`
  return `It is ${megabytes(bytes)}; the limit is ${megabytes(limit)}. Split it, or export fewer entries; a file with one entry a line may be larger than one JSON document.`
}

const texts: Readonly<Record<FailureCode, (args: Args) => FailureText>> = {
  'not-a-ledger': ({ name, looksLike, unopened }) => ({
    title: `${name} is not a ledger`,
    text: unopened
      ? `It is ${looksLike}, and open what is inside.`
      : `${looksLike ? `It looks like ${looksLike}. ` : ''}No token, ledger row or key was found in it. Open a ledger export, a list of tokens, or a file of keys.`,
  }),
  'empty-file': ({ name }) => ({
    title: `${name} is empty`,
    text: 'It has no bytes to read. Export the ledger again, or pick another file.',
  }),
  'too-large': (args) => ({ title: `${args.name} is too large`, text: tooLarge(args) }),
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
  'not-a-session': ({ name, at, expected }) => ({
    title: `${name} is a damaged session`,
    text: `\`${at}\` should be ${expected}. Export the session again, or open the ledger and the keys themselves.`,
  }),
  'read-failed': ({ name, cause }) => ({
    title: `${name} could not be read`,
    text: `${cause ? `The reason given: ${cause}. ` : ''}The file may have been moved or changed since it was chosen; choose it again.`,
  }),
  'worker-lost': () => ({
    title: 'The analysis stopped',
    text: 'Its thread ended, most often because memory ran out. Open a smaller part of the ledger, or close other tabs and open it again.',
  }),
  cancelled: ({ name }) => ({
    title: `${name} was not opened`,
    text: 'Reading was stopped before it began. What was read by then is kept; open this file again to add it.',
  }),
}

const mostNamed = 5

const listed = (names: readonly string[]) => {
  const more = names.length - mostNamed
  return `${names.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`
}

const textsOfMany: Readonly<Partial<Record<FailureCode, (names: readonly string[]) => FailureText>>> = {
  'not-a-ledger': (names) => ({
    title: `${number(names.length)} files are no ledgers`,
    text: `No token, ledger row or key was found in ${listed(names)}. Whatever else was opened with them is there.`,
  }),
  'empty-file': (names) => ({
    title: `${number(names.length)} files are empty`,
    text: `There is nothing to read in ${listed(names)}.`,
  }),
  'read-failed': (names) => ({
    title: `${number(names.length)} files could not be read`,
    text: `The system did not hand out ${listed(names)}. You may lack the right to read them.`,
  }),
  cancelled: (names) => ({
    title: `${number(names.length)} files were not opened`,
    text: `Reading was stopped before it came to ${listed(names)}. What was read by then is kept; open them again to add them.`,
  }),
}

/** The same of several files at once; undefined where each has a cause of its own. */
export const failuresText = (code: FailureCode, names: readonly string[]): FailureText | undefined =>
  textsOfMany[code]?.(names)

/** What happened and what to do, for one file or deed. */
export const failureText = (code: FailureCode, args: Args): FailureText => texts[code](args)
