import { X } from 'lucide-react'
import { useState } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import type { TrustedKey } from '../../keys/key.ts'
import { removeKey } from '../../state/actions.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { number } from '../count.ts'
import { text } from '../text.ts'
import styles from './KeyTable.module.css'

const portion = 50

/** The trusted keys: their name, their thumbprint, what they are for, who they are bound to, and what they verified. */
export function KeyTable({ outline }: { outline: Outline }) {
  const [shown, setShown] = useState(portion)
  const { columns } = text.keys
  const rest = outline.keys.length - shown
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={text.keys.table}>
        <thead>
          <tr>
            <th scope="col">
              {columns.kid}, {columns.identity.toLowerCase()}
            </th>
            <th scope="col">{columns.alg}</th>
            <th scope="col">{columns.tasks}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {outline.keys.slice(0, shown).map((key, index) => (
            <tr key={key.thumbprint + key.kid}>
              <td className={styles.names}>
                <Names trusted={key} />
              </td>
              <td>{key.unusable ? text.keys.unusable : (key.alg ?? key.algorithms.join(', '))}</td>
              <td className={styles.count}>{number(outline.keyUse[index] ?? 0)}</td>
              <td>
                <IconButton
                  label={text.keys.remove(key.kid ?? key.thumbprint)}
                  onPress={() => void removeKey(index)}
                >
                  <X size={14} aria-hidden="true" />
                </IconButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button kind="plain" onClick={() => setShown(shown + portion)}>
          {text.more(Math.min(rest, portion))}
        </Button>
      )}
    </div>
  )
}

function Names({ trusted }: { trusted: TrustedKey }) {
  const { kid, thumbprint, identity, source, unusable, repairs = [] } = trusted
  return (
    <>
      <code>{kid ?? text.keys.noKid}</code>
      <small>{identity ?? text.keys.unbound}</small>
      <small title={thumbprint}>
        <code>{thumbprint.slice(0, 12)}…</code> · {source}
      </small>
      {unusable && <small className={styles.problem}>{unusable.detail ?? unusable.reason}</small>}
      {repairs.map((repair) => (
        <small key={repair}>{repair}</small>
      ))}
    </>
  )
}
