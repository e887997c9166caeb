import { useMemo, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import type { Outline } from '../../analysis/outline.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { type Facet, type FacetField, workflowValue } from '../../search/facets.ts'
import { valuesOf } from '../../search/terms.ts'
import { facetsBeside } from '../../state/facets-beside.ts'
import { chooseValues } from '../../state/narrow.ts'
import { showWorkflow } from '../../state/overview.ts'
import { store } from '../../state/state.ts'
import fieldStyles from '../controls/Field.module.css'
import { Mark } from '../controls/Mark.tsx'
import { MenuEntry, MenuList } from '../controls/Menu.tsx'
import { Swatch } from '../controls/Swatch.tsx'
import { number } from '../count.ts'
import { useStore } from '../use-store.ts'
import styles from './FilterValues.module.css'
import { text } from './text.ts'

/** With more values there is a field to find them by; so many are listed at once. */
const manyValues = 8
const mostListed = 60

interface Props {
  readonly outline: Outline
  readonly field: FacetField
}

/** The values of one property that tasks have, the most frequent first. Several may be chosen, but one workflow at a time. */
export function FilterValues({ outline, field }: Props) {
  const facets = useMemo(() => facetsBeside({ ...store.getState(), outline }, field), [outline, field])
  const [typed, setTyped] = useState('')
  const chosen = useChosen(outline, field)
  const wanted = typed.trim().toLowerCase()
  const found = facets.filter(({ value, label }) =>
    [value, label].some((words) => words.toLowerCase().includes(wanted)),
  )
  const listed = found.slice(0, mostListed)
  const menu = (
    <MenuList
      className={styles.values}
      aria-label={text.fields[field]}
      items={listed}
      dependencies={[chosen]}
      selectionMode={field === 'workflow' ? 'single' : 'multiple'}
      selectedKeys={chosen}
      onSelectionChange={(keys) => choose(outline, field, keys === 'all' ? [] : [...keys].map(String))}
      renderEmptyState={() => <p className={styles.hint}>{text.noValue}</p>}
    >
      {(facet: Facet) => (
        <MenuEntry
          id={facet.value}
          textValue={facet.label}
          ticked={chosen.includes(facet.value)}
          end={number(facet.tasks)}
        >
          <Value outline={outline} field={field} facet={facet} />
        </MenuEntry>
      )}
    </MenuList>
  )
  if (facets.length <= manyValues) return menu
  return (
    <div className={styles.scroller}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className={styles.find ?? ''} aria-label={text.find(text.fields[field])} autoFocus>
          <Input className={fieldStyles.field ?? ''} placeholder={text.find(text.fields[field])} />
        </SearchField>
        {menu}
        {found.length > listed.length && (
          <p className={styles.hint}>{text.moreValues(found.length - listed.length)}</p>
        )}
      </Autocomplete>
    </div>
  )
}

function Value({ outline, field, facet: { value, label } }: Props & { readonly facet: Facet }) {
  const verdict = field === 'verdict' ? verdictMarks[value as keyof typeof verdictMarks] : undefined
  return (
    <>
      {verdict && <Mark mark={verdict} size={14} />}
      {field === 'agent' && <Swatch agent={outline.agents.indexOf(value)} />}
      <span className={styles.words} title={value}>
        {label}
      </span>
    </>
  )
}

function useChosen(outline: Outline, field: FacetField): readonly string[] {
  const narrowing = useStore((state) => state.narrowing)
  const workflow = useStore((state) => state.workflow)
  return useMemo(() => {
    if (field !== 'workflow') return valuesOf(narrowing, field)
    return workflow === null ? [] : [workflowValue(outline, workflow)]
  }, [outline, field, narrowing, workflow])
}

function choose(outline: Outline, field: FacetField, values: readonly string[]): void {
  if (field !== 'workflow') chooseValues(field, values)
  else {
    const place = outline.workflows.findIndex((_, index) => workflowValue(outline, index) === values[0])
    showWorkflow(place === -1 ? null : place)
  }
}
