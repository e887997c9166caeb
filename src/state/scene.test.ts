import { describe, expect, it } from 'vitest'
import { type GroupKind, groupsOf } from '../search/groups.ts'
import { idOf } from '../testing/facts.ts'
import { drawn } from '../testing/outlines.ts'
import { type Box, closedGroups, layoutGraphOf, sceneOf, tasksIn } from './scene.ts'

function sceneAs(drawing: string, kind: GroupKind | null, open: readonly string[] = []) {
  const { outline, id } = drawn(drawing)
  const groups = kind === null ? [] : groupsOf(outline, outline.order, kind)
  return { id, scene: sceneOf(outline, outline.order, groups, new Set(open)) }
}

const nameOf = new Map([...'xy'].map((name) => [idOf(name), name]))

const called = (box: Box) =>
  box.kind === 'ghost'
    ? box.ghost.jtis.map((jti) => nameOf.get(jti)).join('+')
    : box.kind === 'task'
      ? 'task'
      : box.group.label

const edgesOf = ({ boxes, from, to }: ReturnType<typeof sceneAs>['scene']) =>
  [...from].map((source, edge) => `${called(boxes[source]!)} > ${called(boxes[to[edge]!]!)}`)

describe('a scene', () => {
  it('has a box for each task and a ghost for each predecessor that nobody claims', () => {
    const { scene } = sceneAs('a>b ?x>a ?x>b ?y>b', null)
    expect(scene.boxes.map(({ kind }) => kind)).toEqual(['task', 'task', 'ghost', 'ghost'])
    expect(edgesOf(scene)).toEqual(['task > task', 'x > task', 'x > task', 'y > task'])
    expect([...scene.edges.start]).toEqual([0, 1, 1, 1, 1])
    expect(closedGroups({ scene, layout: null as never })).toBe(0)
  })

  it('knows the box of every task, and the tasks of every box', () => {
    const { scene, id } = sceneAs('a>b>c>d', 'chain')
    expect(scene.boxOf[id('b')]).toBe(scene.boxOf[id('c')])
    expect(scene.boxes.flatMap(tasksIn).sort()).toEqual([...scene.tasks].sort())
    expect(tasksIn(undefined)).toEqual([])
  })

  it('puts what a closed group alone misses into one ghost, and keeps apart what others miss too', () => {
    const { scene } = sceneAs('a>b ?x>a ?y>b', 'workflow')
    expect(scene.boxes).toHaveLength(2)
    expect(edgesOf(scene)).toEqual([expect.stringMatching(/^x\+y > /)])
    const siblings = sceneAs('r>a r>b ?x>a ?x>b', 'workflow', ['workflow:0'])
    expect(siblings.scene.boxes.filter(({ kind }) => kind === 'ghost')).toHaveLength(1)
    expect(edgesOf(siblings.scene)).toContain('x > task')
  })

  it('gives each kind of box its size', () => {
    const { scene } = sceneAs('a>b>c>d ?x>a', 'chain')
    const { width, height } = layoutGraphOf(scene)
    const sizes = scene.boxes.map(({ kind }, box) => `${kind} ${width[box]}×${height[box]}`)
    expect(new Set(sizes)).toEqual(new Set(['task 180×56', 'group 220×80', 'ghost 148×40']))
  })

  it('gives a group of one no room for cards beneath it', () => {
    const { outline } = drawn('a>b>c', { c: { claims: { iss: 'spiffe://example.org/agent/other' } } })
    const scene = sceneOf(outline, outline.order, groupsOf(outline, outline.order, 'agent'))
    const { width, height } = layoutGraphOf(scene)
    const sizes = scene.boxes.map((its, box) => `${tasksIn(its).length}: ${width[box]}×${height[box]}`)
    expect(sizes).toEqual(['2: 220×80', '1: 212×72'])
  })
})
