import { all, decoded, listsPredecessors } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'

export const predecessorRepeated = defineCheck({
  code: 'predecessor-repeated',
  severity: 'warning',
  step: 'graph',
  title: 'Predecessor is listed more than once',
  passes: 'Each predecessor is listed once',
  source: { word: 'choice', where: 'The drafts speak of a list of ids and not of repeats in it' },
  text: {
    what: 'The list of predecessors names the same id again. It counts as one dependency.',
    why: 'It changes nothing in the graph, but an issuer that counts its inputs by this list counts wrongly.',
    causes: ['The issuer joins the inputs of several steps and does not remove doubles.'],
    tries: ['Remove repeats before signing.'],
  },
  message: ({ predecessor, others }) =>
    `The predecessor ${quote(predecessor)} is listed more than once${Number(others) > 0 ? `, and so are ${others} others` : ''}.`,
  applies: all(decoded, listsPredecessors),
  *run({ graph }) {
    for (const [id, repeated] of graph.repeated) {
      yield { tokens: [id], args: { predecessor: repeated[0] ?? '', others: new Set(repeated).size - 1 } }
    }
  },
})
