import { makeInvestigation } from '../analysis/investigation.ts'
import { Failure } from '../base/failure.ts'
import { type Environment, policyFromEnv } from '../checks/environment.ts'
import { archiveAudit, type Policy } from '../checks/policy.ts'
import { readPolicy } from '../checks/read-policy.ts'
import { sarifOf } from '../export/sarif.ts'
import { failureText } from '../findings/failure-texts.ts'
import type { Report } from '../findings/report.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { verifyHere } from '../verify/verify-queue.ts'
import { type Arguments, readArguments, usage } from './arguments.ts'
import { fileSource } from './file-source.ts'
import { textOf } from './text.ts'

export interface RunResult {
  readonly out: string
  readonly err: string
  /** 0 all passed, 1 errors found, 2 unusable input, 3 no error but something indeterminate. */
  readonly status: 0 | 1 | 2 | 3
}

/** The whole command, without a process: arguments and environment in, text and status out. */
export async function run(argv: readonly string[], env: Environment): Promise<RunResult> {
  const args = readArguments(argv)
  if (typeof args === 'string') return { out: '', err: `${args}\n\n${usage}\n`, status: 2 }
  if (args.help) return { out: `${usage}\n`, err: '', status: 0 }
  try {
    const { report, refused } = await investigate(args, env)
    return {
      out: print(report, args.format),
      err: refused.map(errorLine).join(''),
      status: refused.length > 0 ? 2 : statusOf(report),
    }
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown
    return { out: '', err: errorLine(thrown), status: 2 }
  }
}

async function investigate({ files, keys, policy }: Arguments, env: Environment) {
  const sources = await Promise.all([
    ...files.map(async (path) => ({ source: await fileSource(path), role: 'any' as const })),
    ...keys.map(async (path) => ({ source: await fileSource(path), role: 'keys' as const })),
  ])
  const verifier = (trusted: Parameters<typeof makeKeyring>[0]) => verifyHere(makeKeyring(trusted))
  const investigation = makeInvestigation({ verifier, lanes: 4 }, await chosenPolicy(policy, env))
  const { refused, rejectedKeys } = await investigation.open(sources)
  const failures = refused.map(({ name, failure }) => new Failure(failure.code, { name, ...failure.args }))
  return { report: investigation.report(), refused: [...failures, ...rejectedKeys] }
}

/** The policy file; without one the default, with the limits that `ECT_IAT_…` variables set where any is set. */
async function chosenPolicy(path: string | undefined, env: Environment): Promise<Policy> {
  if (path === undefined) {
    const limited = Object.keys(env).some((name) => name.startsWith('ECT_IAT_'))
    return limited ? policyFromEnv(env) : archiveAudit
  }
  const bytes = await wholeFile(path)
  try {
    return readPolicy(JSON.parse(bytes))
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure('not-a-policy', { at: path, expected: 'a JSON document' }, cause)
  }
}

async function wholeFile(path: string): Promise<string> {
  const { slice, size } = await fileSource(path)
  return new TextDecoder().decode(await slice(0, size))
}

function print(report: Report, format: Arguments['format']): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`
  if (format === 'sarif') return `${JSON.stringify(sarifOf(report), null, 2)}\n`
  return textOf(report)
}

function errorLine(problem: Failure | { readonly source: string; readonly message: string }): string {
  if (!(problem instanceof Failure)) return `${problem.source}: ${problem.message}\n`
  const { title, text } = failureText(problem.code, problem.args)
  return `${title}. ${text}\n`
}

function statusOf({ findings, summary }: Report): 0 | 1 | 3 {
  if (findings.some(({ severity }) => severity === 'error') || summary.verdicts.failed > 0) return 1
  return summary.verdicts.indeterminate > 0 ? 3 : 0
}
