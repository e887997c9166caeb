import { useEffect } from 'react'
import { store } from '../../state/state.ts'
import { commands } from './commands.ts'
import { isTextField } from './use-paste.ts'

/** Listens for the commands' keys, outside text fields and dialogs. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const state = store.getState()
      const single = event.key.length === 1
      if (single && (!state.shortcuts || isTextField(event.target))) return
      if (event.key === 'Escape' && isTextField(event.target)) return
      if (state.dialog !== null || document.querySelector('[role=dialog], [role=menu]')) return
      const command = commands.find(({ key }) => key === event.key)
      if (!command || command.when?.(state) === false) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
