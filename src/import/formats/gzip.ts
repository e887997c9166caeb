import { gunzip } from '../../base/compression.ts'
import { Failure } from '../../base/failure.ts'
import { breakReason, expansion, expansionLimits } from '../expansion.ts'
import { openInput } from '../input.ts'
import type { Format } from './format.ts'
import { unopened } from './unopened.ts'
import { unpackedFrom } from './unpacked-from.ts'

/** Any other format, compressed with gzip; alone, or once inside a zip archive. */
export const gzip: Format = {
  name: 'gzip',
  recognizes: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8,
  async *read(input, pieces, { containers, readInside }) {
    if (unpackedFrom(containers).includes('gzip')) {
      throw unopened(input.name, 'a compressed file in a compressed file')
    }
    const { bytes, failure } = expansion(gunzip(input.name, input.bytes, expansionLimits))
    const inner = await openInput(input.name, bytes)
    if (inner.head.bytes.length === 0) throw failure() ?? new Failure('empty-file', { name: input.name })
    let name: string
    try {
      name = yield* readInside(inner)
    } catch (cause) {
      throw failure() ?? cause
    }
    const broken = failure()
    if (broken !== undefined) {
      pieces.reject({}, breakReason(broken), '')
      pieces.cutShort()
    }
    return `${name} in gzip`
  },
}
