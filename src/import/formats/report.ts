import { Failure } from '../../base/failure.ts'
import type { Format } from './format.ts'

/** A report of this program: it is told apart so that the refusal can say why. */
export const report: Format = {
  name: 'report',
  recognizes: ({ text }) => /^\s*\{\s*"report"\s*:\s*"ect-explorer\//.test(text),
  // biome-ignore lint/correctness/useYield: a report holds nothing to hand out
  async *read(input) {
    const looksLike =
      'a report of ECT Explorer: it holds verdicts and no tokens; open the ledger it was made from'
    throw new Failure('not-a-ledger', { name: input.name, looksLike })
  },
}
