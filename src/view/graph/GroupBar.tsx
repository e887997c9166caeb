import { ChevronDown, Layers } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import { MenuTrigger } from 'react-aria-components/Menu'
import { type GroupKind, groupKinds } from '../../search/groups.ts'
import { setCollapse } from '../../state/collapse.ts'
import { groupCount } from '../../state/groups.ts'
import { shownTasks } from '../../state/shown.ts'
import type { TokenId } from '../../tokens/token.ts'
import { MenuButton, MenuEntry, MenuList, MenuPopover } from '../controls/Menu.tsx'
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
        <MenuButton className={styles.trigger} data-on={collapse !== null || undefined}>
          <Layers size={14} aria-hidden="true" />
          <span>{text.groupBy}</span>
          <b>{text.groupKinds[collapse ?? 'none']}</b>
          <ChevronDown size={12} aria-hidden="true" />
        </MenuButton>
        <MenuPopover placement="bottom start">
          <Choices chosen={collapse ?? 'none'} choose={choose} />
        </MenuPopover>
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
    <MenuList
      className={styles.menu}
      aria-label={text.groupBy}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      disabledKeys={groupKinds.filter((kind) => counts.get(kind) === 0 && kind !== chosen)}
      onSelectionChange={(keys) => choose([...keys][0] as GroupKind | 'none')}
    >
      {choices.map((choice) => (
        <MenuEntry
          key={choice}
          id={choice}
          textValue={text.groupKinds[choice]}
          ticked={choice === chosen}
          hint={text.groupHints[choice]}
          end={choice === 'none' ? undefined : text.groupCount(counts.get(choice) ?? 0)}
        >
          {text.groupKinds[choice]}
        </MenuEntry>
      ))}
    </MenuList>
  )
}
