import { Failure, type FailureCode } from '../base/failure.ts'
import { failureText } from '../findings/failure-texts.ts'
import type { RejectedKey } from '../keys/key.ts'
import { type Message, store } from './state.ts'

let messages = 0

/** Tells the user something; it stays until dismissed. */
export function say(tone: Message['tone'], title: string, text: string): void {
  store.setState((state) => ({ messages: [...state.messages, { id: messages++, tone, title, text }] }))
}

export function sayFailure(code: FailureCode, args: Readonly<Record<string, string | number>>): void {
  const { title, text } = failureText(code, args)
  say('error', title, text)
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

export function dismiss(id: number): void {
  store.setState((state) => ({ messages: state.messages.filter((message) => message.id !== id) }))
}
