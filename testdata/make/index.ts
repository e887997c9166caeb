import { differences, writePlanned } from './files.ts'
import { planTestdata } from './plan.ts'

/** `npm run testdata` writes; with `--check` it only says which files are not as it would write them. */
await planTestdata()

if (process.argv.includes('--check')) {
  const differing = differences()
  for (const path of differing) console.error(`not as generated: ${path}`)
  if (differing.length > 0) process.exitCode = 1
} else writePlanned()
