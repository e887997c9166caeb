import { useId, useState } from 'react'
import type { KeyAmendment } from '../../keys/amendments.ts'
import type { TrustedKey } from '../../keys/key.ts'
import { amendKey } from '../../state/key-amendments.ts'
import { Button } from '../controls/Button.tsx'
import { Input } from '../controls/Field.tsx'
import { readInstant, showInstant } from '../instant.ts'
import { useStore } from '../use-store.ts'
import styles from './Keys.module.css'
import { text } from './text.ts'

const uri = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/

/** What the user says of a key by hand: whom it belongs to, and from when on it is not to be trusted. */
export function KeyAmendments({ trusted, onDone }: { trusted: TrustedKey; onDone: () => void }) {
  const said = useStore(({ amendments }) =>
    amendments.find(({ thumbprint }) => thumbprint === trusted.thumbprint),
  )
  const [identity, setIdentity] = useState(said?.identity ?? '')
  const [kid, setKid] = useState(said?.kid ?? '')
  const [revoked, setRevoked] = useState(said?.revokedFrom === undefined ? '' : showInstant(said.revokedFrom))
  const id = useId()
  const bound = identity.trim()
  const revokedFrom = revoked.trim() === '' ? undefined : readInstant(revoked)
  const wrongIdentity = bound !== '' && !uri.test(bound)
  const wrongDate = revoked.trim() !== '' && revokedFrom === undefined
  const save = (amendment: KeyAmendment) => {
    void amendKey(amendment)
    onDone()
  }
  return (
    <form
      className={styles.amend}
      onSubmit={(event) => {
        event.preventDefault()
        if (wrongIdentity || wrongDate) return
        save({
          thumbprint: trusted.thumbprint,
          ...(bound && { identity: bound }),
          ...(kid.trim() && { kid: kid.trim() }),
          ...(revokedFrom !== undefined && { revokedFrom }),
        })
      }}
    >
      <label htmlFor={`${id}-identity`}>{text.identity}</label>
      <Input
        id={`${id}-identity`}
        value={identity}
        placeholder={trusted.identity}
        spellCheck={false}
        aria-invalid={wrongIdentity}
        aria-describedby={`${id}-identity-hint`}
        onChange={(event) => setIdentity(event.target.value)}
      />
      <small id={`${id}-identity-hint`}>{wrongIdentity ? text.notUri : text.identityHint}</small>
      <label htmlFor={`${id}-kid`}>{text.kid}</label>
      <Input
        id={`${id}-kid`}
        value={kid}
        spellCheck={false}
        aria-describedby={`${id}-kid-hint`}
        onChange={(event) => setKid(event.target.value)}
      />
      <small id={`${id}-kid-hint`}>{text.kidHint}</small>
      <label htmlFor={`${id}-revoked`}>{text.revoked}</label>
      <Input
        id={`${id}-revoked`}
        value={revoked}
        spellCheck={false}
        aria-invalid={wrongDate}
        aria-describedby={`${id}-revoked-hint`}
        onChange={(event) => setRevoked(event.target.value)}
      />
      <small id={`${id}-revoked-hint`}>{wrongDate ? text.notDate : text.revokedHint}</small>
      <div className={styles.deeds}>
        <Button type="submit" kind="main" disabled={wrongIdentity || wrongDate}>
          {text.save}
        </Button>
        {said && <Button onClick={() => save({ thumbprint: trusted.thumbprint })}>{text.reset}</Button>}
      </div>
    </form>
  )
}
