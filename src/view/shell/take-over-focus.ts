let left = false

/** The ref of the page's main part: one that comes in place of another takes over the focus that lay on that one itself. */
export function takeOverFocus(main: HTMLElement): () => void {
  if (left && document.activeElement === document.body) main.focus()
  left = false
  return () => {
    left = document.activeElement === main
  }
}
