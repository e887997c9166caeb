/**
 * Takes hostile ledgers through decoding, checking, outline, report and text: `npx tsx e2e/bench/fuzz-engine.ts [runs] [seed]`, 100,000 runs
 * unless told. No run may throw or last 2 s. A run that does is printed with its seed, and made again by `… 1 <seed>`.
 */
import { seededRandom } from '../../src/testing/graphs.ts'
import { hostileLedger } from '../../src/testing/hostile.ts'
import { manyPolicies, survive } from '../../src/testing/survive.ts'

const runs = Number(process.argv[2] ?? 100_000)
const firstSeed = Number(process.argv[3] ?? 1)
const slowest = 2000

let problems = 0
let tokens = 0
let longest = 0

async function run(seed: number): Promise<void> {
  const random = seededRandom(seed)
  const text = hostileLedger(random)
  const bytes = new TextEncoder().encode(text)
  if (random() < 0.2) bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8)
  const began = performance.now()
  try {
    tokens += await survive(bytes, [manyPolicies[seed % manyPolicies.length]!])
  } catch (thrown) {
    problems++
    console.log(`seed ${seed} threw ${thrown instanceof Error ? thrown.stack : thrown}`)
  }
  const took = performance.now() - began
  longest = Math.max(longest, took)
  if (took > slowest) {
    problems++
    console.log(`seed ${seed} took ${took.toFixed(0)} ms`)
  }
}

async function main(): Promise<void> {
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    await run(seed)
    if ((seed - firstSeed + 1) % 10_000 === 0) console.log(`${seed - firstSeed + 1} runs, ${tokens} tokens`)
  }
  console.log(
    `${runs} runs from seed ${firstSeed}, ${tokens} tokens, longest ${longest.toFixed(0)} ms: ${problems} problems`,
  )
  process.exitCode = problems === 0 ? 0 : 1
}

await main()
