import type { Outline } from '../../analysis/outline.ts'
import { storyOf } from '../../search/story.ts'
import { verdictWords } from '../overview/card-words.ts'
import type { Groups } from './groups.ts'
import { text } from './text.ts'

/** A workflow as the heading of its story: which it is, and how it stands. */
export function storyHeading(outline: Outline, workflow: number, shown: number): string {
  const one = outline.workflows[workflow]
  if (!one) return ''
  const name = one.wid === undefined ? text.noWid : text.workflow(one.wid)
  const count = shown < one.tasks.length ? text.of(shown, one.tasks.length) : text.storyHeading(shown)
  return `${name}: ${count}, ${verdictWords(one).join(', ')}`
}

/** The story of all that is shown as text, a line for each task. */
export function storyText(outline: Outline, { workflows, start, tasks }: Groups): string {
  const lines: string[] = []
  for (const [group, workflow] of workflows.entries()) {
    if (group > 0) lines.push('')
    const [from, until] = [start[group]!, start[group + 1]!]
    lines.push(storyHeading(outline, workflow, until - from), '')
    for (const task of tasks.subarray(from, until)) lines.push(storyOf(outline, task))
  }
  return `${lines.join('\n')}\n`
}
