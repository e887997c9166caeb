import { Link as Chain, Check } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { decodeLink, type Link } from '../../search/hash.ts'
import { writeNow } from '../../state/history.ts'
import { copyText } from '../controls/copy-text.ts'
import { Input } from '../controls/Field.tsx'
import { MenuButton, MenuPopover } from '../controls/Menu.tsx'
import styles from './CopyLink.module.css'
import { copyLinkId } from './open-copy-link.ts'
import { text } from './text.ts'

type Result = 'copying' | 'copied' | 'refused'

/** Copies a link to what is shown, and says what stands in it and what does not. */
export function CopyLink() {
  const [result, setResult] = useState<Result>('copying')
  const [address, setAddress] = useState('')
  const copy = (open: boolean) => {
    if (!open) return
    setResult('copying')
    void writeNow()
      .then(() => {
        setAddress(location.href)
        return copyText(location.href)
      })
      .then(
        () => setResult('copied'),
        () => setResult('refused'),
      )
  }
  const link = decodeLink(address.slice(address.indexOf('#') + 1))
  return (
    <DialogTrigger onOpenChange={copy}>
      <MenuButton id={copyLinkId} className={styles.trigger} aria-label={text.copyLink}>
        <Chain size={15} aria-hidden="true" />
      </MenuButton>
      <MenuPopover placement="bottom end">
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {text.linkTitle}
          </Heading>
          <p role="status" className={styles.result}>
            {result === 'copied' && <Check size={14} aria-hidden="true" />}
            {text.copying[result]}
          </p>
          <Input
            code
            readOnly
            value={address}
            aria-label={text.address}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Holds link={link} />
          <p className={styles.note}>{text.holdsNot}</p>
          <p className={styles.note}>{text.needsLedger}</p>
        </Dialog>
      </MenuPopover>
    </DialogTrigger>
  )
}

const order = ['view', 'task', 'query', 'filters', 'opened', 'workflow', 'policy'] as const

/** By what it is, each thing that the link holds, as it stands there. */
function Holds({ link }: { link: Link }) {
  const held = order.filter((member) => link[member] !== undefined)
  return (
    <dl className={styles.held} aria-label={text.holds}>
      {held.map((member) => (
        <div key={member}>
          <dt>{text.inLink[member]}</dt>
          <dd>{link[member]}</dd>
        </div>
      ))}
    </dl>
  )
}
