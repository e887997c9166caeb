import { Redo2, Undo2 } from 'lucide-react'
import { redo, undo } from '../../state/history.ts'
import { keyCaps } from '../commands/keys.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { useStore } from '../use-store.ts'
import styles from './NarrowBar.module.css'
import { text } from './text.ts'

/** Back to how it looked before, and forward again. */
export function Steps() {
  const { back, forward } = useStore((state) => state.steps)
  return (
    <div className={styles.steps}>
      <IconButton
        label={text.undo}
        shortcut={keyCaps('Mod+Z').join(' ')}
        disabled={back === 0}
        onPress={undo}
      >
        <Undo2 size={15} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={text.redo}
        shortcut={keyCaps('Mod+Shift+Z').join(' ')}
        disabled={forward === 0}
        onPress={redo}
      >
        <Redo2 size={15} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
