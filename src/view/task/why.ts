export const whyId = 'task-why'
export const culpritId = 'task-culprit'

/** Unfolds why the selected task inherits a problem, and puts the focus on the culprit, from wherever. */
export function showWhy(): void {
  const button = document.getElementById(whyId)
  if (button?.getAttribute('aria-expanded') === 'false') button.click()
  requestAnimationFrame(() => document.getElementById(culpritId)?.focus())
}

/** Goes on in the task's panel when another task takes the place of what had the focus there. */
export const keepInTask = (): void => document.querySelector<HTMLElement>('[data-part="task"]')?.focus()
