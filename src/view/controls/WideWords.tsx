import { narrowQuery, useMedia } from '../shell/use-media.ts'
import { Hidden } from './Hidden.tsx'

/** Words beside a button's picture: where there is little room they leave the eye, but not the button's name. */
export function WideWords({ children }: { children: React.ReactNode }) {
  return useMedia(narrowQuery) ? <Hidden>{children}</Hidden> : <span>{children}</span>
}
