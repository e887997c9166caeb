import { verdictSentence } from '../../findings/sentence.ts'
import { isEmpty } from '../../state/select.ts'
import { Hidden } from '../controls/Hidden.tsx'
import { useStore } from '../use-store.ts'
import { text } from './text.ts'
import { useSpoken } from './use-spoken.ts'

/** The one sentence that says how it stands, for screen readers and scripts; the eye has the counts in the bar. */
export function VerdictStatus() {
  const outline = useStore((state) => (isEmpty(state) ? null : state.outline))
  const busy = useStore((state) => state.progress !== null)
  const sentence = outline
    ? verdictSentence(outline.counts, outline.workflows.length, outline.cutShort)
    : text.verdict.nothing
  const spoken = useSpoken(sentence, busy)
  return (
    <Hidden>
      <span role="status" aria-label={text.verdict.name}>
        {spoken}
      </span>
    </Hidden>
  )
}
