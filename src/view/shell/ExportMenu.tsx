import { Download } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { text } from '../text.ts'
import styles from './ExportMenu.module.css'
import { exports } from './exports.ts'

export function ExportMenu() {
  return (
    <MenuTrigger>
      <Button className={styles.trigger ?? ''}>
        <Download size={14} aria-hidden="true" />
        <span>{text.exportMenu.name}</span>
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={6}>
        <Menu className={styles.menu ?? ''}>
          {exports.map(({ label, run }) => (
            <MenuItem key={label} id={label} className={styles.item ?? ''} onAction={() => void run()}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
