import type { TokenId } from '../tokens/token.ts'
import { all, decoded, hasPredecessors, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import { called, counted } from './phrase.ts'
import { edgeArgs, readTasks } from './tasks.ts'

export const predecessorWeaker = defineCheck({
  code: 'predecessor-weaker',
  severity: 'note',
  step: 'graph',
  title: 'Signed task builds on an unsigned one',
  passes: 'Its predecessors are signed',
  source: {
    word: 'choice',
    where: 'A signed successor of an unsigned predecessor inherits an unsigned claim',
  },
  text: {
    what: 'The task is signed and at least one of its predecessors is not. One note for each task, with all its unsigned predecessors.',
    why: 'The signature covers the id of the predecessor and not its contents: the unsigned record can be changed without breaking anything.',
    causes: [
      'Systems of different assurance levels work together.',
      'A predecessor lost its signature on export.',
    ],
    tries: [
      'Ask for the signed form of the predecessor.',
      'Compare its contents with the `inp_hash` of the successor, where there is one.',
    ],
  },
  message: ({ action, jti, predecessorAction, predecessorJti, count }) => {
    const others = Number(count) - 1
    return `${called(action, jti)} is signed, its predecessor ${called(predecessorAction, predecessorJti)} is not${others > 0 ? `, nor ${others === 1 ? 'is' : 'are'} ${counted(others, 'other')}` : ''}.`
  },
  applies: all(decoded, signed, hasPredecessors),
  *run(facts) {
    const { tokens, graph } = facts
    const { start, values } = graph.predecessors
    for (const { id, token } of readTasks(facts)) {
      if (token.level === 'L1') continue
      const weaker: TokenId[] = []
      for (let edge = start[id]!; edge < start[id + 1]!; edge++) {
        if (tokens[values[edge]!]?.level === 'L1') weaker.push(values[edge]!)
      }
      if (weaker.length === 0) continue
      const args = { ...edgeArgs(token, tokens[weaker[0]!]), count: weaker.length }
      yield { tokens: [id], related: weaker, args }
    }
  },
})
