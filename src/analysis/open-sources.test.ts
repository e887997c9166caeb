import { expect, test } from 'vitest'
import { bytesSource, textSource } from '../import/byte-source.ts'
import type { ByteSource } from '../import/ledger.ts'
import { encodedChain } from '../testing/encoded.ts'
import { openSources, type SourceRequest } from './open-sources.ts'

const any = (source: ByteSource): SourceRequest => ({ source, role: 'any' })
const open = (requests: readonly SourceRequest[], signal?: AbortSignal, onBytes = () => {}) =>
  openSources(requests, { firstIndex: 0, trusted: [], beforeLarge: async () => undefined, signal, onBytes })

test('what was not begun when reading was stopped is refused as that, and what was read is kept', async () => {
  const cancel = new AbortController()
  const sources = [
    textSource('first', encodedChain(3).join('\n')),
    textSource('second', 'a'),
    bytesSource('third', new Uint8Array(2_000_000)),
  ]
  const { evidence, refused } = await open(sources.map(any), cancel.signal, () => cancel.abort())
  expect(evidence.map(({ tokens }) => tokens.length)).toEqual([3])
  expect(refused.map(({ name, failure }) => [name, failure.code])).toEqual([
    ['second', 'cancelled'],
    ['third', 'cancelled'],
  ])
})

test('a file of keys that cannot be read is refused as that', async () => {
  const slice = () => Promise.reject(new Error('NotFound'))
  const { refused } = await open([{ source: { name: 'keys', size: 60, slice }, role: 'keys' }])
  expect(refused[0]?.failure).toMatchObject({ code: 'read-failed', args: { name: 'keys' } })
})

test('a file of keys beyond any that makes sense is refused from its size', async () => {
  const slice = () => Promise.reject(new Error('was read'))
  const { refused } = await open([{ source: { name: 'keys', size: 60_000_000, slice }, role: 'keys' }])
  expect(refused[0]?.failure).toMatchObject({ code: 'too-large', args: { name: 'keys', bytes: 60_000_000 } })
})
