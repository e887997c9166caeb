import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import type { TrustedKey } from '../../keys/key.ts'
import { removeKey } from '../../state/decisions.ts'
import { Button } from '../controls/Button.tsx'
import { Hidden } from '../controls/Hidden.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { counted } from '../count.ts'
import { KeyAmendments } from '../keys/KeyAmendments.tsx'
import { text as keyText } from '../keys/text.ts'
import { text as page } from '../text.ts'
import styles from './KeyTable.module.css'
import { text } from './text.ts'

const portion = 50

/** The trusted keys as a table whose rows are cards, for want of room: name, identity, algorithm, thumbprint, source, and what each verified. */
export function KeyTable({ outline }: { outline: Outline }) {
  const [shown, setShown] = useState(portion)
  const rest = outline.keys.length - shown
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table element loses its role where its rows are laid out as cards */}
      <div role="table" aria-label={text.keys.table}>
        <Columns />
        {outline.keys.slice(0, shown).map((key, index) => (
          <Row
            key={`${key.thumbprint} ${key.kid}`}
            trusted={key}
            signer={signerOf(outline.keys, key)}
            index={index}
            used={outline.keyUse[index] ?? 0}
          />
        ))}
      </div>
      {rest > 0 && (
        <Button kind="plain" onClick={() => setShown(shown + portion)}>
          {page.more(Math.min(rest, portion))}
        </Button>
      )}
    </div>
  )
}

function Columns() {
  const { kid, identity, alg, thumbprint, tasks, source } = text.keys.columns
  return (
    <Hidden>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: nothing to do with it */}
      <span role="row">
        {[kid, text.keys.columns.remove, identity, alg, tasks, thumbprint, source].map((name) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <span key={name} role="columnheader">
            {name}
          </span>
        ))}
      </span>
    </Hidden>
  )
}

/** Who signed the certificate or WIT that a key came in, as far as the keys at hand tell. */
function signerOf(keys: readonly TrustedKey[], { issuedBy }: TrustedKey): string | undefined {
  const words = text.keys
  if (issuedBy === undefined) return undefined
  if (issuedBy === 'self') return words.signedByItself
  if (issuedBy === 'unknown') return words.signerUnknown
  if (issuedBy === 'mismatch') return words.signerDiffers
  const issuer = keys[issuedBy]
  return issuer && words.signedBy(issuer.identity ?? issuer.kid ?? issuer.thumbprint)
}

interface RowProps {
  readonly trusted: TrustedKey
  readonly signer: string | undefined
  readonly index: number
  readonly used: number
}

function Row({ trusted, signer, index, used }: RowProps) {
  const [editing, setEditing] = useState(false)
  const { kid, thumbprint, identity, source, alg, algorithms, unusable, revokedFrom, repairs = [] } = trusted
  const problem = unusable
    ? `${text.keys.unusable}: ${unusable.detail ?? unusable.reason}`
    : revokedFrom !== undefined && text.keys.revoked
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div role="row" className={styles.row}>
      <Cell className={styles.kid}>
        <code>{kid ?? text.keys.noKid}</code>
      </Cell>
      <Cell className={styles.remove}>
        <IconButton
          label={keyText.edit(kid ?? thumbprint)}
          expanded={editing}
          onPress={() => setEditing(!editing)}
        >
          <Pencil size={13} aria-hidden="true" />
        </IconButton>
        <IconButton label={text.keys.remove(kid ?? thumbprint)} onPress={() => void removeKey(index)}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      </Cell>
      <Cell className={styles.whole}>
        {identity ?? text.keys.unbound}
        {signer && (
          <span className={trusted.issuedBy === 'mismatch' ? styles.problem : styles.signer}>{signer}</span>
        )}
        {problem && <span className={styles.problem}>{problem}</span>}
        {editing && <KeyAmendments trusted={trusted} onDone={() => setEditing(false)} />}
        {repairs.map((repair) => (
          <span key={repair} className={styles.repair}>
            {repair}
          </span>
        ))}
      </Cell>
      <Cell>{alg ?? algorithms.join(', ')}</Cell>
      <Cell>{counted(used, 'task')}</Cell>
      <Cell title={thumbprint}>
        <code>{thumbprint.slice(0, 8)}…</code>
      </Cell>
      <Cell className={styles.source} title={source}>
        {source}
      </Cell>
    </div>
  )
}

function Cell(props: { className?: string | undefined; title?: string; children: React.ReactNode }) {
  // biome-ignore lint/a11y/useSemanticElements: as above
  return <div role="cell" {...props} />
}
