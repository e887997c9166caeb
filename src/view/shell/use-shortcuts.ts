import { useEffect } from 'react'
import { store } from '../../state/state.ts'
import type { Command } from '../commands/command.ts'
import { keyName } from '../commands/keys.ts'
import { isTextField } from './use-paste.ts'

type ByKey = ReadonlyMap<string, Command>

/** Most commands are of no use before a ledger is open, so they come after the first paint. */
async function loadCommands(): Promise<ByKey> {
  const { commands } = await import('./commands.ts')
  return new Map(
    commands.flatMap((command) =>
      [command.key, ...(command.otherKeys ?? [])].flatMap((key) => (key ? [[key, command] as const] : [])),
    ),
  )
}

/** Listens for the commands' keys, outside dialogs and menus. In a text field a single key is a letter, and Escape the field's own. */
export function useShortcuts(): void {
  useEffect(() => {
    let byKey: ByKey | undefined
    const loading = loadCommands().then((loaded) => {
      byKey = loaded
      return loaded
    })
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (byKey) perform(byKey, event)
      else void loading.then((loaded) => perform(loaded, event))
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** What these keys change in a text field is its text. */
const ofText: ReadonlySet<string> = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Backspace'])

function perform(byKey: ByKey, event: KeyboardEvent): void {
  const key = keyName(event)
  const command = byKey.get(key)
  if (!command) return
  const state = store.getState()
  if (key.length === 1 && !state.shortcuts) return
  if ((key.length === 1 || key === 'Escape' || ofText.has(key)) && isTextField(event.target)) return
  if (state.dialog !== null || document.querySelector('[role=dialog], [role=menu]')) return
  if (command.when?.(state) === false) return
  event.preventDefault()
  command.run()
}
