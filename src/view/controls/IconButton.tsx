import { Button } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import styles from './Button.module.css'

interface Props {
  /** What it does: its name, and its tooltip. */
  readonly label: string
  readonly shortcut?: string
  readonly disabled?: boolean
  /** For a button that unfolds something. */
  readonly expanded?: boolean
  readonly onPress?: () => void
  readonly children: React.ReactNode
}

/** A button that shows a picture only, and says in a tooltip what it does. */
export function IconButton({ label, shortcut, disabled = false, expanded, onPress, children }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        aria-label={label}
        className={styles.icon ?? ''}
        isDisabled={disabled}
        {...(expanded !== undefined && { 'aria-expanded': expanded })}
        {...(onPress && { onPress })}
      >
        {children}
      </Button>
      <Tooltip className={styles.tip ?? ''} offset={6}>
        {label}
        {shortcut && <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
