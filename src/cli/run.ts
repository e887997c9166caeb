import { makeInvestigation } from '../analysis/make-investigation.ts'
import type { SourceRequest } from '../analysis/open-sources.ts'
import { Failure } from '../base/failure.ts'
import { type Environment, policyFromEnv } from '../checks/environment.ts'
import { archiveAudit, type Policy } from '../checks/policy.ts'
import { readPolicy } from '../checks/read-policy.ts'
import { sarifOf } from '../export/sarif.ts'
import { failureText } from '../findings/failure-texts.ts'
import type { Report } from '../findings/report.ts'
import { sessionInsideText } from '../findings/session-text.ts'
import { holdsSession } from '../import/session-sources.ts'
import type { RejectedKey, TrustedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { verifyHere } from '../verify/verify-queue.ts'
import { type Arguments, readArguments, usage } from './arguments.ts'
import { fileSource } from './file-source.ts'
import { printable, printableJson } from './printable.ts'
import { restore, sessionAmong } from './session.ts'
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
  if (typeof args === 'string') return { out: '', err: `${printable(args)}\n\n${usage}\n`, status: 2 }
  if (args.help) return { out: `${usage}\n`, err: '', status: 0 }
  try {
    const { report, refused } = await investigate(args, env)
    const err = refused.map(errorLine).join('')
    if (!report) return { out: '', err, status: 2 }
    const said = err + report.sources.map(sessionLine).join('')
    return { out: print(report, args.format), err: said, status: refused.length > 0 ? 2 : statusOf(report) }
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown
    return { out: '', err: errorLine(thrown), status: 2 }
  }
}

interface Investigated {
  /** Absent where no file could be opened at all. */
  readonly report?: Report
  readonly refused: readonly (Failure | RejectedKey)[]
}

async function investigate({ files, keys, policy }: Arguments, env: Environment): Promise<Investigated> {
  const { sources, failures } = await openFiles(files, keys)
  if (sources.length === 0) return { refused: failures }
  const found = await sessionAmong(sources)
  const rules = (await chosenPolicy(policy, env)) ?? found?.session.policy ?? archiveAudit
  const verifier = (trusted: readonly TrustedKey[]) => verifyHere(makeKeyring(trusted))
  const investigation = makeInvestigation({ verifier, lanes: 4 }, rules)
  if (found) failures.push(...(await restore(investigation, { ...found.session, policy: rules })))
  const { refused, rejectedKeys } = await investigation.open(found?.others ?? sources)
  const unread = refused.map((one) => new Failure(one.failure.code, { name: one.name, ...one.failure.args }))
  return { report: await investigation.report(), refused: [...failures, ...unread, ...rejectedKeys] }
}

/** A file that cannot be opened costs the others nothing. */
async function openFiles(files: readonly string[], keys: readonly string[]) {
  const sources: SourceRequest[] = []
  const failures: Failure[] = []
  for (const [role, paths] of [['any', files] as const, ['keys', keys] as const])
    for (const path of paths) {
      try {
        sources.push({ source: await fileSource(path), role })
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown
        failures.push(thrown)
      }
    }
  return { sources, failures }
}

/** The policy file; without one what the limits in `ECT_IAT_…` variables make of the default, or undefined where none is set. */
async function chosenPolicy(path: string | undefined, env: Environment): Promise<Policy | undefined> {
  if (path === undefined) {
    const limited = Object.keys(env).some((name) => name.startsWith('ECT_IAT_'))
    return limited ? policyFromEnv(env) : undefined
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
  if (format === 'json') return printableJson(report)
  if (format === 'sarif') return printableJson(sarifOf(report))
  return textOf(report)
}

function errorLine(problem: Failure | RejectedKey): string {
  if (!(problem instanceof Failure)) return `${printable(`${problem.source}: ${problem.message}`)}\n`
  const { title, text } = failureText(problem.code, problem.args)
  return `${printable(`${title}. ${text}`)}\n`
}

/** Of a session inside another file, or beside another, that only its sources were opened. */
function sessionLine({ name, format }: Report['sources'][number]): string {
  if (!holdsSession(format)) return ''
  const { title, text } = sessionInsideText(name)
  return `${printable(`${title}. ${text}`)}\n`
}

function statusOf({ findings, summary }: Report): 0 | 1 | 3 {
  if (findings.some(({ severity }) => severity === 'error') || summary.verdicts.failed > 0) return 1
  return summary.verdicts.indeterminate > 0 ? 3 : 0
}
