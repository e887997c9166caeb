import { all, decoded, hasPredecessors } from './applies.ts'
import { defineCheck } from './check.ts'
import { called, quote } from './phrase.ts'
import { edgeArgs, edges } from './tasks.ts'

export const predecessorOtherWorkflow = defineCheck({
  code: 'predecessor-other-workflow',
  severity: 'warning',
  step: 'graph',
  title: 'Predecessor belongs to another workflow',
  passes: 'No predecessor names another workflow',
  source: {
    word: 'choice',
    where:
      'ECT draft -01 checks workflow consistency in a wording that is not public; that another `wid` deserves a warning is our choice',
  },
  text: {
    what: 'The task and a predecessor both name a workflow, and not the same. Where one of them names none, nothing is said. An id is looked for in the workflow of the task first.',
    why: 'A result of one workflow was used in another. That can be meant, or it borrows an approval that was given elsewhere.',
    causes: [
      'A workflow starts another and hands its result over.',
      'The agent copied the `wid` of an earlier run.',
      'Somebody uses a record of another workflow as evidence.',
    ],
    tries: [
      'Ask whether these workflows are meant to be connected.',
      'Open the ledger of the other workflow too.',
    ],
  },
  message: ({ action, jti, wid, predecessorAction, predecessorJti, predecessorWid }) =>
    `${called(action, jti)} in workflow ${quote(wid, 40)} builds on ${called(predecessorAction, predecessorJti)} in workflow ${quote(predecessorWid, 40)}.`,
  applies: all(
    decoded,
    hasPredecessors,
    ({ tokens }, id) => tokens[id]?.claims?.wid !== undefined || 'it names no workflow',
  ),
  *run({ tokens, graph }) {
    for (const [id, predecessor] of edges(graph)) {
      const wid = tokens[id]?.claims?.wid
      const predecessorWid = tokens[predecessor]?.claims?.wid
      if (wid === undefined || predecessorWid === undefined || wid === predecessorWid) continue
      const args = { ...edgeArgs(tokens[id], tokens[predecessor]), wid, predecessorWid }
      yield { tokens: [id], related: [predecessor], args }
    }
  },
})
