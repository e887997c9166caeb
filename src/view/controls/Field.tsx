import type { ComponentProps } from 'react'
import styles from './Field.module.css'

interface Look {
  /** Whether what stands in it is code: a token, a key, an address. */
  readonly code?: boolean
}

const look = (code: boolean | undefined, className = '') =>
  `${styles.field} ${code ? styles.code : ''} ${className}`

/** A field of one line. */
export function Input({ code, className, ...rest }: ComponentProps<'input'> & Look) {
  return <input className={look(code, className)} {...rest} />
}

/** A field of several lines. */
export function TextArea({ code, className, ...rest }: ComponentProps<'textarea'> & Look) {
  return <textarea className={look(code, className)} {...rest} />
}

/** One of a list that unfolds. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={look(false, className)} {...rest} />
}
