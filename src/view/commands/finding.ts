import type { Term } from '../../search/query.ts'
import { fieldTerm } from '../../search/terms.ts'
import { stepFinding } from '../../state/actions.ts'
import { search, showDialog, stepHit } from '../../state/browse.ts'
import { addTerm, list, narrowToQuery } from '../../state/narrow.ts'
import type { State } from '../../state/state.ts'
import { focusSearch } from '../search/focus-search.ts'
import { focusRows } from '../table/focus-rows.ts'
import { type Command, isOpen, isSearching } from './command.ts'
import { text } from './text.ts'

const hasFindings = ({ outline }: State) => (outline?.findings.length ?? 0) > 0

function goToList(...terms: readonly Term[]): void {
  list(...terms)
  focusRows()
}

/** Ways to find tasks and findings. */
export const findingCommands: readonly Command[] = [
  {
    id: 'palette',
    title: text.palette,
    group: 'Search',
    key: 'Mod+K',
    run: () => showDialog('palette'),
  },
  {
    id: 'search',
    title: text.search,
    group: 'Search',
    key: '/',
    words: 'find',
    when: isOpen,
    run: focusSearch,
  },
  {
    id: 'next-hit',
    title: text.nextHit,
    group: 'Search',
    key: 'F3',
    otherKeys: ['Mod+G'],
    when: isSearching,
    run: () => stepHit(1),
  },
  {
    id: 'previous-hit',
    title: text.previousHit,
    group: 'Search',
    key: 'Shift+F3',
    otherKeys: ['Mod+Shift+G'],
    when: isSearching,
    run: () => stepHit(-1),
  },
  {
    id: 'narrow-to-query',
    title: text.narrowToQuery,
    group: 'Search',
    key: 'Mod+Enter',
    words: 'filter narrow',
    when: isSearching,
    run: narrowToQuery,
  },
  {
    id: 'clear-search',
    title: text.clearSearch,
    group: 'Search',
    when: isSearching,
    run: () => search(''),
  },
  {
    id: 'next-finding',
    title: text.nextFinding,
    group: 'Findings',
    key: 'n',
    words: 'error warning',
    when: hasFindings,
    run: () => stepFinding(1),
  },
  {
    id: 'previous-finding',
    title: text.previousFinding,
    group: 'Findings',
    key: 'p',
    words: 'error warning',
    when: hasFindings,
    run: () => stepFinding(-1),
  },
  ...(['failed', 'indeterminate', 'passed'] as const).map(
    (verdict): Command => ({
      id: `list-${verdict}`,
      title: text.listVerdict(verdict),
      group: 'Findings',
      words: 'filter verdict',
      when: ({ outline }) => (outline?.counts[verdict] ?? 0) > 0,
      run: () => goToList(fieldTerm('verdict', verdict)),
    }),
  ),
  {
    id: 'list-inheriting',
    title: text.listInheriting,
    group: 'Findings',
    words: 'inherited filter',
    when: ({ outline }) => (outline?.counts.inheriting ?? 0) > 0,
    run: () => goToList(fieldTerm('verdict', 'passed'), fieldTerm('inherited', 'failed', 'indeterminate')),
  },
  {
    id: 'only-findings',
    title: text.onlyFindings,
    group: 'Filters',
    words: 'filter',
    when: isOpen,
    run: () => addTerm(fieldTerm('is', 'finding')),
  },
]
