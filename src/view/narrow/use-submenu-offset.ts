import { narrowQuery, useMedia } from '../shell/use-media.ts'

/** Pixels between a menu and the one that it unfolds beside it; where both have no room they overlap. */
export const useSubmenuOffset = (): number => (useMedia(narrowQuery) ? -120 : -2)
