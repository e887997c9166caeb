import { all, decoded, listsPredecessors } from './applies.ts'
import { defineCheck } from './check.ts'
import { called, counted, quote } from './phrase.ts'

const mostNamed = 6

export const cycle = defineCheck({
  code: 'cycle',
  severity: 'error',
  step: 'graph',
  title: 'Tasks depend on each other in a circle',
  passes: 'It does not depend on itself, directly or through others',
  source: {
    word: 'draft',
    where:
      'ECT drafts: the tokens of a workflow form a directed acyclic graph. That every cycle is found, whatever its size, is our choice',
  },
  text: {
    what: 'Following predecessors leads back to where one started. There is one finding for each group of tasks that all reach each other; a short loop through it is named. A task that names itself is a circle of one.',
    why: 'Each of these tasks claims to have verified another that claims to have verified it. At least one of those claims is false, and the tokens do not say which.',
    causes: [
      'An id was reserved in advance and used before its token was issued.',
      'Two agents or more worked together to make the records vouch for each other.',
      'An agent puts its own id into the list of predecessors.',
    ],
    tries: [
      'Look at the `iat` along the loop: the edge that runs against time is the suspect.',
      'Ask each agent of the loop for the predecessor it verified before it signed.',
    ],
  },
  message: ({ size, loop, steps, action, jti }) => {
    if (size === 1) return `${called(action, jti)} names itself as its predecessor.`
    const rest = Number(steps) > mostNamed ? ' → …' : ''
    return `${counted(size, 'task')} depend on each other in a circle: ${loop}${rest} → ${quote(action || jti, 40)}, each the predecessor of the next.`
  },
  applies: all(decoded, listsPredecessors),
  *run({ tokens, graph }) {
    for (const { tokens: members, loop } of graph.cycles) {
      const claimsOf = (id: number | undefined) => (id === undefined ? undefined : tokens[id]?.claims)
      const named = loop.slice(0, mostNamed).map((id) => quote(claimsOf(id)?.action || claimsOf(id)?.jti, 40))
      const first = claimsOf(loop[0])
      yield {
        tokens: members,
        loop,
        args: {
          size: members.length,
          steps: loop.length,
          loop: named.join(' → '),
          action: first?.action ?? '',
          jti: first?.jti ?? '',
        },
      }
    }
  },
})
