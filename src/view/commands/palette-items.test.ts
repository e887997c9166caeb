import { describe, expect, it } from 'vitest'
import { initialState, type State } from '../../state/state.ts'
import { drawn } from '../../testing/outlines.ts'
import type { Command } from './command.ts'
import { paletteGroups } from './palette-items.ts'

const { outline, id } = drawn('a>b>c', { b: { verification: { status: 'invalid', keys: [0] } } })
const open: State = { ...initialState, outline }
const done: string[] = []
const command = (name: string, title: string, more: Partial<Command> = {}): Command => ({
  id: name,
  title,
  group: 'View',
  run: () => done.push(name),
  ...more,
})
const commands: readonly Command[] = [
  command('graph', 'Graph view', { key: '1' }),
  command('table', 'Table view'),
  command('close', 'Close all', { group: 'Open and close', when: (state) => state.outline !== null }),
  command('dark', 'Theme: dark', { group: 'Appearance', words: 'colour night' }),
]
const offered = (typed: string, state = open, recent: readonly string[] = []) =>
  paletteGroups(state, commands, typed, recent).map(
    ({ name, items }) => `${name}: ${items.map((item) => item.title).join(', ')}`,
  )

describe('what the palette offers', () => {
  it('is every command that makes sense, by heading, the recent ones first and once', () => {
    expect(offered('', initialState)).toEqual(['View: Graph view, Table view', 'Appearance: Theme: dark'])
    expect(offered('', open, ['close', 'gone', 'table'])).toEqual([
      'Recent: Close all, Table view',
      'View: Graph view',
      'Appearance: Theme: dark',
    ])
  })

  it('is what fits, by name, by heading or by other words; of what fits alike, the recent one first', () => {
    expect(offered('view', initialState)).toEqual(['Commands: Graph view, Table view'])
    expect(offered('view', initialState, ['table'])).toEqual(['Commands: Table view, Graph view'])
    expect(offered('night', initialState)).toEqual(['Commands: Theme: dark'])
    expect(offered('nothing like it', initialState)).toEqual([])
  })

  it('is tasks by all words in their names, findings by kind, workflows by id, and the search', () => {
    expect(offered('do_b agent/a')).toEqual(['Tasks: do_b', 'Search: Search all claims for “do_b agent/a”'])
    expect(offered('signature-inv')).toContain('Findings: Signature does not match')
    const wid = outline.workflows[0]?.wid ?? ''
    expect(offered(wid)).toContain(`Workflows: ${wid}`)
    const tasks = paletteGroups(open, commands, 'do_', []).find(({ name }) => name === 'Tasks')
    expect(tasks?.items.map(({ task }) => task)).toEqual([id('a'), id('b'), id('c')])
  })
})
