import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from 'react-aria-components/Button'
import { Menu, MenuItem, type MenuItemProps, type MenuProps } from 'react-aria-components/Menu'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import buttonStyles from './Button.module.css'
import styles from './Menu.module.css'

interface TriggerProps extends Omit<ButtonProps, 'className'> {
  /** `plain` has no border. */
  readonly kind?: 'normal' | 'plain'
  readonly className?: string | undefined
}

/** The button that a menu or a dialog unfolds from, drawn like any other. */
export function MenuButton({ kind = 'normal', className = '', ...rest }: TriggerProps) {
  return <Button {...rest} className={`${buttonStyles.button} ${buttonStyles[kind]} ${className}`} />
}

/** The sheet that a menu or a dialog unfolds on. */
export function MenuPopover(props: Omit<PopoverProps, 'className'>) {
  return <Popover offset={6} {...props} className={styles.popover ?? ''} />
}

export function MenuList<Item>({
  className = '',
  ...rest
}: Omit<MenuProps<Item>, 'className'> & { readonly className?: string | undefined }) {
  return <Menu {...rest} className={`${styles.menu} ${className}`} />
}

interface EntryProps extends Omit<MenuItemProps, 'className' | 'children'> {
  /** Whether a tick stands before it; where entries have none at all, they have no room for one. */
  readonly ticked?: boolean
  readonly icon?: ReactNode
  readonly children: ReactNode
  /** A second line that says what it means. */
  readonly hint?: string
  /** A count, or a sign that there is more. */
  readonly end?: ReactNode
}

export function MenuEntry({ ticked, icon, children, hint, end, ...rest }: EntryProps) {
  return (
    <MenuItem {...rest} className={styles.item ?? ''}>
      {ticked !== undefined && (
        <span className={styles.tick}>{ticked && <Check size={13} aria-hidden="true" />}</span>
      )}
      {icon}
      <span className={styles.name}>
        {children}
        {hint !== undefined && <small>{hint}</small>}
      </span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </MenuItem>
  )
}

export function MenuRule() {
  return <Separator className={styles.rule ?? ''} />
}
