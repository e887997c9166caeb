import type { Check, RuleSource } from '../../src/checks/check.ts'
import { checks } from '../../src/checks/index.ts'
import { text } from '../../src/view/task/text.ts'

const words: Readonly<Record<RuleSource['word'], string>> = {
  draft: 'draft',
  rfc: 'RFC',
  reported: 'reported by implementers',
  choice: 'our choice',
}

const { steps } = text.checks

/** docs/findings.md: every code with its texts, in the order a verifier works. */
export function findingsDoc(): string {
  const all: readonly Check[] = checks
  return `<!-- Generated from src/checks by \`npm run testdata\`. -->

# Findings

Every finding has a code that never changes; its words may improve. What is checked, and on whose word, is listed in
[rules.md](rules.md). These are the rules publicly known from the ECT drafts -00 and -01; no report says that a ledger conforms to a draft.

An **error** makes the verdict of the tasks it accuses *failed*. A **warning** and a **note** do not, but those marked *leaves the
verdict open* make it *indeterminate*: something was not checked. Where one code has two severities, its text says when. A policy may
change the severity of any code, and every report then says so.

| code | severity | what it says |
|---|---|---|
${all.map(({ code, severity, title }) => `| [\`${code}\`](#${code}) | ${severity} | ${title} |`).join('\n')}

${all.map((check, index) => heading(check, all[index - 1]) + section(check)).join('\n')}`
}

function heading({ step }: Check, before: Check | undefined): string {
  return step === before?.step ? '' : `## ${steps[step]}\n\n`
}

function section({ code, severity, leavesOpen, title, text, source }: Check): string {
  return `### ${code}

**${title}.** ${severity[0]!.toUpperCase()}${severity.slice(1)}${leavesOpen ? '; leaves the verdict open' : ''}.

${text.what}

*Why it matters:* ${text.why}

*Likely causes:*

${list(text.causes)}

*What to try:*

${list(text.tries)}

*The rule's source* (${words[source.word]}): ${source.where}.
`
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}
