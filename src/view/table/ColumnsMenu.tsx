import { Columns3 } from 'lucide-react'
import { MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { columnNames, knownColumns } from '../../state/column-names.ts'
import { chooseColumns } from '../../state/overview.ts'
import { MenuButton, MenuEntry, MenuList, MenuPopover, MenuRule } from '../controls/Menu.tsx'
import { useStore } from '../use-store.ts'
import { columnsFor } from './columns.ts'
import { text } from './text.ts'

/** Which columns the table has. The action always stays: rows are called by it. */
export function ColumnsMenu() {
  const chosen = useStore((state) => state.columns)
  const shown = columnsFor(chosen, Number.POSITIVE_INFINITY).map(({ name }) => name)
  return (
    <MenuTrigger>
      <MenuButton kind="plain">
        <Columns3 size={14} aria-hidden="true" />
        {text.chooseColumns}
      </MenuButton>
      <MenuPopover placement="bottom end">
        <MenuList shouldCloseOnSelect={false}>
          <MenuSection
            aria-label={text.chooseColumns}
            selectionMode="multiple"
            selectedKeys={shown}
            onSelectionChange={(keys) =>
              chooseColumns(keys === 'all' ? columnNames : knownColumns(['action', ...keys]))
            }
          >
            {columnNames.map((name) => (
              <MenuEntry
                key={name}
                id={name}
                textValue={text.columns[name]}
                isDisabled={name === 'action'}
                ticked={shown.includes(name)}
              >
                {text.columns[name]}
              </MenuEntry>
            ))}
          </MenuSection>
          <MenuRule />
          <MenuEntry id="usual" ticked={false} onAction={() => chooseColumns(null)}>
            {text.usualColumns}
          </MenuEntry>
        </MenuList>
      </MenuPopover>
    </MenuTrigger>
  )
}
