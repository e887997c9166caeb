import type { ComponentProps } from 'react'
import styles from './Pill.module.css'

/** One of several things to choose among or to go to, that stand in running lines. */
export function Pill({ className = '', ...rest }: ComponentProps<'button'>) {
  return <button type="button" className={`${styles.pill} ${className}`} {...rest} />
}
