import { focusWhenDrawn } from '../controls/focus-when-drawn.ts'

/** Puts the focus on the row that the table's keys move from. */
export const focusRows = (): void => focusWhenDrawn('main [role="treegrid"] [role="row"][tabindex="0"]')
