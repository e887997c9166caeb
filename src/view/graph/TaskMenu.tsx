import { Fragment, useMemo, useRef } from 'react'
import { store } from '../../state/state.ts'
import type { TokenId } from '../../tokens/token.ts'
import { afterFocusIsBack } from '../controls/after-focus-is-back.ts'
import { MenuEntry, MenuList, MenuPopover, MenuRule } from '../controls/Menu.tsx'
import { actionOf } from './card-name.ts'
import type { GraphModel } from './model.ts'
import styles from './TaskMenu.module.css'
import { taskEntries } from './task-entries.ts'
import { text } from './text.ts'
import type { AskedMenu } from './use-task-menu.ts'

interface Props {
  readonly model: GraphModel
  readonly asked: AskedMenu | null
  readonly close: () => void
}

/** What can be done with the task that was asked about, where it was asked. */
export function TaskMenu({ model: { outline }, asked, close }: Props) {
  const name = asked ? text.menu.name(actionOf(outline, asked.task)) : ''
  const point = useRef<HTMLSpanElement>(null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the browser's own menu from lying upon this one
    <div onContextMenu={(event) => event.preventDefault()}>
      <span
        ref={point}
        className={styles.point}
        style={asked ? { left: asked.x, top: asked.y } : undefined}
        aria-hidden="true"
      />
      {asked && (
        <MenuPopover
          triggerRef={point}
          isOpen
          aria-label={name}
          onOpenChange={(open) => !open && close()}
          placement="bottom start"
          offset={2}
        >
          <Entries task={asked.task} name={name} close={close} />
        </MenuPopover>
      )}
    </div>
  )
}

interface EntriesProps extends Pick<Props, 'close'> {
  readonly task: TokenId
  readonly name: string
}

function Entries({ task, name, close }: EntriesProps) {
  const parts = useMemo(() => {
    const state = store.getState()
    return state.outline ? taskEntries(state, state.outline, task) : []
  }, [task])
  return (
    <MenuList aria-label={name} autoFocus="first" onClose={close}>
      {parts.map((entries, at) => (
        <Fragment key={entries[0]?.id ?? at}>
          {at > 0 && <MenuRule />}
          {entries.map(({ id, title, end, disabled = false, run }) => (
            <MenuEntry
              key={id}
              id={id}
              textValue={title}
              end={end}
              isDisabled={disabled}
              onAction={() => afterFocusIsBack(run)}
            >
              {title}
            </MenuEntry>
          ))}
        </Fragment>
      ))}
    </MenuList>
  )
}
