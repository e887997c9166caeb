import { Scale } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import type { Policy } from '../../checks/policy.ts'
import { text } from '../text.ts'
import styles from './PolicyChip.module.css'
import { judgedAtShort, rulesOf } from './policy-rules.ts'

/** Says by which time the ledger is judged, and on demand all the rules. */
export function PolicyChip({ policy }: { policy: Policy }) {
  return (
    <DialogTrigger>
      <Button className={styles.chip ?? ''}>
        <Scale size={14} aria-hidden="true" />
        <span>{judgedAtShort(policy.judgedAt)}</span>
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={6}>
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {text.policy.name}: {policy.name}
          </Heading>
          <p className={styles.intro}>{text.policy.intro}</p>
          <dl className={styles.rules}>
            {rulesOf(policy).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
