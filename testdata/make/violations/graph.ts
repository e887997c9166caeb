import { decided } from '../samples/sample.ts'
import { taskIdOf } from '../workflow.ts'
import { andThen, inARow, lastTask, type Violation } from './violation.ts'

/** What is wrong with how tokens refer to each other. */
export const graphViolations = {
  'jti-repeated': {
    fault: 'the last line stands there twice',
    format: 'lines',
    tasks: inARow,
    edit: (text) => `${text}${text.split('\n')[2]}\n`,
    accused: ['review_findings'],
  },
  'jti-conflict': {
    fault: 'two tokens tell two stories about one task',
    format: 'lines',
    tasks: andThen({
      approve_findings: {
        by: 'critic',
        at: 50,
        after: ['search_literature'],
        claims: { jti: taskIdOf('jti-conflict', 'review_findings') },
      },
    }),
    accused: ['review_findings', 'approve_findings'],
  },
  'predecessor-missing': {
    fault: 'a predecessor is not in the file',
    format: 'lines',
    tasks: {
      ...inARow,
      search_literature: { ...inARow.search_literature, after: ['plan_question', 'ask_expert'] },
      ask_expert: { by: 'critic', at: 10, omitted: true },
    },
    accused: ['search_literature'],
  },
  'predecessor-repeated': {
    fault: 'one predecessor is named twice',
    format: 'lines',
    tasks: lastTask({ after: ['search_literature', 'search_literature'] }),
    accused: ['review_findings'],
  },
  'predecessors-too-many': {
    fault: 'four predecessors, where the policy allows three',
    format: 'lines',
    tasks: {
      plan_question: inARow.plan_question,
      search_north: { by: 'researcher', after: ['plan_question'] },
      search_east: { by: 'researcher', after: ['plan_question'] },
      search_south: { by: 'researcher', after: ['plan_question'] },
      search_west: { by: 'researcher', after: ['plan_question'] },
      review_findings: {
        by: 'critic',
        after: ['search_north', 'search_east', 'search_south', 'search_west'],
      },
    },
    policy: { maxPredecessors: 3 },
    accused: ['review_findings'],
  },
  'temporal-order': {
    fault: 'the review was issued 31 seconds before what it reviews',
    format: 'lines',
    tasks: {
      ...inARow,
      search_literature: { ...inARow.search_literature, at: 120 },
      review_findings: { ...inARow.review_findings, at: 89 },
    },
    accused: ['review_findings'],
  },
  cycle: {
    fault: 'three tasks follow from each other',
    format: 'lines',
    tasks: {
      plan_question: inARow.plan_question,
      draft: { by: 'researcher', at: 20, after: ['plan_question', 'revise'] },
      criticise: { by: 'critic', at: 28, after: ['draft'] },
      revise: { by: 'researcher', at: 36, after: ['criticise'] },
      publish: { by: 'planner', at: 50, after: ['revise'] },
    },
    accused: ['draft', 'criticise', 'revise'],
  },
  'predecessor-rejected': {
    fault: 'the last task builds on a rejected one; another does so with compensation and is innocent',
    format: 'lines',
    tasks: {
      ...inARow,
      search_literature: { ...inARow.search_literature, ext: decided('sources_allowed', 'rejected') },
      undo_search: {
        by: 'researcher',
        at: 60,
        after: ['search_literature'],
        ext: { compensation_required: true, compensation_reason: 'the search was not allowed' },
      },
    },
    accused: ['review_findings'],
  },
  'predecessor-other-workflow': {
    fault: 'the last task names a predecessor in another workflow',
    format: 'lines',
    tasks: lastTask({ claims: { wid: '3f1c9a52-6a0e-4d55-9c8e-0b6f5f0f7a11' } }),
    accused: ['review_findings'],
  },
  'predecessor-weaker': {
    fault: 'a signed task follows an unsigned one, which the policy allows',
    format: 'rows',
    tasks: { ...inARow, search_literature: { ...inARow.search_literature, unsigned: true } },
    policy: { minimumLevel: 'L1' },
    alongside: ['token-unsigned'],
    accused: ['review_findings'],
  },
  'workflow-split': {
    fault: 'two tasks under the same `wid` hang together with no other',
    format: 'lines',
    tasks: andThen({
      plan_elsewhere: { by: 'planner' },
      search_elsewhere: { by: 'researcher', after: ['plan_elsewhere'] },
    }),
    accused: ['plan_elsewhere', 'search_elsewhere'],
  },
} as const satisfies Readonly<Record<string, Violation>>
