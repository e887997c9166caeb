/** Frames after which a part that is not there yet is no longer waited for. */
const patience = 600

/**
 * Moves the focus to a part of the page as soon as it is drawn: the code of a view comes when it is first looked at. What the
 * user focuses meanwhile keeps the focus.
 */
export function focusWhenDrawn(selector: string): void {
  const from = document.activeElement
  let frames = 0
  const look = () => {
    const now = document.activeElement
    if (now !== from && now !== document.body) return
    const part = document.querySelector<HTMLElement>(selector)
    if (part) part.focus()
    else if (frames++ < patience) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
