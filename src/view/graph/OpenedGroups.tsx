import { ChevronDown, ListCollapse, Minimize2 } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import { MenuTrigger } from 'react-aria-components/Menu'
import { closeGroup, closeGroups } from '../../state/collapse.ts'
import { heldBy, shownGroups } from '../../state/groups.ts'
import { store } from '../../state/state.ts'
import type { TokenId } from '../../tokens/token.ts'
import { MenuButton, MenuEntry, MenuList, MenuPopover, MenuRule } from '../controls/Menu.tsx'
import { counted } from '../count.ts'
import { useStore } from '../use-store.ts'
import styles from './GroupBar.module.css'
import { groupLabel } from './group-name.ts'
import { text } from './text.ts'

/** The groups that are open, each to be closed again, or all at once. */
export function OpenedGroups({ anchor }: { anchor: RefObject<TokenId | null> | undefined }) {
  const groups = useStore(shownGroups)
  const open = useStore((state) => state.openGroups)
  const opened = useMemo(() => groups.filter(({ id }) => open.has(id)), [groups, open])
  if (opened.length === 0) return null
  return (
    <MenuTrigger>
      <MenuButton className={styles.trigger}>
        {text.opened(opened.length)}
        <ChevronDown size={12} aria-hidden="true" />
      </MenuButton>
      <MenuPopover placement="bottom start">
        <MenuList className={styles.menu} aria-label={text.openedList}>
          {opened.map((group) => (
            <MenuEntry
              key={group.id}
              id={group.id}
              textValue={text.closeGroup(groupLabel(group))}
              aria-label={text.closeGroup(groupLabel(group))}
              icon={<Minimize2 size={13} aria-hidden="true" />}
              end={counted(group.tasks.length, 'task')}
              onAction={() => {
                if (anchor) anchor.current = heldBy(group, store.getState().selected)
                closeGroup(group.id)
              }}
            >
              {groupLabel(group)}
            </MenuEntry>
          ))}
          <MenuRule />
          <MenuEntry id="all" icon={<ListCollapse size={14} aria-hidden="true" />} onAction={closeGroups}>
            {text.closeAllGroups}
          </MenuEntry>
        </MenuList>
      </MenuPopover>
    </MenuTrigger>
  )
}
