import { Button, type ButtonProps } from 'react-aria-components/Button'
import styles from './ChipButton.module.css'

interface Props extends Omit<ButtonProps, 'className'> {
  /** Whether a chip comes of it. */
  readonly adds?: boolean
}

/** A button among the chips, or in their manner, that unfolds a menu. */
export function ChipButton({ adds = false, ...rest }: Props) {
  return (
    <Button
      {...rest}
      className={`${styles.chip} ${adds ? styles.adds : ''}`}
      {...(adds && { 'data-add': '' })}
    />
  )
}
