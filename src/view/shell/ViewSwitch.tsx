import { setView } from '../../state/actions.ts'
import { text } from '../text.ts'
import { useStore } from '../use-store.ts'
import styles from './ViewSwitch.module.css'
import { views } from './views.ts'

export function ViewSwitch() {
  const view = useStore((state) => state.view)
  return (
    <fieldset className={styles.switch} aria-label={text.views.name}>
      {views.map((name) => (
        <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
          {text.views[name]}
        </button>
      ))}
    </fieldset>
  )
}
