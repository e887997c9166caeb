import type { JWK } from 'jose'
import { type AgentName, agents } from './agents.ts'
import { testdata, writeFile, writeJson } from './files.ts'
import { publicKeySet } from './keys.ts'
import { ledgerFormats } from './ledger-text.ts'
import type { KnownSignatures } from './signatures.ts'
import { violations } from './violations/index.ts'
import type { Violation } from './violations/violation.ts'
import { issueWorkflow } from './workflow.ts'

const folder = `${testdata}/violations`

/** Writes `<code>.*` for every finding code, and a list of what to open and what to expect. */
export async function writeViolations(known: KnownSignatures): Promise<void> {
  const list: Record<string, unknown> = {}
  for (const [code, violation] of Object.entries(violations))
    list[code] = await writeViolation(code, violation, known)
  writeJson(`${folder}/index.json`, list)
}

async function writeViolation(code: string, violation: Violation, known: KnownSignatures) {
  const tasks = await issueWorkflow(code, violation.tasks, known)
  const { extension, write } = ledgerFormats[violation.format]
  const text = violation.edit?.(write(tasks)) ?? write(tasks)
  const ledger = `violations/${code}.${extension}`
  writeFile(`${testdata}/${ledger}`, text)
  const accused = tasks.filter(({ name }) => violation.accused.some((one) => one === '*' || one === name))
  return {
    fault: violation.fault,
    files: [ledger, writeKeySet(code, violation)],
    ...(violation.policy && { policy: writePolicy(code, violation.policy) }),
    ...(violation.circumstances && { circumstances: violation.circumstances }),
    accused: accused.map(({ claims }) => (typeof claims.jti === 'string' ? claims.jti : null)),
    alongside: violation.alongside ?? [],
  }
}

function writeKeySet(code: string, { keys }: Violation): string {
  if (!keys) return 'keys/jwks.json'
  const name = `violations/${code}.keys.json`
  writeJson(`${testdata}/${name}`, { keys: keys(sharedKeys()) })
  return name
}

function sharedKeys(): readonly JWK[] {
  return publicKeySet(Object.keys(agents) as AgentName[]).keys
}

function writePolicy(code: string, policy: NonNullable<Violation['policy']>): string {
  const name = `violations/${code}.policy.json`
  writeJson(`${testdata}/${name}`, policy)
  return name
}
