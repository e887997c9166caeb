import type { Outline } from '../../analysis/outline.ts'
import { verdictSentence } from '../../findings/sentence.ts'
import { shownTasks } from '../../state/shown.ts'
import { judgedAtShort } from '../shell/judged-at.ts'
import { useMedia } from '../shell/use-media.ts'
import { text as page } from '../text.ts'
import { useStore } from '../use-store.ts'
import { PrintFindings } from './PrintFindings.tsx'
import { PrintPicture } from './PrintPicture.tsx'
import styles from './PrintSheet.module.css'
import { PrintStory, PrintTable } from './PrintTasks.tsx'
import { text } from './text.ts'

/** A picture of more boxes than this could not be read on paper. */
const mostDrawn = 250

/** What goes on paper in place of the screen: the verdict, by which rules and of which files, then all findings, then the view at hand. */
export function PrintSheet() {
  const printing = useMedia('print')
  const outline = useStore((state) => state.outline)
  return printing && outline ? <Sheet outline={outline} /> : null
}

function Sheet({ outline }: { outline: Outline }) {
  const { counts, workflows, policy, sources } = outline
  const view = useStore((state) => state.view)
  const manner = useStore((state) => state.tableManner)
  const picture = useStore((state) => state.picture)
  const tasks = useStore(shownTasks)
  const drawn = view === 'graph' && picture && picture.layout.x.length <= mostDrawn ? picture : null
  const Tasks = view === 'table' && manner === 'story' ? PrintStory : PrintTable
  return (
    <article className={styles.sheet} data-print aria-label={text.name}>
      <header className={styles.head}>
        <h1>{page.name}</h1>
        <p className={styles.verdict}>{verdictSentence(counts, workflows.length)}</p>
        <dl className={styles.facts}>
          <dt>{text.rules}</dt>
          <dd>
            {judgedAtShort(policy.judgedAt)}, {text.policy(policy.name)}
          </dd>
          <dt>{text.sources}</dt>
          {sources.map(({ name, sha256 }) => (
            <dd key={`${name} ${sha256}`}>
              {name} <code>SHA-256 {sha256}</code>
            </dd>
          ))}
        </dl>
      </header>
      <PrintFindings outline={outline} />
      {drawn ? (
        <PrintPicture outline={outline} picture={drawn} />
      ) : (
        <section>
          <h2>{text.tasks(tasks.length, counts.tasks)}</h2>
          <Tasks outline={outline} tasks={tasks} />
        </section>
      )}
      <footer className={styles.foot}>
        {page.limits.title}: {page.limits.list.join('; ')}. {page.limits.rules}
      </footer>
    </article>
  )
}
