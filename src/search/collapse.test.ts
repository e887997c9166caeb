import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outline } from '../analysis/outline.ts'
import { edgeMark } from '../findings/edge-marks.ts'
import { rowOf } from '../graph/rows.ts'
import { start } from '../testing/facts.ts'
import { drawn, randomOutline } from '../testing/outlines.ts'
import { collapse, marksOf } from './collapse.ts'
import { summariser } from './group-summary.ts'
import { type GroupKind, groupsOf } from './groups.ts'
import type { TaskList } from './task-mask.ts'

const none: ReadonlySet<string> = new Set()

/** Groups by the names of their tasks. */
function grouped(drawing: string, kind: GroupKind, tasks?: string, more?: Parameters<typeof drawn>[1]) {
  const { outline, id } = drawn(drawing, more)
  const nameOf = new Map([...drawing.replace(/\?\w/g, '').replace(/\W/g, '')].map((name) => [id(name), name]))
  const shown = tasks ? [...tasks].map(id) : outline.order
  return groupsOf(outline, shown, kind).map((group) => group.tasks.map((task) => nameOf.get(task)).join(''))
}

/** Groups with what is known of their tasks. */
function summed(outline: Outline, tasks: TaskList, kind: GroupKind) {
  const summarise = summariser(outline)
  return groupsOf(outline, tasks, kind).map((group) => ({ ...group, ...summarise(group) }))
}

describe('chains', () => {
  it('are the longest runs of tasks with one predecessor and one successor', () => {
    expect(grouped('a>b>c>d>e', 'chain')).toEqual(['bcd'])
    expect(grouped('a>b>c>f a>d>e>f f>g>h>i', 'chain').sort()).toEqual(['bc', 'de', 'gh'])
  })

  it('end where paths part or join, where a predecessor is missing, and where tasks are not shown', () => {
    expect(grouped('a>b>c>d>e c>f', 'chain')).toEqual([])
    expect(grouped('a>b>c>d>e>f ?x>c', 'chain')).toEqual(['de'])
    expect(grouped('a>b>c>d>e>f>g', 'chain', 'abcefg')).toEqual(['bc', 'ef'])
  })

  it('are whole rings too', () => {
    expect(grouped('a>b>c>a d>d', 'chain').map((names) => [...names].sort().join(''))).toEqual(['abc'])
  })
})

describe('siblings', () => {
  const same = { claims: { exec_act: 'read' } }

  it('did the same between the same tasks', () => {
    expect(grouped('a>b>e a>c>e a>d>e', 'siblings', undefined, { b: same, c: same, d: {} })).toEqual(['bc'])
    expect(grouped('a>b>d a>c', 'siblings', undefined, { b: same, c: same })).toEqual([])
  })

  it('may all be roots, or lack the same predecessor', () => {
    expect(grouped('a>c b>c', 'siblings', undefined, { a: same, b: same })).toEqual(['ab'])
    expect(grouped('?x>a ?x>b ?y>c', 'siblings', undefined, { a: same, b: same, c: same })).toEqual(['ab'])
  })

  it('are not tasks that stand alone', () => {
    expect(grouped('a b', 'siblings', undefined, { a: same, b: same })).toEqual([])
  })
})

describe('a group', () => {
  /**  a ─► b✖─► c ─► d◌, by two agents */
  const { outline, id } = drawn('a>b>c>d', {
    b: { verification: { status: 'invalid', keys: [] } },
    c: { claims: { iss: 'spiffe://example.com/agent/z' } },
    d: { claims: { iss: 'spiffe://example.com/agent/z' }, verification: { status: 'key-unknown' } },
  })

  it('counts verdicts, says the worst, and has a name', () => {
    const [agentA, agentZ] = summed(outline, outline.order, 'agent')
    expect(agentA).toMatchObject({ id: 'agent:0', label: 'a', passed: 1, failed: 1, worst: 'failed' })
    expect(agentZ).toMatchObject({ label: 'z', passed: 1, indeterminate: 1, worst: 'indeterminate' })
    expect(agentZ).toMatchObject({ inherited: 'failed', severity: 2 })
    expect(summed(outline, outline.order, 'chain')[0]).toMatchObject({ label: 'do_b … do_c', failed: 1 })
    expect(summed(outline, [id('a')], 'workflow')[0]).toMatchObject({ id: 'workflow:0', worst: 'passed' })
  })

  it('counts a finding that accuses several of its tasks once', () => {
    const ring = drawn('a>b>c>a')
    const [group] = summed(ring.outline, ring.outline.order, 'workflow')
    expect(group).toMatchObject({ failed: 3, findings: 1 })
  })
})

