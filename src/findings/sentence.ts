/** Own verdicts of tasks; `inheriting` counts passed tasks with a failed or unchecked ancestor. */
export interface VerdictCounts {
  readonly tasks: number
  readonly passed: number
  readonly failed: number
  readonly indeterminate: number
  readonly inheriting: number
}

/** Why the counts may not be of everything: what was not read to its end, or not yet, and whether signatures were left. */
export interface CutShort {
  readonly reading?: 'under-way' | 'stopped' | 'in-part' | undefined
  readonly checking: boolean
}

/** The end of the sentence that says so: `; not all signatures were reached`, or nothing. */
export function cutShortWords({ reading, checking }: CutShort): string {
  if (reading === 'under-way') return '; more is being read'
  const read = reading === undefined ? '' : `; ${readInPart[reading]}`
  return checking ? `${read}; not all signatures were reached` : read
}

const readInPart = { stopped: 'reading was stopped', 'in-part': 'not everything was read' } as const

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`

/** The one sentence that says how it stands: `201 tasks, 1 workflow: 187 passed, 13 failed, 1 indeterminate`. */
export function verdictSentence(
  { tasks, passed, failed, indeterminate, inheriting }: VerdictCounts,
  workflows: number,
  cutShort: CutShort = { checking: false },
): string {
  const verdicts = [
    `${passed.toLocaleString('en-US')} passed`,
    `${failed.toLocaleString('en-US')} failed`,
    `${indeterminate.toLocaleString('en-US')} indeterminate`,
  ]
  const sentence = `${counted(tasks, 'task', 'tasks')}, ${counted(workflows, 'workflow', 'workflows')}: ${verdicts.join(', ')}`
  const inherits =
    inheriting === 0
      ? ''
      : `; ${counted(inheriting, 'passed task depends', 'passed tasks depend')} on a failed or unchecked one`
  return `${sentence}${inherits}${cutShortWords(cutShort)}`
}
