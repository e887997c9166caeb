import type { Outline } from '../../analysis/outline.ts'
import { type Sketch, sketchOf } from '../../layout/sketch.ts'
import type { TaskMask } from '../../search/task-mask.ts'

/** Pixels of the picture on a card. */
export const shapeSize = { width: 248, height: 72 } as const

const limits = { columns: 26, rows: 7, edges: 160 } as const
const padding = 8
const widest = 26
const highest = 16

export const shapeLooks = ['hidden', 'passed', 'inheriting', 'unchecked', 'failed'] as const
/** How a dot looks; a dot that stands for several tasks looks like the worst of them that is shown. */
export type ShapeLook = (typeof shapeLooks)[number]

/** A workflow's shape as path data: its edges, and a point for each dot. */
export interface Shape {
  readonly edges: string
  readonly dots: Readonly<Record<ShapeLook, string>>
  /** Diameter of a dot in pixels. */
  readonly dot: number
}

const most = 400
const shapes = new WeakMap<Outline, WeakMap<TaskMask, Map<number, Shape>>>()

/** The shape of a workflow with the tasks that are shown; the last few hundred are kept, so that scrolling back draws nothing anew. */
export function shapeOf(outline: Outline, workflow: number, shown: TaskMask): Shape {
  const known = knownShapes(outline, shown)
  const kept = known.get(workflow)
  if (kept) return kept
  const made = drawShape(outline, outline.workflows[workflow]?.tasks ?? new Int32Array(0), shown)
  const oldest = known.size < most ? undefined : known.keys().next().value
  if (oldest !== undefined) known.delete(oldest)
  known.set(workflow, made)
  return made
}

function knownShapes(outline: Outline, shown: TaskMask): Map<number, Shape> {
  const byMask = shapes.get(outline) ?? new WeakMap<TaskMask, Map<number, Shape>>()
  shapes.set(outline, byMask)
  const known = byMask.get(shown) ?? new Map<number, Shape>()
  byMask.set(shown, known)
  return known
}

function drawShape(outline: Outline, tasks: Int32Array, shown: TaskMask): Shape {
  const sketch = sketchOf(tasks, outline.predecessors, limits)
  const { columns, rows, column, row, from, to } = sketch
  const across = Math.min(widest, (shapeSize.width - 2 * padding) / Math.max(1, columns - 1))
  const down = Math.min(highest, (shapeSize.height - 2 * padding) / Math.max(1, rows - 1))
  const x = (cell: number) => rounded(shapeSize.width / 2 + (column[cell]! - (columns - 1) / 2) * across)
  const y = (cell: number) => rounded(shapeSize.height / 2 + row[cell]! * down)
  const parts: string[] = []
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b] = [from[edge]!, to[edge]!]
    const middle = rounded((x(a) + x(b)) / 2)
    parts.push(`M${x(a)} ${y(a)}C${middle} ${y(a)} ${middle} ${y(b)} ${x(b)} ${y(b)}`)
  }
  const dots = { hidden: '', passed: '', inheriting: '', unchecked: '', failed: '' }
  for (const [cell, look] of looksOf(outline, tasks, shown, sketch).entries())
    dots[shapeLooks[look]!] += `M${x(cell)} ${y(cell)}h0`
  return { edges: parts.join(''), dots, dot: Math.max(4, Math.min(8, 0.55 * Math.min(across, down))) }
}

/** By cell: index into shapeLooks of its worst task. */
function looksOf(
  { own, inherited }: Outline,
  tasks: Int32Array,
  shown: TaskMask,
  { cellOf, column }: Sketch,
): Uint8Array {
  const looks = new Uint8Array(column.length)
  for (let place = 0; place < tasks.length; place++) {
    const task = tasks[place]!
    if (shown[task] !== 1) continue
    const verdict = own[task]!
    const look = verdict === 0 ? (inherited[task] === 0 ? 1 : 2) : verdict + 2
    const cell = cellOf[place]!
    if (look > looks[cell]!) looks[cell] = look
  }
  return looks
}

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10
