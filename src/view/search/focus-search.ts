export const searchFieldId = 'search-tasks'

/** Puts the cursor into the search field, what is there selected. */
export function focusSearch(): void {
  const field = document.getElementById(searchFieldId)
  if (field instanceof HTMLInputElement) field.select()
}
