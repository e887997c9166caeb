/** Puts the focus on the row that the table's keys move from, once it is drawn. */
export function focusRows(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('main [role="treegrid"] [role="row"][tabindex="0"]')?.focus(),
  )
}
