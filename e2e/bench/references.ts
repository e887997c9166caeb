import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Layout, LayoutGraph } from '../../src/layout/layout.ts'

/** The layouts of others, to be measured beside our own; the app contains neither. */
export interface References {
  readonly elk: (graph: LayoutGraph) => Promise<Layout>
  readonly dot: (graph: LayoutGraph) => Promise<Layout>
}

const packages = ['elkjs@0.12.1', '@hpcc-js/wasm-graphviz@1.29.2']

/** Installs both into a folder that is gone afterwards: one has a licence that this project does not ship, and neither is needed to build or test it. */
export async function withReferences<T>(work: (references: References) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ect-references-'))
  try {
    execFileSync('npm', [
      'install',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--prefix',
      folder,
      ...packages,
    ])
    const require = createRequire(join(folder, 'package.json'))
    const Elk = require('elkjs/lib/elk.bundled.js') as new () => ElkEngine
    const { Graphviz } = (await import(
      join(folder, 'node_modules/@hpcc-js/wasm-graphviz/dist/index.js')
    )) as {
      readonly Graphviz: { readonly load: () => Promise<DotEngine> }
    }
    const [elk, dot] = [new Elk(), await Graphviz.load()]
    return await work({
      elk: (graph) => layOutByElk(elk, graph),
      dot: async (graph) => layOutByDot(dot, graph),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

interface ElkEngine {
  readonly layout: (graph: unknown) => Promise<{
    readonly children: readonly Point[]
    readonly edges: readonly {
      readonly sections?: readonly {
        readonly startPoint: Point
        readonly endPoint: Point
        readonly bendPoints?: readonly Point[]
      }[]
    }[]
  }>
}

async function layOutByElk(elk: ElkEngine, { width, height, from, to }: LayoutGraph): Promise<Layout> {
  const { children, edges } = await elk.layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.edgeRouting': 'POLYLINE' },
    children: Array.from(width, (wide, box) => ({ id: `${box}`, width: wide, height: height[box] })),
    edges: Array.from(from, (source, edge) => ({
      id: `e${edge}`,
      sources: [`${source}`],
      targets: [`${to[edge]}`],
    })),
  })
  const routes = edges.map(({ sections = [] }) =>
    sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
  )
  return layoutFrom(children, routes)
}

interface DotEngine {
  readonly layout: (dot: string, format: 'json', engine: 'dot') => string
}

interface DotOutput {
  readonly objects: readonly { readonly name: string; readonly pos: string }[]
  readonly edges?: readonly { readonly id: string; readonly pos: string }[]
}

/** Graphviz counts in points, 72 to its inch, from the middles of its nodes and upwards: neither changes what crosses what. */
function layOutByDot(dot: DotEngine, { width, height, from, to }: LayoutGraph): Layout {
  const nodes = Array.from(width, (wide, box) => `${box} [width=${wide / 72}, height=${height[box]! / 72}];`)
  const lines = Array.from(from, (source, edge) => `${source} -> ${to[edge]} [id=${edge}];`)
  const text = `digraph { rankdir=LR; splines=polyline; node [shape=box, fixedsize=true, label=""]; edge [dir=none]; ${nodes.join('')}${lines.join('')} }`
  const { objects, edges = [] } = JSON.parse(dot.layout(text, 'json', 'dot')) as DotOutput
  const corners: Point[] = []
  for (const { name, pos } of objects) {
    const [x, y] = pos.split(',').map(Number) as [number, number]
    const box = Number(name)
    corners[box] = { x: x - width[box]! / 2, y: y - height[box]! / 2 }
  }
  const routes: (readonly Point[])[] = []
  for (const { id, pos } of edges) routes[Number(id)] = knotsOf(pos)
  return layoutFrom(corners, routes)
}

/** A polyline comes as Bézier curves that are straight: every third point is one of its corners. */
function knotsOf(pos: string): readonly Point[] {
  const points = pos.split(' ').filter((point) => !/^[es],/.test(point))
  return points
    .filter((_, at) => at % 3 === 0)
    .map((point) => {
      const [x, y] = point.split(',').map(Number) as [number, number]
      return { x, y }
    })
}

function layoutFrom(corners: readonly Point[], routes: readonly (readonly Point[])[]): Layout {
  const points = routes.flat()
  const routeStart = new Int32Array(routes.length + 1)
  for (const [edge, route] of routes.entries()) routeStart[edge + 1] = routeStart[edge]! + route.length
  const column = (read: (point: Point) => number, of: readonly Point[]) => Float64Array.from(of, read)
  return {
    width: 0,
    height: 0,
    x: column(({ x }) => x, corners),
    y: column(({ y }) => y, corners),
    routeStart,
    routeX: column(({ x }) => x, points),
    routeY: column(({ y }) => y, points),
    backward: new Uint8Array(routes.length),
  }
}
