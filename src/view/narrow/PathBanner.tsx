import { Route, X } from 'lucide-react'
import { cancelPath, endPath, pathEnds } from '../../state/focus-on.ts'
import type { State } from '../../state/state.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { Strip } from '../controls/Strip.tsx'
import { actionOf } from '../graph/card-name.ts'
import { useStore } from '../use-store.ts'
import styles from './PathBanner.module.css'
import { text } from './text.ts'

/** Stands there while the other end of a path is being chosen, by a click anywhere or, for a task walked to, by its button. */
export function PathBanner() {
  const outline = useStore((state) => state.outline)
  const from = useStore((state) => state.pathFrom)
  const at = useStore(otherTask)
  if (!outline || from === null) return null
  const joined = at !== null && pathEnds(outline, from, at) !== null
  return (
    <Strip className={styles.banner} aria-label={text.pathMode} data-part="path" tabIndex={-1}>
      <Route size={15} aria-hidden="true" />
      <p role="status">
        {at !== null && !joined
          ? text.noPath(actionOf(outline, from), actionOf(outline, at))
          : text.choosePath(actionOf(outline, from))}
      </p>
      {at !== null && joined && (
        <Button kind="main" onClick={() => endPath(at)}>
          {text.showPath(actionOf(outline, at))}
        </Button>
      )}
      <IconButton label={text.cancelPath} shortcut="Esc" onPress={cancelPath}>
        <X size={15} aria-hidden="true" />
      </IconButton>
    </Strip>
  )
}

const otherTask = ({ selected, pathFrom }: State) => (selected === pathFrom ? null : selected)
