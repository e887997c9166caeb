import { knownColumns } from './column-names.ts'
import { store, type Theme } from './state.ts'

const name = 'ect-explorer'
const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Keeps the theme, the shortcut switch and the table's columns for the next visit; nothing of a ledger is ever kept. */
export function storePreferences(): void {
  const { theme, shortcuts, columns } = store.getState()
  try {
    localStorage.setItem(name, JSON.stringify({ theme, shortcuts, ...(columns && { columns }) }))
  } catch {
    // Storage may be forbidden, or full: the preferences then last as long as the tab.
  }
}

/** Brings back what was kept; anything odd in the storage counts as nothing. */
export function loadPreferences(): void {
  try {
    const { theme, shortcuts, columns } = JSON.parse(localStorage.getItem(name) ?? '{}') as Record<
      string,
      unknown
    >
    const known = themes.find((one) => one === theme)
    store.setState({
      ...(known && { theme: known }),
      ...(typeof shortcuts === 'boolean' && { shortcuts }),
      columns: knownColumns(columns),
    })
  } catch {
    // As above.
  }
}
