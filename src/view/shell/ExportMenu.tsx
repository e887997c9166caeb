import { Download } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components/Menu'
import { MenuButton, MenuEntry, MenuList, MenuPopover } from '../controls/Menu.tsx'
import { WideWords } from '../controls/WideWords.tsx'
import { exports } from './exports.ts'
import { text } from './text.ts'

export function ExportMenu() {
  return (
    <MenuTrigger>
      <MenuButton>
        <Download size={14} aria-hidden="true" />
        <WideWords>{text.exportMenu.name}</WideWords>
      </MenuButton>
      <MenuPopover placement="bottom end">
        <MenuList>
          {exports.map(({ label, run }) => (
            <MenuEntry key={label} id={label} onAction={() => void run()}>
              {label}
            </MenuEntry>
          ))}
        </MenuList>
      </MenuPopover>
    </MenuTrigger>
  )
}
