import { CircleX, Info, TriangleAlert, X } from 'lucide-react'
import { dismiss, dismissAll } from '../../state/messages.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { Prose } from '../controls/Prose.tsx'
import { useStore } from '../use-store.ts'
import styles from './Messages.module.css'
import { text } from './text.ts'
import { useKeptFocus } from './use-kept-focus.ts'

const icons = { error: CircleX, warning: TriangleAlert, info: Info }

/** From this many on, they can be dismissed together. */
const many = 3

/** What went wrong, why, and what to do: above the work, never over it. */
export function Messages() {
  const messages = useStore((state) => state.messages)
  const keptFocus = useKeptFocus(messages)
  return (
    <section className={styles.stack} aria-label={text.messages.name} {...keptFocus}>
      {messages.map(({ id, tone, title, text: body, deed }) => {
        const Icon = icons[tone]
        return (
          <div
            key={id}
            role={tone === 'info' ? 'status' : 'alert'}
            className={`${styles.message} ${styles[tone]}`}
          >
            <Icon size={16} aria-hidden="true" className={styles.icon} />
            <div className={styles.words}>
              <strong>{title}</strong>
              <p>
                <Prose>{body}</Prose>
              </p>
              {deed && (
                <Button className={styles.deed} onClick={deed.run}>
                  {deed.label}
                </Button>
              )}
            </div>
            <IconButton label={text.messages.dismiss} onPress={() => dismiss(id)}>
              <X size={14} aria-hidden="true" />
            </IconButton>
          </div>
        )
      })}
      {messages.length >= many && (
        <div className={styles.all}>
          <Button
            kind="plain"
            onClick={() => {
              dismissAll()
              document.querySelector('main')?.focus()
            }}
          >
            {text.messages.dismissAll(messages.length)}
          </Button>
        </div>
      )}
    </section>
  )
}
