import { Check, ListFilter } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components/Menu'
import type { Outline } from '../../analysis/outline.ts'
import type { FacetField } from '../../search/facets.ts'
import { valuesOf } from '../../search/terms.ts'
import { chooseValues } from '../../state/narrow.ts'
import { MenuEntry, MenuList, MenuPopover } from '../controls/Menu.tsx'
import { useStore } from '../use-store.ts'
import { ChipButton } from './ChipButton.tsx'
import { FilterValues } from './FilterValues.tsx'
import { Submenu } from './Submenu.tsx'
import { text } from './text.ts'

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
  return (
    <MenuTrigger>
      <ChipButton adds aria-label={text.addLabel}>
        <ListFilter size={13} aria-hidden="true" />
        <span>{text.add}</span>
      </ChipButton>
      <MenuPopover placement="bottom start">
        <MenuList aria-label={text.addLabel}>
          {fields.map((field) => (
            <Submenu key={field} id={field} title={text.choices[field]}>
              <FilterValues outline={outline} field={field} />
            </Submenu>
          ))}
          <MenuEntry
            id="findings"
            onAction={() => chooseValues('is', onlyFindings ? [] : ['finding'])}
            end={onlyFindings && <Check size={13} aria-hidden="true" />}
          >
            {text.onlyFindings}
          </MenuEntry>
        </MenuList>
      </MenuPopover>
    </MenuTrigger>
  )
}
