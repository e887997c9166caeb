import { ChevronDown, ListCollapse, Minimize2 } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { closeGroup, closeGroups } from '../../state/collapse.ts'
import { heldBy, shownGroups } from '../../state/groups.ts'
import { store } from '../../state/state.ts'
import type { TokenId } from '../../tokens/token.ts'
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
      <Button className={styles.trigger ?? ''}>
        {text.opened(opened.length)}
        <ChevronDown size={12} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={6}>
        <Menu className={styles.menu ?? ''} aria-label={text.openedList}>
          {opened.map((group) => (
            <MenuItem
              key={group.id}
              id={group.id}
              className={styles.item ?? ''}
              textValue={text.closeGroup(groupLabel(group))}
              aria-label={text.closeGroup(groupLabel(group))}
              onAction={() => {
                if (anchor) anchor.current = heldBy(group, store.getState().selected)
                closeGroup(group.id)
              }}
            >
              <Minimize2 size={13} aria-hidden="true" />
              <span className={styles.name}>{groupLabel(group)}</span>
              <span className={styles.count}>{counted(group.tasks.length, 'task')}</span>
            </MenuItem>
          ))}
          <Separator className={styles.rule ?? ''} />
          <MenuItem id="all" className={styles.item ?? ''} onAction={closeGroups}>
            <ListCollapse size={14} aria-hidden="true" />
            <span className={styles.name}>{text.closeAllGroups}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
