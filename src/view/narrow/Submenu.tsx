import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { SubmenuTrigger } from 'react-aria-components/Menu'
import { MenuEntry, MenuPopover } from '../controls/Menu.tsx'
import { narrowQuery, useMedia } from '../shell/use-media.ts'

interface Props {
  readonly id: string
  readonly title: string
  /** The menu that it unfolds. */
  readonly children: ReactNode
}

/** An entry of a menu that unfolds a further one beside it; where both have no room they overlap. */
export function Submenu({ id, title, children }: Props) {
  const offset = useMedia(narrowQuery) ? -120 : -2
  return (
    <SubmenuTrigger>
      <MenuEntry id={id} textValue={title} end={<ChevronRight size={13} aria-hidden="true" />}>
        {title}
      </MenuEntry>
      <MenuPopover offset={offset} crossOffset={-5}>
        {children}
      </MenuPopover>
    </SubmenuTrigger>
  )
}