describe('a collapsed scene', () => {
  /**
   *   a ─► b ─► c ─► f
   *   a ─► d ─► e ─► f
   */
  const { outline, id } = drawn('a>b>c>f a>d>e>f', { b: { claims: { iat: start - 100 } } })
  const chains = groupsOf(outline, outline.order, 'chain')
  const shape = (open: ReadonlySet<string>) => {
    const { boxes, from, to } = collapse(outline, outline.order, chains, open)
    const names = boxes.map((box) => (box.kind === 'task' ? outline.action[box.task] : box.group.label))
    return [...from].map((source, edge) => `${names[source]} > ${names[to[edge]!]}`).sort()
  }

  it('has one box for a closed group, and the tasks of an open one', () => {
    expect(shape(none)).toEqual([
      'do_a > do_b … do_c',
      'do_a > do_d … do_e',
      'do_b … do_c > do_f',
      'do_d … do_e > do_f',
    ])
    expect(shape(new Set([`chain:${id('b')}`]))).toContain('do_b > do_c')
  })

  it('is the graph itself where all is open', () => {
    const { boxes, edges } = collapse(
      outline,
      outline.order,
      chains,
      new Set(chains.map((group) => group.id)),
    )
    expect(boxes).toHaveLength(6)
    expect([...edges.values].sort()).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('merges edges, and keeps every mark and the longest delay', () => {
    const two = drawn('a>c a>d b>c b>d', {
      c: { claims: { iat: start - 50, iss: 'spiffe://example.com/agent/z' } },
      d: { claims: { iat: start - 90, iss: 'spiffe://example.com/agent/z' } },
    })
    const agents = groupsOf(two.outline, two.outline.order, 'agent')
    const scene = collapse(two.outline, two.outline.order, agents, none)
    expect(scene.boxes).toHaveLength(2)
    expect(scene.from).toHaveLength(1)
    expect(rowOf(scene.edges, 0)).toHaveLength(4)
    const { marks, late } = marksOf(two.outline, scene.edges)
    expect(marks[0]! & edgeMark.late).toBe(edgeMark.late)
    expect(late[0]).toBe(90)
  })

  it('draws a task that names itself, and says nothing of edges inside a group', () => {
    const self = drawn('a>a a>b')
    expect(collapse(self.outline, self.outline.order, [], none).from).toHaveLength(2)
    const whole = groupsOf(self.outline, self.outline.order, 'workflow')
    expect(collapse(self.outline, self.outline.order, whole, none).from).toHaveLength(0)
  })

  it('keeps every task and every edge, in one box and one edge each, whatever is grouped and shown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('fan', 'chainWithSkips', 'mapReduce', 'agents', 'manyWorkflows', 'star'),
        fc.constantFrom<GroupKind>('chain', 'siblings', 'agent', 'workflow'),
        fc.nat(50),
        fc.integer({ min: 2, max: 9 }),
        (shape, kind, seed, left) => {
          const graph = randomOutline(shape, 50, seed)
          const tasks = [...graph.order].filter((task) => (task * 7 + seed) % left !== 0)
          const groups = groupsOf(graph, tasks, kind)
          const open = new Set(groups.filter((_, index) => index % 3 === 0).map((group) => group.id))
          const scene = collapse(graph, tasks, groups, open)
          const inBoxes = scene.boxes.flatMap((box) => (box.kind === 'task' ? [box.task] : box.group.tasks))
          expect(inBoxes.sort()).toEqual([...tasks].sort())
          const { start, values } = graph.predecessors
          const expected = tasks.flatMap((task) =>
            [...values.slice(start[task], start[task + 1])].flatMap((predecessor) => {
              const [source, target] = [scene.boxOf[predecessor]!, scene.boxOf[task]!]
              return source === -1 || source === target ? [] : [`${source} ${target}`]
            }),
          )
          const pairs = [...scene.from].map((source, edge) => `${source} ${scene.to[edge]}`)
          expect(new Set(pairs).size).toBe(pairs.length)
          expect([...pairs].sort()).toEqual([...new Set(expected)].sort())
          expect(scene.edges.values).toHaveLength(expected.length)
        },
      ),
      { numRuns: 30 },
    )
  })
})
