import type { Outline } from '../analysis/outline.ts'
import { quote } from '../checks/phrase.ts'
import { titleOf } from '../findings/describe.ts'
import { verdictNames } from '../findings/finding.ts'
import { rowOf } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import { agentPath } from './agent-name.ts'
import { cycleWords, lateWords, placeWords } from './story-edges.ts'
import { isSaid, joined, numberOf, type StoryParts } from './story-numbers.ts'
import { signatureWords, toldBySignature } from './story-signature.ts'

/**
 * A task in one sentence: "7 validate_safety by agent/b, after 5 and 6, signature valid, issued 2 s before its predecessor 6:
 * temporal order violated." Numbers are places in the graph's order within the task's workflow.
 */
export const storyOf = (outline: Outline, task: TokenId): string =>
  storyParts(outline, task)
    .map((part) => (typeof part === 'string' ? part : String(numberOf(outline, part))))
    .join('')

/** The same sentence in pieces, so that the tasks it names can be gone to; it begins with the task itself. */
export function storyParts(outline: Outline, task: TokenId): StoryParts {
  const agent = outline.agents[outline.agent[task]!]
  const who = agent === undefined ? '' : ` by ${words(agentPath(agent))}`
  const what = words(outline.action[task]!) || '(no action)'
  const clauses = [
    [task, ` ${what}${who}`],
    placeWords(outline, task),
    [signatureWords(outline, task)],
    ...findingWords(outline, task),
    inheritedWords(outline, task),
  ]
  return [...joined(clauses.filter(isSaid), ', '), '.']
}

/** Text of a token on one line, invisible characters spelled out. */
const words = (text: string): string => quote(text).slice(1, -1)

/** Its errors and warnings that the rest of the sentence does not tell: edges and cycles in their own words, others by their title. */
function findingWords(outline: Outline, task: TokenId): readonly StoryParts[] {
  const told = new Map<string, StoryParts>()
  for (const index of rowOf(outline.findingsOf, task)) {
    const finding = outline.findings[index]!
    const { code, severity } = finding
    if (severity === 'note' || code === 'temporal-order' || toldElsewhere.has(code) || told.has(code))
      continue
    told.set(code, code === 'cycle' ? cycleWords(task, finding) : [inSentence(titleOf(code))])
  }
  return [...told.values(), lateWords(outline, task)]
}

const toldElsewhere: ReadonlySet<string> = new Set([...toldBySignature, 'predecessor-missing'])

/** A title begins with a capital that a sentence's middle has not; `JSON` keeps its own. */
const inSentence = (title: string) =>
  /^[A-Z][A-Z]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)

function inheritedWords(outline: Outline, task: TokenId): StoryParts {
  const worst = outline.inherited[task]!
  const via = outline.via[task]!
  if (worst === verdictNames.indexOf('passed') || via < 0) return []
  const culprit = verdictNames[worst] === 'failed' ? 'failed' : 'unchecked'
  if (outline.own[via] === worst) return [`depends on ${culprit} `, via]
  return ['depends through ', via, ` on ${culprit === 'failed' ? 'a failed task' : 'an unchecked task'}`]
}
