import type { AgentName } from './agents.ts'
import { testdata, writeFile } from './files.ts'
import { formatFixtures } from './formats.ts'
import { publicKeySet } from './keys.ts'
import { decided } from './samples/sample.ts'
import type { KnownSignatures } from './signatures.ts'
import { issueWorkflow, type WorkflowTable } from './workflow.ts'

const keys: readonly AgentName[] = ['coordinator', 'radiology', 'safety', 'dispensing']

/** A clean workflow, small enough to be written in every format. */
const treatment: WorkflowTable = {
  register_patient: { by: 'coordinator', at: 0 },
  acquire_image: { by: 'radiology', after: ['register_patient'] },
  read_image: { by: 'radiology', after: ['acquire_image'], ext: { model_version: 'reader-2' } },
  recommend_treatment: { by: 'coordinator', after: ['register_patient', 'read_image'] },
  validate_safety: {
    by: 'safety',
    after: ['recommend_treatment'],
    ext: decided('dose_limits_v12', 'approved'),
  },
  dispense_medication: { by: 'dispensing', after: ['recommend_treatment', 'validate_safety'] },
}

/** Writes the same ledger in every format that is read. */
export async function writeLedgers(known: KnownSignatures): Promise<void> {
  const tasks = await issueWorkflow('treatment', treatment, known)
  const fixtures = formatFixtures(
    tasks.map(({ token }) => token),
    publicKeySet(keys),
  )
  for (const [name, content] of fixtures) writeFile(`${testdata}/ledgers/${name}`, content)
}
