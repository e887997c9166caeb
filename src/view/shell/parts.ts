/** Moves the focus to the next landmark that can take it (F6), in the order of the page. */
export function nextPart(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')].filter((part) => part.offsetParent)
  const at = parts.findIndex((part) => part.contains(document.activeElement))
  const next = parts[(at + 1) % parts.length]
  if (!next) return
  const inside = next.querySelector<HTMLElement>(
    'button:enabled, input:enabled, [tabindex="0"], summary, a[href]',
  )
  ;(inside ?? next).focus()
}
