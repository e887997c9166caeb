import { expect, it } from 'vitest'
import { idOf } from '../../testing/facts.ts'
import { drawn } from '../../testing/outlines.ts'
import { groupsOf } from './groups.ts'
import { storyText } from './story-text.ts'

const { outline, id } = drawn('a>b x', {
  a: { verification: { status: 'invalid', keys: [] } },
  x: { claims: { wid: idOf('other') } },
})

it('tells every shown task in a line beneath its workflow', () => {
  const told = storyText(outline, groupsOf(outline, outline.order, null)).split('\n')
  expect(told).toHaveLength(9)
  expect(told[0]).toMatch(/^Workflow \S+: 2 tasks, 1 failed, 1 passed$/)
  expect(told.slice(1, 5)).toEqual([
    '',
    expect.stringMatching(/^1 do_a/),
    expect.stringMatching(/^2 do_b/),
    '',
  ])
  expect(told[5]).toMatch(/^Workflow \S+: 1 task, passed$/)
  expect(told[7]).toMatch(/^1 do_x/)
})

it('says how many of a workflow it tells, where that is not all', () => {
  const told = storyText(outline, groupsOf(outline, Int32Array.of(id('b')), null))
  expect(told).toMatch(/: 1 of 2 tasks, 1 failed, 1 passed\n\n2 do_b by .* depends on failed 1\.\n$/)
})
