import type { BuiltApp } from './app.ts'
import { type Judging, judgeInApp } from './judging.ts'
import type { BenchRow } from './layout.ts'
import { makeLedgerFile } from './ledger-files.ts'
import { type Opening, openInApp, peakMemory } from './opening.ts'
import { type RawVerification, rawVerification } from './raw.ts'

/** Each is done so often, in turns, and the best of it counts: a machine is now and then half as fast as it can be, and never faster. */
const rounds = 3

/** Reading, verifying and judging so many tokens, beside raw verification of the same tokens. */
export async function openingRows(app: BuiltApp, tokens: number): Promise<BenchRow[]> {
  const large = await makeLedgerFile(app.folder, tokens)
  const small = await makeLedgerFile(app.folder, Math.round(tokens / 10))
  const raws: RawVerification[] = []
  const openings: Opening[] = []
  const judgings: Judging[] = []
  for (let round = 0; round < rounds; round++) {
    raws.push(await rawVerification(app, large))
    openings.push(await openInApp(app, large))
    judgings.push(await judgeInApp(app, large))
  }
  const few = await openInApp(app, small)
  const memory = await peakMemory(app, large)
  const raw = { clock: least(raws, 'clock'), processor: least(raws, 'processor') }
  const many = openings.toSorted((a, b) => a.open - b.open)[0]!
  const processor = least(openings, 'processor')
  const verify = least(judgings, 'verify')
  const policyChange = least(judgings, 'policyChange')
  const longestTask = Math.max(...openings.map((one) => one.longestTask))
  const megabytes = Math.round(large.bytes / 1e6)
  return [
    {
      what: 'signatures verified in the app / raw `subtle.verify` on a worker a core',
      value: raw.clock / verify,
      reach: 0.8,
      stretch: 0.92,
      unit: '× (more is better)',
      note: `${tokens.toLocaleString('en-US')} ES256 tokens; in the app ${listed(judgings.map((one) => one.verify))} ms, raw ${listed(raws.map(({ clock }) => clock))} ms`,
    },
    {
      what: '`ect:open` / raw verification alone',
      value: many.open / raw.clock,
      reach: 1.35,
      stretch: 1.15,
      unit: '×',
      note: `${megabytes} MB of JSON Lines; ${listed(openings.map((one) => one.open))} ms; in the best ${stepsOf(many)}`,
    },
    {
      what: 'the same in processor time, which a busy machine changes less',
      value: processor / raw.processor,
      reach: Number.POSITIVE_INFINITY,
      stretch: Number.POSITIVE_INFINITY,
      unit: '×',
      note: `${seconds(processor)} s against ${seconds(raw.processor)} s of all renderer threads`,
    },
    {
      what: 'longest task on the main thread while that opens',
      value: longestTask,
      reach: 100,
      stretch: 50,
      unit: 'ms',
      note: `of ${rounds} openings; tasks under 50 ms are not told by the browser and count as 0`,
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
      value: policyChange / verify,
      reach: 0.1,
      stretch: 0.05,
      unit: '×',
      note: `${Math.round(policyChange)} ms from the click to the verdicts; nothing is verified again`,
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

const least = <Name extends string>(measured: readonly Readonly<Record<Name, number>>[], name: Name) =>
  Math.min(...measured.map((one) => one[name]))

const listed = (milliseconds: readonly number[]) => milliseconds.map(Math.round).join(', ')

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)

function stepsOf({ steps }: Opening): string {
  const told = [...steps].filter(([name]) => name !== 'ect:open')
  return told.map(([name, time]) => `${name} ${Math.round(time)} ms`).join(', ')
}
