import type { GraphModel } from './model.ts'
import styles from './ShownCount.module.css'
import { text } from './text.ts'

/** How many of the tasks the graph shows, where that is not all. */
export function ShownCount({ model: { outline, picture } }: { model: GraphModel }) {
  const shown = picture.scene.tasks.length
  if (shown === outline.counts.tasks) return null
  return <p className={styles.count}>{text.someTasks(shown, outline.counts.tasks)}</p>
}
