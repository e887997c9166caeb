/** The set of graphs that layouts are compared on, one row a graph. `npx tsx e2e/bench/graphs.ts` writes the table into docs/bench.md. */
import { dagre } from '../../src/layout/dagre.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import type { Layout, LayoutGraph } from '../../src/layout/layout.ts'
import { measure, type Quality } from '../../src/layout/quality.ts'
import { cardsOf, type GraphShape, testGraphs } from '../../src/testing/graphs.ts'
import { writeSection } from './document.ts'
import { type References, withReferences } from './references.ts'

const shapes: readonly GraphShape[] = [
  'random',
  'layered',
  'fan',
  'chainWithSkips',
  'mapReduce',
  'pipeline',
  'agents',
  'manyWorkflows',
]
const sizes = [20, 50, 100, 200, 500, 1_000]

interface Row {
  readonly shape: GraphShape
  readonly tasks: number
  readonly edges: number
  /** Undefined where that layout did not come to an end. */
  readonly by: Readonly<Record<'shown' | 'dagre' | 'elk' | 'dot', Quality | undefined>>
}

async function rowOf(shape: GraphShape, tasks: number, seed: number, { elk, dot }: References): Promise<Row> {
  const graph = cardsOf(testGraphs[shape](tasks, seed))
  const by = {
    shown: qualityOf(graph, layOut(graph, 'right')),
    dagre: qualityOf(graph, dagre(graph, 'right')),
    elk: qualityOf(graph, await elk(graph)),
    dot: qualityOf(graph, await dot(graph)),
  }
  return { shape, tasks: graph.width.length, edges: graph.from.length, by }
}

const qualityOf = (graph: LayoutGraph, layout: Layout | undefined) => layout && measure(graph, layout)

const told = (quality: Quality | undefined) =>
  quality
    ? `${quality.crossings.toLocaleString('en-US')} / ${quality.throughBoxes.toLocaleString('en-US')}`
    : '–'

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** Our figure over theirs in the median; graphs on which both have none are left out. */
function medianOver(
  rows: readonly Row[],
  other: 'dagre' | 'elk' | 'dot',
  figure: 'crossings' | 'throughBoxes',
): string {
  const ratios = rows.flatMap(({ by: { shown, [other]: theirs } }) => {
    if (!shown || !theirs || shown[figure] + theirs[figure] === 0) return []
    return [shown[figure] / theirs[figure]]
  })
  return ratios.length === 0 ? '–' : `${median(ratios).toPrecision(3)} (${ratios.length} graphs)`
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ shape, tasks, edges, by }) =>
      `| ${shape} | ${tasks} | ${edges} | **${told(by.shown)}** | ${told(by.dagre)} | ${told(by.elk)} | ${told(by.dot)} |`,
  )
  const medians = (['crossings', 'throughBoxes'] as const).map(
    (figure) =>
      `| ${figure === 'crossings' ? 'crossings' : 'edges through cards'} | ${medianOver(rows, 'dagre', figure)} | ${medianOver(rows, 'elk', figure)} | ${medianOver(rows, 'dot', figure)} |`,
  )
  return [
    '| what the app shows, over | dagre tight-tree | elk | graphviz dot |',
    '|---|---|---|---|',
    ...medians,
    '',
    '| graph | tasks | edges | shown | dagre tight-tree | elk | graphviz dot |',
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

await withReferences(async (references) => {
  const rows: Row[] = []
  for (const tasks of sizes)
    for (const [seed, shape] of shapes.entries()) rows.push(await rowOf(shape, tasks, seed + 1, references))
  const table = tableOf(rows)
  console.log(table)
  writeSection('graphs', table)
})
