import { describe, expect, it } from 'vitest'
import { idOf, start } from '../testing/facts.ts'
import { drawn } from '../testing/outlines.ts'
import { storyOf, storyParts } from './story.ts'

const story = (drawing: string, name: string, more?: Parameters<typeof drawn>[1]) => {
  const { outline, id } = drawn(drawing, more)
  return storyOf(outline, id(name))
}

describe('the story of a task', () => {
  it('says what it did, for whom, after what, and how its signature stands', () => {
    expect(story('a>b', 'a')).toBe('1 do_a by agent/a, at the start, signature valid.')
    expect(story('a>c b>c', 'c')).toBe('3 do_c by agent/a, after 1 and 2, signature valid.')
  })

  it('says by how much it was issued before a predecessor', () => {
    const late = {
      d: { claims: { exec_act: 'validate_safety', iat: start - 40 } },
      c: { claims: { iat: start + 5 } },
    }
    expect(story('a>b>d a>c>d', 'd', late)).toBe(
      '4 validate_safety by agent/a, after 2 and 3, signature valid, issued 40 s before its predecessor 2 and 45 s before 3: temporal order violated.',
    )
  })

  it('names what is missing and what stands in another workflow', () => {
    const other = { a: { claims: { wid: idOf('v') } } }
    expect(story('a>c b>c ?x>c', 'c', other)).toMatch(
      /^2 do_c by agent\/a, after 1, 1 of workflow `00000000-00…` and the missing `00000000-00…`, signature valid/,
    )
  })

  it('names six predecessors and counts the rest', () => {
    expect(story('a>z b>z c>z d>z e>z f>z g>z h>z', 'z')).toContain('after 1, 2, 3, 4, 5, 6 and 2 more,')
  })

  it('says why a signature was not checked, once', () => {
    const unknown = { a: { header: { kid: 'k-7' }, verification: { status: 'key-unknown' } } } as const
    expect(story('a', 'a', unknown)).toBe(
      '1 do_a by agent/a, at the start, signature not checked for want of the key `k-7`.',
    )
    const invalid = { a: { verification: { status: 'invalid', keys: [0] } } } as const
    expect(story('a', 'a', invalid)).toBe('1 do_a by agent/a, at the start, signature does not match.')
  })

  it('says what else is wrong, by its title', () => {
    expect(story('a', 'a', { a: { claims: { exp: start - 5 } } })).toMatch(/signature valid, [a-z].+\.$/)
    expect(story('a>b>a', 'a')).toContain('in a cycle with 2')
    expect(story('a>a', 'a')).toContain('names itself as its predecessor')
  })

  it('says through whom a task depends on a failed or unchecked one', () => {
    const failed = { a: { verification: { status: 'invalid', keys: [] } } } as const
    expect(story('a>b>c', 'b', failed)).toMatch(/, depends on failed 1\.$/)
    expect(story('a>b>c', 'c', failed)).toMatch(/, depends through 2 on a failed task\.$/)
    const unchecked = { a: { verification: { status: 'key-unknown' } } } as const
    expect(story('a>b', 'b', unchecked)).toMatch(/, depends on unchecked 1\.$/)
  })

  it('stays on one line, whatever a token calls itself', () => {
    const odd = { a: { claims: { exec_act: 'plan\n\u202eevil', iss: undefined } } }
    expect(story('a', 'a', odd)).toContain('1 plan\\u{a}\\u{202e}evil, at the start')
    expect(story('a', 'a', { a: { claims: { exec_act: undefined } } })).toContain('1 (no action)')
  })

  it('says which pieces are tasks: itself first, and each it names', () => {
    const late = { c: { claims: { iat: start - 40 } } }
    const { outline, id } = drawn('a>c b>c', late)
    const tasks = storyParts(outline, id('c')).filter((part) => typeof part === 'number')
    expect(tasks).toEqual([id('c'), id('a'), id('b'), id('a'), id('b')])
    const loop = drawn('a>b>a')
    const named = storyParts(loop.outline, loop.id('a')).filter((part) => typeof part === 'number')
    expect(named).toEqual(['a', 'b', 'b', 'b'].map(loop.id))
  })
})
