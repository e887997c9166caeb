import { Search as Glass } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { ModalOverlay, Modal as Window } from 'react-aria-components/Modal'
import { showDialog } from '../../state/browse.ts'
import { store } from '../../state/state.ts'
import { afterFocusIsBack } from '../controls/after-focus-is-back.ts'
import { Hidden } from '../controls/Hidden.tsx'
import modal from '../controls/Modal.module.css'
import { useActiveOption } from '../controls/use-active-option.ts'
import { commands } from '../shell/commands.ts'
import styles from './Palette.module.css'
import { PaletteList } from './PaletteList.tsx'
import { type PaletteItem, paletteGroups } from './palette-items.ts'
import { text } from './palette-text.ts'

/** Commands done lately, the last first; forgotten with the tab. */
let recent: readonly string[] = []
const mostRecent = 5

/** Finds any command, task, finding or workflow by its name, and does it or goes there. */
export default function Palette() {
  const [typed, setTyped] = useState('')
  const groups = useMemo(() => paletteGroups(store.getState(), commands, typed, recent), [typed])
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups])
  const options = useActiveOption(items.length, items, 0)

  const take = (item: PaletteItem | undefined) => {
    if (!item) return
    if (commands.some(({ id }) => id === item.id))
      recent = [item.id, ...recent.filter((id) => id !== item.id)].slice(0, mostRecent)
    showDialog(null)
    afterFocusIsBack(item.run)
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => options.move(1),
    ArrowUp: () => options.move(-1),
    PageDown: () => options.setActive(Math.min(items.length - 1, options.active + page)),
    PageUp: () => options.setActive(Math.max(0, options.active - page)),
    Enter: () => take(items[options.active]),
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && showDialog(null)}
      className={`${modal.scrim} ${modal.windowScrim}`}
    >
      <Window className={`${modal.window} ${styles.window}`}>
        <Dialog className={modal.dialog ?? ''} aria-label={text.title}>
          <div className={styles.head}>
            <Glass size={16} aria-hidden="true" />
            <input
              autoFocus
              type="text"
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              aria-label={text.label}
              placeholder={text.placeholder}
              value={typed}
              {...options.field}
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={(event) => {
                const deed = keys[event.key]
                if (!deed || event.nativeEvent.isComposing) return
                event.preventDefault()
                deed()
              }}
            />
          </div>
          <PaletteList groups={groups} options={options} onTake={take} />
          <Hidden>
            <span role="status">{text.count(items.length)}</span>
          </Hidden>
        </Dialog>
      </Window>
    </ModalOverlay>
  )
}

const page = 8
