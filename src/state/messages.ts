import { Failure, type FailureCode } from '../base/failure.ts'
import { failuresText, failureText } from '../findings/failure-texts.ts'
import { sessionInsideText } from '../findings/session-text.ts'
import { holdsSession } from '../import/session-sources.ts'
import type { RejectedKey } from '../keys/key.ts'
import { type Message, type Refused, store } from './state.ts'

let messages = 0

/** Tells the user something; it stays until dismissed. What is told already is not told twice. */
export function say(tone: Message['tone'], title: string, text: string, deed?: Message['deed']): void {
  const message = { id: messages++, tone, title, text, ...(deed && { deed }) }
  const isNew = (told: Message) => told.deed !== undefined || told.title !== title || told.text !== text
  store.setState((state) => ({ messages: [...state.messages.filter(isNew), message] }))
}

export function sayFailure(code: FailureCode, args: Readonly<Record<string, string | number>>): void {
  const { title, text } = failureText(code, args)
  say('error', title, text)
}

/** From this many files refused for one reason on, one message names them all: a folder may hold a hundred pictures. */
const many = 4

/** Says which files were refused, those of one reason together where they are many, and keeps it for the import log. */
export function sayRefused(refused: readonly Refused[]): void {
  if (refused.length === 0) return
  store.setState((state) => ({ refused: [...state.refused, ...refused] }))
  const byCode = new Map<FailureCode, string[]>()
  for (const { code, name } of refused) byCode.set(code, [...(byCode.get(code) ?? []), name])
  const together = new Set<FailureCode>()
  for (const [code, names] of byCode) {
    const words = names.length < many ? undefined : failuresText(code, names)
    if (!words) continue
    together.add(code)
    say('warning', words.title, words.text)
  }
  for (const { name, code, args } of refused) if (!together.has(code)) sayFailure(code, { name, ...args })
}

/** Says that a folder held nothing, or more than is taken from one. */
export function sayFolder(files: number): void {
  if (files === 0)
    say('warning', 'That folder holds no files', 'Files whose name begins with a full stop are left out.')
  else
    say(
      'warning',
      `Only the first ${files.toLocaleString('en')} files of that folder were opened`,
      'Open the folder with the ledgers in it, and not one around it.',
    )
}

export function sayLackingKeys(thumbprints: readonly string[]): void {
  say(
    'warning',
    `${thumbprints.length === 1 ? 'A key' : `${thumbprints.length} keys`} of this session cannot be found`,
    `Its sources hold no key with ${thumbprints.length === 1 ? 'the thumbprint' : 'these thumbprints'} ${thumbprints.slice(0, 3).join(', ')}: the session was changed after it was exported. Open the missing key.`,
  )
}

export function sayStartedAgain(): void {
  say(
    'warning',
    'The analysis was started again',
    'Its thread ended, most often because memory ran out. What was open is opened again, with its policy, its keys and what you said of them.',
  )
}

const several = (count: number, what: string) =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`

/** Says what was closed when a session took its place, and offers to have that again. */
export function sayReplaced(
  {
    openings,
    trusted,
    amendments,
    policy,
  }: {
    readonly openings: readonly unknown[]
    readonly trusted: readonly unknown[]
    readonly amendments: readonly unknown[]
    readonly policy: { readonly name: string }
  },
  bringBack: () => void,
): void {
  const closed = [
    ...(openings.length > 0 ? [several(openings.length, 'source')] : []),
    ...(trusted.length > 0 ? [several(trusted.length, 'trusted key')] : []),
    ...(amendments.length > 0 ? [`what you said of ${several(amendments.length, 'key')}`] : []),
  ]
  say(
    'info',
    'The session took the place of what was open',
    `Closed: ${[...closed, `the policy “${policy.name}”`].join(', ')}. Keys and policy are now those of the session.`,
    { label: 'Bring back what was open', run: bringBack },
  )
}

/** Says of which sessions only the sources were opened: of those opened together with another, or inside another file. */
export function saySessionsInside(
  sources: readonly { readonly name: string; readonly format: string }[],
): void {
  for (const { name, format } of sources) {
    if (!holdsSession(format)) continue
    const { title, text } = sessionInsideText(name)
    say('warning', title, text)
  }
}

/** A Failure becomes its sentence; anything else is a bug and goes on to the error boundary. */
export function sayOrThrow(thrown: unknown): void {
  if (!(thrown instanceof Failure)) throw thrown
  sayFailure(thrown.code, thrown.args)
}

export function sayRejectedKeys(rejected: readonly RejectedKey[]): void {
  for (const { source, reason, message } of rejected)
    say(
      'warning',
      reason === 'private' ? `A private key in ${source} was refused` : `No key in ${source}`,
      message,
    )
}

export const dismissAll = (): void => store.setState({ messages: [] })

export function dismiss(id: number): void {
  store.setState((state) => ({ messages: state.messages.filter((message) => message.id !== id) }))
}
