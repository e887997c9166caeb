/** `npm run bench`: every figure as a ratio measured in one run, printed and written to docs/bench.md. `-- --tokens 20000` for a smaller run, which is printed only. */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { startApp } from './app.ts'
import { writeSection } from './document.ts'
import { firstLoadRow } from './first-load.ts'
import { frameRows } from './frames.ts'
import { type BenchRow, layoutRows } from './layout.ts'
import { openingRows } from './opening-rows.ts'
import { searchRows } from './searching.ts'

const wholeRun = 100_000
const { values } = parseArgs({ options: { tokens: { type: 'string', default: `${wholeRun}` } } })
const tokens = Number(values.tokens)

const app = await startApp()
try {
  const rows = [
    ...(await openingRows(app, tokens)),
    ...(await layoutRows()),
    ...movingRows('one workflow', await frameRows(app, 10_000, 1)),
    ...movingRows('800 workflows', await frameRows(app, 10_000, 800)),
    ...(await searchRows(app, [10_000, tokens])),
    firstLoadRow(app),
  ]
  const table = tableOf(rows)
  console.log(table)
  if (tokens === wholeRun) writeDocument(table)
} finally {
  await app.close()
}

function movingRows(of: string, moved: Awaited<ReturnType<typeof frameRows>>): BenchRow[] {
  return moved.map(({ gesture, graph, empty, ratio }) => ({
    what: `p95 frame, ${gesture}, 10,000 tasks in ${of} / an empty canvas moved the same way`,
    value: ratio,
    reach: 2,
    stretch: 1.2,
    unit: '×',
    note: `${Math.round(graph)} ms against ${Math.round(empty)} ms`,
  }))
}

function tableOf(rows: readonly BenchRow[]): string {
  const figure = (value: number) =>
    Number.isFinite(value) ? Number(value.toPrecision(3)).toLocaleString('en-US') : '–'
  const lines = rows.map(
    ({ what, value, reach, stretch, unit, note }) =>
      `| ${what} | **${figure(value)}** ${unit} | ${figure(reach)} | ${figure(stretch)} | ${note} |`,
  )
  return ['| what | measured | reach | stretch | |', '|---|---|---|---|---|', ...lines].join('\n')
}

function writeDocument(table: string): void {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, headless Chromium without a GPU`
  const when = new Date().toISOString().slice(0, 10)
  writeSection('measured', `Measured on ${when} with ${machine}.\n\n${table}`)
}
