import { describe, expect, it } from 'vitest'
import { keyCaps, keyName } from './keys.ts'

const press = (key: string, ...held: ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[]) =>
  keyName({
    key,
    ctrlKey: held.includes('ctrlKey'),
    metaKey: held.includes('metaKey'),
    altKey: held.includes('altKey'),
    shiftKey: held.includes('shiftKey'),
  })

describe('the name of a key press', () => {
  it('is the character itself, however the keyboard makes it', () => {
    expect(press('n')).toBe('n')
    expect(press('?', 'shiftKey')).toBe('?')
    expect(press('/')).toBe('/')
  })

  it('begins with what is held, Control and Command alike', () => {
    expect(press('k', 'ctrlKey')).toBe('Mod+K')
    expect(press('k', 'metaKey')).toBe('Mod+K')
    expect(press('G', 'ctrlKey', 'shiftKey')).toBe('Mod+Shift+G')
    expect(press('F3', 'shiftKey')).toBe('Shift+F3')
    expect(press('ArrowUp', 'altKey')).toBe('Alt+ArrowUp')
  })

  it('is shown as it stands on the keyboard', () => {
    expect(keyCaps('n')).toEqual(['N'])
    expect(keyCaps('Shift+F3')).toEqual(['Shift', 'F3'])
    expect(keyCaps('Escape')).toEqual(['Esc'])
    expect(keyCaps('Mod+K')).toHaveLength(2)
  })
})
