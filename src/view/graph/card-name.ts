import type { Outline } from '../../analysis/outline.ts'
import { spelledOut } from '../../base/text.ts'
import { duration } from '../../checks/phrase.ts'
import { agentName } from '../../search/agent-name.ts'
import type { Ghost } from '../../state/scene.ts'
import { inheritedVerdict, ownVerdict } from '../../state/select.ts'
import type { TokenId } from '../../tokens/token.ts'
import { text } from './text.ts'

/** The codes of all findings that accuse a task, each once, the worst first: the end is cut off where there is no room. */
export function codesOf(outline: Outline, task: TokenId): readonly string[] {
  const { start, values } = outline.findingsOf
  const codes = { error: new Set<string>(), warning: new Set<string>(), note: new Set<string>() }
  for (let i = start[task] ?? 0; i < (start[task + 1] ?? 0); i++) {
    const finding = outline.findings[values[i] ?? -1]
    if (finding) codes[finding.severity].add(finding.code)
  }
  return [...new Set([...codes.error, ...codes.warning, ...codes.note])]
}

export function actionOf(outline: Outline, task: TokenId): string {
  return spelledOut(outline.action[task] ?? '') || text.noAction
}

export function agentOf(outline: Outline, task: TokenId): string {
  const issuer = outline.agents[outline.agent[task] ?? -1]
  return issuer === undefined ? text.noAgent : agentName(issuer)
}

/** When a task was issued, counted from its workflow's first: "+2 min 10 s"; '' where either is unknown. */
export function timeOf(outline: Outline, task: TokenId): string {
  const since =
    (outline.iat[task] ?? Number.NaN) - (outline.workflows[outline.workflow[task] ?? -1]?.from ?? Number.NaN)
  return Number.isFinite(since) ? `${since < 0 ? '−' : '+'}${duration(since)}` : ''
}

/** A task's own verdict, and the codes of the findings that accuse it. */
export function verdictWithCodes(outline: Outline, task: TokenId): string {
  return [ownVerdict(outline, task), codesOf(outline, task).join(', ')].filter(Boolean).join(': ')
}

/** What a task inherits from its ancestors, in words; none where that is nothing. */
export function inheritedWords(outline: Outline, task: TokenId): readonly string[] {
  const inherited = inheritedVerdict(outline, task)
  return inherited === 'passed' ? [] : [text.inherits(inherited)]
}

/** What a card is called: action, agent, own verdict with its finding codes, and what it inherits. */
export function cardName(outline: Outline, task: TokenId): string {
  return [
    actionOf(outline, task),
    agentOf(outline, task),
    verdictWithCodes(outline, task),
    ...inheritedWords(outline, task),
  ].join(', ')
}

/** A task id short enough for a ghost card. */
export function shortId(jti: string, head = 8): string {
  return jti.length > head + 5 ? `${jti.slice(0, head)}…${jti.slice(-4)}` : jti
}

const mostNamed = 3

/** What a ghost is called: the id nobody claims, or how many, and the tasks that name it. */
export function ghostName(outline: Outline, { jtis, namedBy }: Ghost): string {
  const tasks = [...new Set(namedBy)]
  const names = tasks.slice(0, mostNamed).map((task) => actionOf(outline, task))
  const what = jtis.length === 1 ? `${text.missingPredecessor} ${jtis[0]}` : text.missingTasks(jtis.length)
  return `${what}, ${text.missing}. ${text.namedBy(tasks.length, names)}`
}
