import { useEffect } from 'react'
import { store } from '../../state/state.ts'
import { keyName } from '../commands/keys.ts'
import { commands } from './commands.ts'
import { isTextField } from './use-paste.ts'

const byKey = new Map(
  commands.flatMap((command) =>
    [command.key, ...(command.otherKeys ?? [])].flatMap((key) => (key ? [[key, command] as const] : [])),
  ),
)

/** Listens for the commands' keys, outside dialogs and menus. In a text field a single key is a letter, and Escape the field's own. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const key = keyName(event)
      const command = byKey.get(key)
      if (!command) return
      const state = store.getState()
      if (key.length === 1 && !state.shortcuts) return
      if ((key.length === 1 || key === 'Escape') && isTextField(event.target)) return
      if (state.dialog !== null || document.querySelector('[role=dialog], [role=menu]')) return
      if (command.when?.(state) === false) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
