import { LockKeyhole } from 'lucide-react'
import { showDialog } from '../../state/browse.ts'
import { samples } from '../../state/samples/index.ts'
import { isBusy } from '../../state/select.ts'
import { Button } from '../controls/Button.tsx'
import { Prose } from '../controls/Prose.tsx'
import { AwaitingLink } from '../narrow/AwaitingLink.tsx'
import { pickFiles, pickFolder } from '../shell/FileInput.tsx'
import { Legend } from '../shell/Legend.tsx'
import { takeOverFocus } from '../shell/take-over-focus.ts'
import { text as page } from '../text.ts'
import { useStore } from '../use-store.ts'
import styles from './EmptyPage.module.css'
import { Illustration } from './Illustration.tsx'
import { SamplePicture } from './SamplePicture.tsx'
import { text } from './text.ts'
import { tryOut } from './try-out.ts'

/** What stands there before anything is open: how to open something, what to try, what it is about. */
export function EmptyPage() {
  const busy = useStore(isBusy)
  const keys = useStore((state) => state.outline?.keys.length ?? 0)
  return (
    <main ref={takeOverFocus} className={styles.page} aria-busy={busy} data-part="empty" tabIndex={-1}>
      <div className={styles.column}>
        <section className={styles.hero}>
          <div className={styles.words}>
            <h2 className={styles.title}>{text.title}</h2>
            <p className={styles.lead}>{keys > 0 ? text.keysReady(keys) : text.lead}</p>
            <AwaitingLink />
            <div className={styles.buttons}>
              <Button kind="main" large onClick={pickFiles}>
                {text.open}
              </Button>
              <Button large onClick={() => showDialog('paste')}>
                {text.paste}
              </Button>
              <Button kind="plain" large onClick={pickFolder}>
                {text.folder}
              </Button>
            </div>
            <p className={styles.privacy}>
              <LockKeyhole size={14} aria-hidden="true" />
              <span>
                {text.privacy}{' '}
                <button type="button" className={styles.link} onClick={() => showDialog('self-test')}>
                  {text.test}
                </button>
              </span>
            </p>
          </div>
          <Illustration />
        </section>
        <section>
          <h2 className={styles.heading}>{text.samples}</h2>
          <ul className={styles.samples}>
            {samples.map((sample) => (
              <li key={sample.id}>
                <button
                  type="button"
                  disabled={busy}
                  className={styles.sample}
                  onClick={() => void tryOut(sample)}
                >
                  <SamplePicture id={sample.id} />
                  <span className={styles.sampleWords}>
                    <b>{sample.title}</b>
                    <span>
                      <Prose>{sample.description}</Prose>
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section className={styles.about}>
          <div>
            <h2 className={styles.heading}>{text.aboutTitle}</h2>
            <dl className={styles.points}>
              {text.about.map(([title, body]) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>{body}</dd>
                </div>
              ))}
            </dl>
          </div>
          <div>
            <h2 className={styles.heading}>{page.marks.title}</h2>
            <Legend />
          </div>
        </section>
        <p className={styles.formats}>
          {text.formats} {text.formatList} {page.limits.rules}
        </p>
      </div>
    </main>
  )
}
