import type { PolicyEffect } from '../analysis/preview.ts'
import { Failure } from '../base/failure.ts'
import type { Policy } from '../checks/policy.ts'
import type { Diagnosis } from '../keys/diagnosis.ts'
import type { GroupDiagnosis } from '../keys/doctor-rounds.ts'
import type { ClaimPlace } from '../search/claim-place.ts'
import type { WordHits } from '../search/claims-search.ts'
import type { TokenId } from '../tokens/token.ts'
import { sayFailure } from './messages.ts'
import { runningAnalysis, startedAnalysis } from './running.ts'

/** What another policy would change; undefined where nothing is open. */
export const previewPolicy = async (policy: Policy): Promise<PolicyEffect | undefined> =>
  runningAnalysis()?.call('preview', policy)

export const diagnoseToken = async (token: TokenId): Promise<Diagnosis | undefined> =>
  runningAnalysis()?.call('diagnose', token).catch(sayUnread)

export const diagnoseAll = async (): Promise<readonly GroupDiagnosis[]> =>
  (await runningAnalysis()?.call('diagnoseAll', undefined).catch(sayUnread)) ?? []

/** The tasks whose claims hold each of the words; undefined where nothing is open or the answer is no longer wanted. */
export const findWords = async (
  words: readonly string[],
  signal: AbortSignal,
): Promise<WordHits | undefined> => runningAnalysis()?.call('findWords', words, signal)

/** Where the first of the words that a task's claims hold stands in them. */
export const placeOfWord = async (task: TokenId, words: readonly string[]): Promise<ClaimPlace | undefined> =>
  runningAnalysis()?.call('placeOfWord', { task, words })

/** What a link calls a task; undefined where it cannot be read again. */
export const nameOfTask = async (task: TokenId): Promise<string | undefined> =>
  runningAnalysis()?.call('nameOf', task).catch(noneUnread)

/** The task that a link calls so; undefined where there is none. */
export const taskCalled = async (beginning: string): Promise<TokenId | undefined> =>
  runningAnalysis()?.call('taskNamed', beginning)

export const fetchReport = async () => (await startedAnalysis()).call('report', undefined)

/** A token that was left in a file that has changed since cannot be examined; a thread that is gone says so itself. */
function sayUnread(thrown: unknown): undefined {
  noneUnread(thrown)
  if (thrown instanceof Failure && thrown.code === 'read-failed') sayFailure(thrown.code, thrown.args)
}

function noneUnread(thrown: unknown): undefined {
  if (!(thrown instanceof Failure)) throw thrown
}
