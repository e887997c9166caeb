import { setPanel } from '../../state/actions.ts'
import { Hidden } from '../controls/Hidden.tsx'
import { short } from '../count.ts'
import { panels } from '../panels/index.ts'
import { text } from '../text.ts'
import { useStore } from '../use-store.ts'
import styles from './Rail.module.css'

/** The panels by picture and name; a click on the open one folds it. */
export function Rail() {
  const open = useStore((state) => state.panel)
  const outline = useStore((state) => state.outline)
  return (
    <nav className={styles.rail} aria-label={text.panels.name} data-part="rail" tabIndex={-1}>
      {panels.map(({ name, Icon, badge }) => {
        const count = outline && badge ? badge(outline) : 0
        return (
          <button
            key={name}
            type="button"
            aria-expanded={open === name}
            className={styles.item}
            onClick={() => setPanel(open === name ? null : name)}
          >
            <Icon size={18} aria-hidden="true" strokeWidth={1.75} />
            <span>{text.panels[name]}</span>
            {count > 0 && (
              <span className={styles.badge}>
                <Hidden>, </Hidden>
                {short(count)}
              </span>
            )}
          </button>
        )
      })}
    </nav>
  )
}
