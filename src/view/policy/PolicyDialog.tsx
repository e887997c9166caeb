import { useMemo, useRef, useState } from 'react'
import { canonicalJson } from '../../base/canonical-json.ts'
import { presets } from '../../checks/policies.ts'
import type { Policy } from '../../checks/policy.ts'
import { showDialog } from '../../state/browse.ts'
import { applyPolicy } from '../../state/decisions.ts'
import { exportPolicy, importPolicy } from '../../state/policy-files.ts'
import { Button } from '../controls/Button.tsx'
import { Modal } from '../controls/Modal.tsx'
import { Pill } from '../controls/Pill.tsx'
import { useStore } from '../use-store.ts'
import styles from './PolicyDialog.module.css'
import { PolicyForm } from './PolicyForm.tsx'
import { text } from './text.ts'
import { WhatIf } from './WhatIf.tsx'

const same = (one: Policy, other: Policy) =>
  canonicalJson({ ...one, name: '' }) === canonicalJson({ ...other, name: '' })

/** The rules as a draft: every change shows its effect before it is applied. */
export default function PolicyDialog() {
  const policy = useStore((state) => state.outline?.policy)
  return policy ? <Editor policy={policy} /> : null
}

function Editor({ policy }: { policy: Policy }) {
  const [draft, setDraft] = useState(policy)
  const [edition, setEdition] = useState(0)
  const offered = useMemo(() => presets(Math.floor(Date.now() / 1000)), [])
  const file = useRef<HTMLInputElement>(null)
  const changed = !same(draft, policy)
  const chosen = offered.find((preset) => same(preset, draft))
  /** Uncontrolled fields begin anew with another edition. */
  const replace = (other: Policy) => {
    setDraft(other)
    setEdition(edition + 1)
  }
  const change = (part: Partial<Policy>) => {
    const next = { ...draft, ...part }
    setDraft({ ...next, name: offered.find((preset) => same(preset, next))?.name ?? text.custom })
  }
  const apply = () => {
    showDialog(null)
    void applyPolicy(draft)
  }
  return (
    <Modal title={text.title} onClose={() => showDialog(null)}>
      <div className={styles.editor}>
        <p className={styles.intro}>{text.intro}</p>
        <fieldset className={styles.presets}>
          <legend>{text.preset}</legend>
          {offered.map((preset) => (
            <Pill key={preset.name} aria-pressed={preset === chosen} onClick={() => replace(preset)}>
              {preset.name}
            </Pill>
          ))}
        </fieldset>
        <PolicyForm key={edition} policy={draft} onChange={change} />
        <footer className={styles.foot}>
          <WhatIf draft={draft} changed={changed} />
          <div className={styles.deeds}>
            <Button onClick={() => file.current?.click()}>{text.import}</Button>
            <Button onClick={() => exportPolicy(draft)}>{text.export}</Button>
            <span />
            <Button onClick={() => showDialog(null)}>{text.cancel}</Button>
            <Button kind="main" disabled={!changed} onClick={apply}>
              {text.apply}
            </Button>
          </div>
        </footer>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={text.imported}
          onChange={(event) => {
            const [picked] = event.target.files ?? []
            if (picked) void importPolicy(picked).then((read) => read && replace(read))
            event.target.value = ''
          }}
        />
      </div>
    </Modal>
  )
}
