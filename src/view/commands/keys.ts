/**
 * What a key press is called: the key, after the modifiers that are held. `Mod` is Control, or Command on a Mac; a character that
 * Shift makes is called by itself.
 */
export function keyName({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const held = ctrlKey || metaKey
  const single = key.length === 1
  const modifiers = [
    held && 'Mod',
    altKey && 'Alt',
    shiftKey && (held || altKey || !single) && 'Shift',
  ].filter(Boolean)
  return [...modifiers, single && modifiers.length > 0 ? key.toUpperCase() : key].join('+')
}

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

const shown: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ContextMenu: 'Menu',
  Mod: isApple ? '⌘' : 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** The keys of a shortcut, each as it stands on the keyboard. */
export const keyCaps = (name: string): readonly string[] =>
  (name === '+' ? [name] : name.split('+')).map(
    (key) => shown[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  )
