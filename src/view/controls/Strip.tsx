import type { HTMLAttributes } from 'react'
import styles from './Strip.module.css'

interface Props extends HTMLAttributes<HTMLElement> {
  readonly as?: 'section' | 'fieldset' | 'div'
}

/** A row of controls between two parts of the page; it goes on in further lines where there is little room. */
export function Strip({ as: Element = 'section', className = '', ...rest }: Props) {
  return <Element className={`${styles.strip} ${className}`} {...rest} />
}
