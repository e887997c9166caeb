import { Check, Columns3 } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { columnNames, knownColumns } from '../../state/column-names.ts'
import { chooseColumns } from '../../state/overview.ts'
import { useStore } from '../use-store.ts'
import { columnsFor } from './columns.ts'
import styles from './TableTools.module.css'
import { text } from './text.ts'

/** Which columns the table has. The action always stays: rows are called by it. */
export function ColumnsMenu() {
  const chosen = useStore((state) => state.columns)
  const shown = columnsFor(chosen, Number.POSITIVE_INFINITY).map(({ name }) => name)
  return (
    <MenuTrigger>
      <Button className={styles.trigger ?? ''}>
        <Columns3 size={14} aria-hidden="true" />
        {text.chooseColumns}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={6}>
        <Menu className={styles.menu ?? ''} shouldCloseOnSelect={false}>
          <MenuSection
            aria-label={text.chooseColumns}
            selectionMode="multiple"
            selectedKeys={shown}
            onSelectionChange={(keys) =>
              chooseColumns(keys === 'all' ? columnNames : knownColumns(['action', ...keys]))
            }
          >
            {columnNames.map((name) => (
              <MenuItem
                key={name}
                id={name}
                className={styles.item ?? ''}
                textValue={text.columns[name]}
                isDisabled={name === 'action'}
              >
                <Check size={14} aria-hidden="true" className={styles.check} />
                {text.columns[name]}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={styles.separator ?? ''} />
          <MenuItem id="usual" className={styles.item ?? ''} onAction={() => chooseColumns(null)}>
            <span className={styles.check} />
            {text.usualColumns}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
