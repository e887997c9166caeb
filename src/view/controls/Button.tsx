import type { ComponentProps } from 'react'
import styles from './Button.module.css'

interface Props extends ComponentProps<'button'> {
  /** `main` is the one thing to do here; `plain` has no border. */
  readonly kind?: 'main' | 'normal' | 'plain'
  readonly large?: boolean
}

export function Button({ kind = 'normal', large = false, className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[kind]} ${large ? styles.large : ''} ${className}`}
      {...rest}
    />
  )
}
