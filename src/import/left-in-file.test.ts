import { describe, expect, test } from 'vitest'
import { formatFixtures } from '../../testdata/make/formats.ts'
import { awkwardLedgers } from '../testing/awkward.ts'
import { damagedBytes, pick } from '../testing/damage.ts'
import { encodedChain } from '../testing/encoded.ts'
import { seededRandom } from '../testing/graphs.ts'
import { readBothWays } from '../testing/left-in-file.ts'

const tokens = encodedChain(4)
const jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}
const files = [...formatFixtures(tokens, { keys: [jwk] }), ...awkwardLedgers(tokens)]
/** Ledgers of which no token stands in the text it is taken from, letter by letter. */
const unfound = ['spelled with escapes', 'a list that goes on']
const sliceBytes = [64, 1000, 4 << 20]

describe('a file gives the same whether its bytes are held or its tokens are left in it, and these read again are what they were', () => {
  test.each(files)('%s', async (_, data) => {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    for (const slice of sliceBytes) expect((await readBothWays(bytes, slice)).unlike).toBeUndefined()
    const random = seededRandom(bytes.length)
    for (let run = 0; run < 20; run++) {
      const { unlike } = await readBothWays(damagedBytes(random, bytes), pick(random, sliceBytes))
      expect(unlike).toBeUndefined()
    }
  })

  test.each([...awkwardLedgers(tokens).keys()].filter((name) => !unfound.includes(name)))(
    'where tokens are left, as in %s',
    async (name) => {
      const bytes = new TextEncoder().encode(awkwardLedgers(tokens).get(name))
      expect((await readBothWays(bytes, 4 << 20)).left).toBeGreaterThan(0)
    },
  )
})
