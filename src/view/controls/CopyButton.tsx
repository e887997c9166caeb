import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { text } from '../text.ts'
import { Button } from './Button.tsx'

/** Copies a text, made when it is asked for where it is long, and says for two seconds whether that worked: a browser may refuse. */
export function CopyButton({ label, value }: { label: string; value: string | (() => string) }) {
  const [result, setResult] = useState<'copied' | 'refused' | null>(null)
  useEffect(() => {
    if (result === null) return
    const timer = setTimeout(() => setResult(null), 2000)
    return () => clearTimeout(timer)
  }, [result])
  const copy = () =>
    navigator.clipboard.writeText(typeof value === 'string' ? value : value()).then(
      () => setResult('copied'),
      () => setResult('refused'),
    )
  return (
    <Button kind="plain" onClick={copy} aria-live="polite">
      {result === 'copied' ? <Check size={13} aria-hidden="true" /> : <Copy size={13} aria-hidden="true" />}
      {result === null ? label : text.copy[result]}
    </Button>
  )
}
