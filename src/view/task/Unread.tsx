import type { TokenDetail } from '../../analysis/outline.ts'
import { failureText } from '../../findings/failure-texts.ts'
import { Empty } from '../controls/Empty.tsx'

/** Stands for a token's text where that was left in a file that cannot be read any more. */
export function Unread({ why }: { readonly why: NonNullable<TokenDetail['unread']> }) {
  const { title, text } = failureText('read-failed', why)
  return (
    <Empty>
      <strong>{title}.</strong> {text}
    </Empty>
  )
}
