import { createHash } from 'node:crypto'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { encodedChain } from '../testing/encoded.ts'
import { readAll, readBytes, tokensOf } from '../testing/read-all.ts'
import { bytesSource } from './byte-source.ts'
import { importLimits } from './limits.ts'
import { readSource } from './read-source.ts'
import { sourceSha256 } from './source-slices.ts'

const [a] = encodedChain(1) as [string]

describe('reading', () => {
  test('goes portion by portion, each with the bytes read so far', async () => {
    const source = strToU8(encodedChain(2000).join('\n'))
    const { entries, portions } = await readBytes(source)
    expect(entries.length).toBe(2000)
    expect(portions).toBeGreaterThanOrEqual(4)
  })

  test('can be cancelled, and keeps what it has', async () => {
    const lines = strToU8(encodedChain(5000).join('\n'))
    const cancel = new AbortController()
    const source = {
      name: 'x',
      size: lines.length,
      slice: async (start: number, end: number) => lines.subarray(start, end),
    }
    const reading = readSource(source, 0, { signal: cancel.signal, sliceBytes: 100_000 })
    let entries = 0
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done === true) {
        expect(next.value).toMatchObject({
          partial: true,
          stopped: true,
          sha256: '',
          format: 'compact-lines',
        })
        break
      }
      entries += next.value.entries.length
      cancel.abort()
    }
    expect(entries).toBeGreaterThan(0)
    expect(entries).toBeLessThan(2000)
  })

  test('that is cancelled never takes the place where it stopped for the end of an entry', async () => {
    const lines = encodedChain(6000)
    const whole = strToU8(lines.join('\n'))
    for (const data of [whole, gzipSync(whole, { level: 0 })]) {
      const cancel = new AbortController()
      const source = {
        name: 'x',
        size: data.length,
        slice: async (start: number, end: number) => {
          if (start > data.length / 3) cancel.abort()
          return data.subarray(start, end)
        },
      }
      const { entries, rejected, summary } = await readAll(source, {
        signal: cancel.signal,
        sliceBytes: 10_013,
      })
      expect(rejected).toEqual([])
      expect(entries.length).toBeGreaterThan(500)
      expect(tokensOf(entries)).toEqual(lines.slice(0, entries.length))
      expect(summary).toMatchObject({ partial: true, stopped: true })
    }
  })

  test('that is cancelled before it began gives an empty source that says so', async () => {
    for (const data of [strToU8(a), gzipSync(strToU8(a)), zipSync({ x: strToU8(a) }), strToU8('[')]) {
      const { entries, summary } = await readBytes(data, { signal: AbortSignal.abort() })
      expect(entries).toEqual([])
      expect(summary).toMatchObject({ partial: true, stopped: true, sha256: '', format: 'unknown' })
    }
  })

  test('what is known to be too large is refused from its size, before its second slice', async () => {
    const size = importLimits.documentBytes.value + 1
    const beginnings = ['[{"token":', '{"entries":[', 'PK\x03\x04']
    for (const beginning of beginnings) {
      let read = 0
      const slice = async (start: number, end: number) => {
        read += end - start
        return strToU8(start === 0 ? beginning.padEnd(end) : ' '.repeat(end - start))
      }
      const options = { sliceBytes: 1 << 16 }
      await expect(readAll({ name: 'huge', size, slice }, options)).rejects.toMatchObject({
        code: 'too-large',
        args: { bytes: size, limit: importLimits.documentBytes.value },
      })
      expect(read).toBeLessThan(1 << 18)
    }
  })

  test('leaves the SHA-256 to who wants it, compressed or not', async () => {
    for (const data of [strToU8(a), gzipSync(strToU8(a)), zipSync({ x: strToU8(a) })]) {
      const { summary } = await readBytes(data)
      const hash = createHash('sha256').update(data).digest('hex')
      expect(summary.sha256).toBe('')
      expect(await sourceSha256(bytesSource('x', data))).toBe(hash)
      expect(summary.bytes).toBe(data.length)
    }
  })
})
