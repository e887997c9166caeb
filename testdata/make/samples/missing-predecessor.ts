import { decided, type Sample } from './sample.ts'

/** The export lacks the one task that the release rests on. */
export const missingPredecessor: Sample = {
  id: 'missing-predecessor',
  title: 'The inspection nobody handed over',
  description:
    'A container was released on the word of an inspection that is not among the tokens handed over.',
  lookAt:
    '`release_container` points to a task that is not there: unknown in a partial ledger, an error in a complete one.',
  format: 'lines',
  keys: ['booking', 'tracker', 'clearance'],
  tasks: {
    book_container: { by: 'booking' },
    load_container: { by: 'tracker', after: ['book_container'] },
    depart_port: { by: 'tracker', after: ['load_container'] },
    file_declaration: { by: 'booking', after: ['book_container'], ext: { regulated_domain: 'customs' } },
    assess_risk: { by: 'clearance', after: ['file_declaration'], ext: { model_version: 'risk-2026.1' } },
    arrive_port: { by: 'tracker', after: ['depart_port'] },
    inspect_container: { by: 'clearance', after: ['arrive_port', 'assess_risk'], omitted: true },
    release_container: {
      by: 'clearance',
      after: ['arrive_port', 'inspect_container'],
      ext: decided('release_after_inspection', 'approved'),
    },
    deliver_container: { by: 'tracker', after: ['release_container'] },
  },
  expected: { 'predecessor-missing': ['release_container'] },
}
