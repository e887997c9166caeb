import { Fragment, useRef, useState } from 'react'
import { store } from '../../state/state.ts'
import { afterFocusIsBack } from '../controls/after-focus-is-back.ts'
import { MenuEntry, MenuList, MenuPopover, MenuRule } from '../controls/Menu.tsx'
import { Notice, useNotice } from '../controls/Notice.tsx'
import styles from './CardMenu.module.css'
import { groupEntries, type OpenGroup } from './group-entries.ts'
import { boxLabel } from './group-name.ts'
import type { GraphModel } from './model.ts'
import { taskEntries } from './task-entries.ts'
import { text } from './text.ts'
import type { AskedMenu, CardBox } from './use-card-menu.ts'

interface Props {
  readonly model: GraphModel
  readonly asked: AskedMenu | null
  readonly open: OpenGroup
  readonly close: () => void
}

/** What can be done with the task or group that was asked about, where it was asked. */
export function CardMenu({ model: { outline }, asked, open, close }: Props) {
  const name = asked ? text.menu.name(boxLabel(outline, asked.box)) : ''
  const { said, say } = useNotice()
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
          <Entries box={asked.box} name={name} open={open} close={close} notice={say} />
        </MenuPopover>
      )}
      <Notice said={said} />
    </div>
  )
}

interface EntriesProps extends Pick<Props, 'open' | 'close'> {
  readonly box: CardBox
  readonly name: string
  readonly notice: (words: string) => void
}

function Entries({ box, name, open, close, notice }: EntriesProps) {
  const [parts] = useState(() => {
    const state = store.getState()
    const { outline } = state
    if (!outline) return []
    return box.kind === 'task'
      ? taskEntries(state, outline, box.task, notice)
      : groupEntries(state, outline, box.group, open)
  })
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
