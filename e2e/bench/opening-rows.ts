import type { BuiltApp } from './app.ts'
import { judgeInApp } from './judging.ts'
import type { BenchRow } from './layout.ts'
import { makeLedgerFile } from './ledger-files.ts'
import { type Opening, openInApp, peakMemory } from './opening.ts'
import { type RawVerification, rawVerification } from './raw.ts'

/** Reading, verifying and judging so many tokens, beside raw verification of the same tokens before and after. */
export async function openingRows(app: BuiltApp, tokens: number): Promise<BenchRow[]> {
  const large = await makeLedgerFile(app.folder, tokens)
  const small = await makeLedgerFile(app.folder, Math.round(tokens / 10))
  const raw = [await rawVerification(app, large)]
  const few = await openInApp(app, small)
  const many = await openInApp(app, large)
  raw.push(await rawVerification(app, large))
  const judging = await judgeInApp(app, large)
  raw.push(await rawVerification(app, large))
  const memory = await peakMemory(app, large)
  const rawWhileOpening = middle(raw.slice(0, 2))
  const rawWhileJudging = middle(raw.slice(1))
  const megabytes = Math.round(large.bytes / 1e6)
  return [
    {
      what: 'signatures verified in the app / raw `subtle.verify` on a worker a core',
      value: rawWhileJudging.clock / judging.verify,
      reach: 0.8,
      stretch: 0.92,
      unit: '× (more is better)',
      note: `${tokens.toLocaleString('en-US')} ES256 tokens; raw verification took ${raw.map(({ clock }) => Math.round(clock)).join(', ')} ms before, between and after`,
    },
    {
      what: '`ect:open` / raw verification alone',
      value: many.open / rawWhileOpening.clock,
      reach: 1.35,
      stretch: 1.15,
      unit: '×',
      note: `${megabytes} MB of JSON Lines; ${stepsOf(many)}`,
    },
    {
      what: 'the same in processor time, which a busy machine changes less',
      value: many.processor / rawWhileOpening.processor,
      reach: Number.POSITIVE_INFINITY,
      stretch: Number.POSITIVE_INFINITY,
      unit: '×',
      note: `${seconds(many.processor)} s against ${seconds(rawWhileOpening.processor)} s of all renderer threads`,
    },
    {
      what: 'longest task on the main thread while that opens',
      value: many.longestTask,
      reach: 100,
      stretch: 50,
      unit: 'ms',
      note: 'tasks under 50 ms are not told by the browser and count as 0',
    },
    {
      what: 'opening 10 × the tokens',
      value: many.open / few.open,
      reach: 13,
      stretch: 10,
      unit: '×',
      note: `${Math.round(many.open)} ms against ${Math.round(few.open)} ms`,
    },
    {
      what: 'another policy for what is open / verifying it',
      value: judging.policyChange / judging.verify,
      reach: 0.1,
      stretch: 0.05,
      unit: '×',
      note: `${Math.round(judging.policyChange)} ms from the click to the verdicts; nothing is verified again`,
    },
    {
      what: 'peak memory of the renderers / size of the file',
      value: memory / large.bytes,
      reach: 6,
      stretch: 4,
      unit: '×',
      note: `${Math.round(memory / 1e6)} MB, garbage that was not yet collected among it`,
    },
  ]
}

function middle(measured: readonly RawVerification[]): RawVerification {
  const mean = (read: (one: RawVerification) => number) =>
    measured.reduce((sum, one) => sum + read(one), 0) / measured.length
  return { clock: mean(({ clock }) => clock), processor: mean(({ processor }) => processor) }
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)

function stepsOf({ steps }: Opening): string {
  const told = [...steps].filter(([name]) => name !== 'ect:open')
  return told.map(([name, time]) => `${name} ${Math.round(time)} ms`).join(', ')
}
