import type { Sample } from './sample.ts'

/** Three agents agreed on their ids beforehand and wrote a history that has no beginning. */
export const cycle: Sample = {
  id: 'cycle',
  title: 'A draft that follows from its own revision',
  description:
    'A draft, its critique and its revision each name the one before as predecessor, and the draft names the revision.',
  lookAt: 'The loop of three tasks: every signature in it matches, and the order they claim is impossible.',
  format: 'lines',
  keys: ['planner', 'researcher', 'critic'],
  tasks: {
    plan_question: { by: 'planner', at: 0 },
    search_literature: { by: 'researcher', at: 24, after: ['plan_question'] },
    search_datasets: { by: 'researcher', at: 31, after: ['plan_question'] },
    read_papers: { by: 'researcher', at: 88, after: ['search_literature'] },
    draft_answer: { by: 'planner', at: 140, after: ['read_papers', 'search_datasets', 'revise_answer'] },
    critique_draft: { by: 'critic', at: 149, after: ['draft_answer'] },
    revise_answer: { by: 'planner', at: 157, after: ['critique_draft'] },
    check_citations: { by: 'critic', at: 201, after: ['revise_answer'] },
    publish_answer: { by: 'planner', at: 230, after: ['check_citations'] },
  },
  expected: { cycle: ['draft_answer', 'critique_draft', 'revise_answer'] },
}
