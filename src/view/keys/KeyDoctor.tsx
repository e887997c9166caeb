import { useEffect, useState } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import type { GroupDiagnosis } from '../../keys/doctor-rounds.ts'
import { keyTerm } from '../../search/terms.ts'
import { select } from '../../state/actions.ts'
import { list } from '../../state/narrow.ts'
import { diagnoseAll } from '../../state/questions.ts'
import { Prose } from '../controls/Prose.tsx'
import styles from './Keys.module.css'
import { text } from './text.ts'

const mostGroups = 12

/** Why tokens do not verify, a sentence for each group with one cause; asked again whenever the outline changes. */
export function KeyDoctor({ outline }: { outline: Outline }) {
  const [groups, setGroups] = useState<readonly GroupDiagnosis[] | null>(null)
  const sick = outline.signature.some(
    (status) => status === 'key-unknown' || status === 'key-unusable' || status === 'invalid',
  )
  useEffect(() => {
    let wanted = true
    setGroups(null)
    if (outline.complete && sick) void diagnoseAll().then((found) => wanted && setGroups(found))
    return () => {
      wanted = false
    }
  }, [outline, sick])
  if (!sick) return null
  return (
    <section className={styles.doctor} aria-labelledby="key-doctor" aria-busy={groups === null}>
      <h3 id="key-doctor">{text.doctor}</h3>
      {groups === null ? (
        <p>{text.working}</p>
      ) : (
        <ul>
          {groups.slice(0, mostGroups).map(({ tokens, diagnosis }) => (
            <li key={`${tokens[0]} ${diagnosis.cause}`}>
              <Prose>{diagnosis.sentence}</Prose>
              <button type="button" onClick={() => show(outline, tokens)}>
                {tokens.length === 1 ? (outline.action[tokens[0] ?? -1] ?? text.show) : text.show}
              </button>
            </li>
          ))}
          {groups.length > mostGroups && <li>{text.moreGroups(groups.length - mostGroups)}</li>}
        </ul>
      )}
    </section>
  )
}

/** One task is selected; several are listed by the `kid` they share. */
function show(outline: Outline, tokens: readonly number[]): void {
  const [first] = tokens
  if (first === undefined) return
  if (tokens.length === 1) select(first)
  else list(keyTerm(outline.kid[first] ?? ''))
}
