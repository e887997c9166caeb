import { Check, ChevronDown, Layers } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { type GroupKind, groupKinds } from '../../search/groups.ts'
import { setCollapse } from '../../state/collapse.ts'
import { groupCount } from '../../state/groups.ts'
import { shownTasks } from '../../state/shown.ts'
import type { TokenId } from '../../tokens/token.ts'
import { useStore } from '../use-store.ts'
import styles from './GroupBar.module.css'
import { OpenedGroups } from './OpenedGroups.tsx'
import { text } from './text.ts'

const choices = ['none', ...groupKinds] as const

/** By what the graph's tasks are grouped, and which groups are open. */
export function GroupBar({ anchor }: { anchor?: RefObject<TokenId | null> }) {
  const collapse = useStore((state) => state.collapse)
  const choose = (choice: GroupKind | 'none') => setCollapse(choice === 'none' ? null : choice)
  return (
    <div className={styles.bar}>
      <MenuTrigger>
        <Button className={styles.trigger ?? ''} data-on={collapse !== null || undefined}>
          <Layers size={14} aria-hidden="true" />
          <span className={styles.words}>{text.groupBy}</span>
          <b>{text.groupKinds[collapse ?? 'none']}</b>
          <ChevronDown size={12} aria-hidden="true" />
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom start" offset={6}>
          <Choices chosen={collapse ?? 'none'} choose={choose} />
        </Popover>
      </MenuTrigger>
      {collapse !== null && <OpenedGroups anchor={anchor} />}
    </div>
  )
}

interface ChoicesProps {
  readonly chosen: GroupKind | 'none'
  readonly choose: (choice: GroupKind | 'none') => void
}

/** Each kind with the number of groups that it would make of what is shown. */
function Choices({ chosen, choose }: ChoicesProps) {
  const outline = useStore((state) => state.outline)
  const tasks = useStore(shownTasks)
  const counts = useMemo(
    () => new Map(groupKinds.map((kind) => [kind, outline ? groupCount(outline, tasks, kind) : 0])),
    [outline, tasks],
  )
  return (
    <Menu
      className={styles.menu ?? ''}
      aria-label={text.groupBy}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      disabledKeys={groupKinds.filter((kind) => counts.get(kind) === 0 && kind !== chosen)}
      onSelectionChange={(keys) => choose([...keys][0] as GroupKind | 'none')}
    >
      {choices.map((choice) => (
        <MenuItem key={choice} id={choice} className={styles.item ?? ''} textValue={text.groupKinds[choice]}>
          <span className={styles.check}>{choice === chosen && <Check size={13} aria-hidden="true" />}</span>
          <span className={styles.name}>
            {text.groupKinds[choice]}
            <small>{text.groupHints[choice]}</small>
          </span>
          {choice !== 'none' && (
            <span className={styles.count}>{text.groupCount(counts.get(choice) ?? 0)}</span>
          )}
        </MenuItem>
      ))}
    </Menu>
  )
}
