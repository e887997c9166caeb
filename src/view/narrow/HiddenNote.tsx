import { EyeOff } from 'lucide-react'
import { showBeside } from '../../state/narrow.ts'
import { shownMask } from '../../state/shown.ts'
import type { TokenId } from '../../tokens/token.ts'
import { Button } from '../controls/Button.tsx'
import { useStore } from '../use-store.ts'
import styles from './HiddenNote.module.css'
import { text } from './text.ts'

/** Says that the selected task is not among what the views show, and offers to show it all the same. */
export function HiddenNote({ task }: { task: TokenId }) {
  const hidden = useStore((state) => shownMask(state)[task] === 0)
  if (!hidden) return null
  return (
    <p className={styles.note}>
      <EyeOff size={14} aria-hidden="true" />
      {text.isHidden}
      <Button kind="plain" onClick={() => showBeside(task)}>
        {text.showIt}
      </Button>
    </p>
  )
}
