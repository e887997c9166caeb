import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { text } from '../text.ts'
import { Button } from './Button.tsx'
import styles from './CopyButton.module.css'
import { copyText } from './copy-text.ts'
import { Hidden } from './Hidden.tsx'

/**
 * Copies a text, made when it is asked for where it is long, and says whether that worked: a browser may refuse. The eye sees it
 * for two seconds; a screen reader finds it until the next copy.
 */
export function CopyButton({ label, value }: { label: string; value: string | (() => string) }) {
  const [result, setResult] = useState<'copied' | 'refused' | null>(null)
  const [fresh, setFresh] = useState(false)
  useEffect(() => {
    if (!fresh) return
    const timer = setTimeout(() => setFresh(false), 2000)
    return () => clearTimeout(timer)
  }, [fresh])
  const say = (came: 'copied' | 'refused') => {
    setResult(came)
    setFresh(true)
  }
  const copy = () => {
    setResult(null)
    setFresh(false)
    return copyText(typeof value === 'string' ? value : value()).then(
      () => say('copied'),
      () => say('refused'),
    )
  }
  const copied = fresh && result === 'copied'
  return (
    <span className={styles.copy}>
      <Button kind="plain" onClick={copy}>
        {copied ? <Check size={13} aria-hidden="true" /> : <Copy size={13} aria-hidden="true" />}
        {fresh && result !== null ? text.copy[result] : label}
      </Button>
      <Hidden>
        <span role="status">{result !== null && text.copy[result]}</span>
      </Hidden>
    </span>
  )
}
