/** `npm run bench`: every figure as a ratio measured in one run, printed and written to docs/bench.md. `npm run bench -- --tokens 20000` for a smaller run. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type BuiltApp, startApp } from './app.ts'
import { frameRows } from './frames.ts'
import { type BenchRow, layoutRows } from './layout.ts'
import { makeLedgerFile } from './ledger-files.ts'
import { type Opening, openInApp } from './opening.ts'
import { rawVerification } from './raw.ts'

const { values } = parseArgs({ options: { tokens: { type: 'string', default: '100000' } } })
const tokens = Number(values.tokens)

const app = await startApp()
const rows: BenchRow[] = []
try {
  rows.push(
    ...(await openingRows(app)),
    ...(await layoutRows()),
    ...(await movingRows(app)),
    firstLoadRow(app),
  )
} finally {
  await app.close()
}
const table = tableOf(rows)
console.log(table)
writeFileSync(join(import.meta.dirname, '../../docs/bench.md'), page(table))

async function openingRows(built: BuiltApp): Promise<BenchRow[]> {
  const large = await makeLedgerFile(built.folder, tokens)
  const small = await makeLedgerFile(built.folder, Math.round(tokens / 10))
  const before = await rawVerification(built, large)
  const few = await openInApp(built, small)
  const many = await openInApp(built, large)
  const after = await rawVerification(built, large)
  const raw = (before + after) / 2
  const verify = many.steps.get('ect:verify') ?? Number.NaN
  const note = `${tokens.toLocaleString('en-US')} ES256 tokens, ${Math.round(large.bytes / 1e6)} MB of JSON Lines; raw verification took ${Math.round(before)} ms before and ${Math.round(after)} ms after`
  const row = (
    what: string,
    value: number,
    reach: number,
    stretch: number,
    unit: string,
    more = '',
  ): BenchRow => ({ what, value, reach, stretch, unit, note: more })
  return [
    row(
      'signatures verified in the app / raw `subtle.verify` on a worker a core',
      raw / verify,
      0.8,
      0.92,
      '× (more is better)',
      note,
    ),
    row('`ect:open` / raw verification alone', many.open / raw, 1.35, 1.15, '×', stepsOf(many)),
    row(
      'longest task on the main thread while that opens',
      many.longestTask,
      100,
      50,
      'ms',
      'tasks under 50 ms are not told by the browser and count as 0',
    ),
    row('opening 10 × the tokens', many.open / few.open, 13, 10, '×'),
    row('peak memory of the renderers / size of the file', many.peakMemory / large.bytes, 6, 4, '×'),
  ]
}

function stepsOf({ steps }: Opening): string {
  const told = [...steps].filter(([name]) => name !== 'ect:open')
  return told.map(([name, time]) => `${name} ${Math.round(time)} ms`).join(', ')
}

async function movingRows(built: BuiltApp): Promise<BenchRow[]> {
  const moved = await frameRows(built, 10_000)
  return moved.map(({ gesture, graph, empty, ratio }) => ({
    what: `p95 frame, ${gesture}, 10,000 tasks / an empty canvas moved the same way`,
    value: ratio,
    reach: 2,
    stretch: 1.2,
    unit: '×',
    note: `${Math.round(graph)} ms against ${Math.round(empty)} ms`,
  }))
}

/** What index.html names: the page before a file is chosen. The rest is fetched later, or when it is first needed. */
function firstLoadRow({ folder }: BuiltApp): BenchRow {
  const built = join(folder, 'app')
  const html = readFileSync(join(built, 'index.html'))
  const assets = readdirSync(join(built, 'assets')).filter((name) => html.includes(name))
  const bytes = [html, ...assets.map((name) => readFileSync(join(built, 'assets', name)))].reduce(
    (sum, content) => sum + gzipSync(content).length,
    0,
  )
  return {
    what: 'first load, gzipped',
    value: bytes / 1000,
    reach: 220,
    stretch: 160,
    unit: 'kB',
    note: `${assets.length} files beside the page`,
  }
}

function tableOf(all: readonly BenchRow[]): string {
  const figure = (value: number) =>
    Number.isFinite(value) ? Number(value.toPrecision(3)).toLocaleString('en-US') : '–'
  const lines = all.map(
    ({ what, value, reach, stretch, unit, note }) =>
      `| ${what} | **${figure(value)}** ${unit} | ${figure(reach)} | ${figure(stretch)} | ${note} |`,
  )
  return ['| what | measured | reach | stretch | |', '|---|---|---|---|---|', ...lines].join('\n')
}

function page(measured: string): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, headless Chromium`
  return `# How fast it is

Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench\` on ${machine}. Read the ratios: both sides of each were measured in the same run, so
that a slow or busy machine changes them little. Raw verification is \`crypto.subtle.verify\` alone on decoded bytes, in one worker a core.

${measured}
`
}
