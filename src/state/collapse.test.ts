import { beforeEach, describe, expect, it, vi } from 'vitest'
import { layOut } from '../layout/lay-out.ts'
import { task } from '../testing/facts.ts'
import { drawn, outlineOf } from '../testing/outlines.ts'
import { hitsInBoxes } from './box-hits.ts'
import { closeGroup, closeGroups, openGroup, openGroupOf, setCollapse } from './collapse.ts'
import { closedGroupOf, openedGroupOf, openedGroups, shownGroups } from './groups.ts'
import { layoutGraphOf, sceneOf } from './scene.ts'
import { shownTasks } from './shown.ts'
import { initialState, store } from './state.ts'
import { footingOf, stepFrom } from './walk.ts'

/** A picture is laid out at once: Node's tests have no thread for it. */
vi.mock('./picture.ts', () => ({
  refreshPicture: () => {
    const state = store.getState()
    if (!state.outline) return
    const scene = sceneOf(state.outline, shownTasks(state), shownGroups(state), state.openGroups)
    store.setState({ picture: { scene, layout: layOut(layoutGraphOf(scene), 'right') } })
  },
}))

/**
 *   a ─► b ─► c ─► f ─► g
 *   a ─► d ─► e ─► f
 */
const { outline, id } = drawn('a>b>c>f>g a>d>e>f')
const now = store.getState
const kinds = () => now().picture?.scene.boxes.map(({ kind }) => kind)
const chainAt = (name: string) => `chain:${id(name)}`

beforeEach(() => store.setState({ ...initialState, outline }))

describe('grouping', () => {
  it('closes every group, and forgets which were open when another kind is chosen', () => {
    setCollapse('chain')
    expect(kinds()).toEqual(['task', 'group', 'group', 'task', 'task'])
    openGroup(chainAt('b'))
    expect(openedGroups(now()).map((group) => group.label)).toEqual(['do_b … do_c'])
    setCollapse('agent')
    expect(now().openGroups.size).toBe(0)
    expect(kinds()).toEqual(['group'])
    setCollapse(null)
    expect(kinds()).toEqual(Array.from('abcdefg', () => 'task'))
  })

  it('opens and closes one group, or closes all', () => {
    setCollapse('chain')
    openGroup(chainAt('b'))
    openGroup(chainAt('d'))
    expect(kinds()).not.toContain('group')
    closeGroup(chainAt('b'))
    expect(kinds()?.filter((kind) => kind === 'group')).toHaveLength(1)
    const before = now().openGroups
    closeGroup('chain:none such')
    expect(now().openGroups).toBe(before)
    closeGroups()
    expect(kinds()?.filter((kind) => kind === 'group')).toHaveLength(2)
  })

  it('knows the group of a task, closed or open', () => {
    setCollapse('chain')
    expect(closedGroupOf(now(), id('e'))?.id).toBe(chainAt('d'))
    expect(closedGroupOf(now(), id('a'))).toBeUndefined()
    openGroupOf(id('e'))
    expect(closedGroupOf(now(), id('e'))).toBeUndefined()
    expect(openedGroupOf(now(), id('e'))?.id).toBe(chainAt('d'))
    expect(openedGroupOf(now(), id('b'))).toBeUndefined()
  })

  it('of many workflows draws them in one picture instead of cards', () => {
    const many = outlineOf(Array.from({ length: 70 }, (_, n) => task(`t${n}`, [], { wid: `w${n % 10}` })))
    store.setState({ outline: many })
    setCollapse('workflow')
    expect(now().together).toBe(true)
    expect(kinds()).toHaveLength(10)
  })
})

describe('search hits', () => {
  it('are counted box by box', () => {
    setCollapse('chain')
    expect(hitsInBoxes(now())).toHaveLength(0)
    store.setState({ query: 'action:do_b|do_c|do_f' })
    expect([...hitsInBoxes(now())]).toEqual([0, 2, 0, 1, 0])
    expect(hitsInBoxes(now())).toBe(hitsInBoxes(now()))
  })
})

describe('walking', () => {
  const step = (from: string, direction: Parameters<typeof stepFrom>[2]) =>
    stepFrom(outline, id(from), direction, footingOf(now()))

  it('passes a closed group as one', () => {
    setCollapse('chain')
    expect(step('a', 'successor')).toBe(id('b'))
    expect(step('b', 'successor')).toBe(id('f'))
    expect(step('c', 'predecessor')).toBe(id('a'))
    expect(step('c', 'next-sibling')).toBe(id('d'))
    expect(step('e', 'previous-sibling')).toBe(id('b'))
    expect(step('g', 'predecessor')).toBe(id('f'))
  })

  it('goes task by task where no graph is seen, and where the group is open', () => {
    setCollapse('chain')
    store.setState({ view: 'table' })
    expect(step('b', 'successor')).toBe(id('c'))
    store.setState({ view: 'graph' })
    openGroup(chainAt('b'))
    expect(step('b', 'successor')).toBe(id('c'))
  })
})
