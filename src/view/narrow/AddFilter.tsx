import { Check, ChevronRight, ListFilter } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger, SubmenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Outline } from '../../analysis/outline.ts'
import type { FacetField } from '../../search/facets.ts'
import { valuesOf } from '../../search/terms.ts'
import { chooseValues } from '../../state/narrow.ts'
import { useStore } from '../use-store.ts'
import styles from './AddFilter.module.css'
import { FilterValues } from './FilterValues.tsx'
import { text } from './text.ts'
import { useSubmenuOffset } from './use-submenu-offset.ts'

const fields = [
  'verdict',
  'code',
  'agent',
  'action',
  'key',
  'workflow',
] as const satisfies readonly FacetField[]

/** What to narrow to, by property and then by value, each with the number of tasks it would leave. */
export function AddFilter({ outline }: { outline: Outline }) {
  const onlyFindings = useStore(({ narrowing }) => valuesOf(narrowing, 'is').includes('finding'))
  const offset = useSubmenuOffset()
  return (
    <MenuTrigger>
      <Button className={`${styles.trigger} ${styles.add}`} aria-label={text.addLabel} data-add="">
        <ListFilter size={13} aria-hidden="true" />
        <span>{text.add}</span>
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={6}>
        <Menu className={styles.menu ?? ''} aria-label={text.addLabel}>
          {fields.map((field) => (
            <SubmenuTrigger key={field}>
              <MenuItem id={field} className={styles.item ?? ''} textValue={text.choices[field]}>
                <span className={styles.name}>{text.choices[field]}</span>
                <ChevronRight size={13} aria-hidden="true" />
              </MenuItem>
              <Popover className={styles.popover ?? ''} offset={offset} crossOffset={-5}>
                <FilterValues outline={outline} field={field} />
              </Popover>
            </SubmenuTrigger>
          ))}
          <MenuItem
            id="findings"
            className={styles.item ?? ''}
            onAction={() => chooseValues('is', onlyFindings ? [] : ['finding'])}
          >
            <span className={styles.name}>{text.onlyFindings}</span>
            {onlyFindings && <Check size={13} aria-hidden="true" />}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
