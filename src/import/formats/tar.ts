import type { Format } from './format.ts'
import { unopened } from './unopened.ts'

const magic = [0x75, 0x73, 0x74, 0x61, 0x72]
const magicOffset = 257

/** A tar archive: it is told apart so that it is not read as one long text, its headers among the rows. */
export const tar: Format = {
  name: 'tar',
  recognizes: ({ bytes }) => magic.every((byte, index) => bytes[magicOffset + index] === byte),
  // biome-ignore lint/correctness/useYield: what is in it is not handed out
  async *read({ name }) {
    throw unopened(name, 'a tar archive')
  },
}
