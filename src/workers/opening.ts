import { fileSource, textSource } from '../import/byte-source.ts'
import type { ByteSource } from '../import/ledger.ts'

/** Something to open, as it crosses to the worker: a file stays where it is and is read there in slices. */
export type Opening =
  | { readonly role: 'any' | 'keys'; readonly file: File }
  | { readonly role: 'any' | 'keys'; readonly name: string; readonly text: string }

export function sourceOf(opening: Opening): ByteSource {
  if (!('file' in opening)) return textSource(opening.name, opening.text)
  return fileSource(opening.file.name, opening.file)
}
