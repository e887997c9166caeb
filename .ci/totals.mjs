// Adds up what Vitest and Playwright wrote and prints it; a check that failed without a test of its own (lint, types, build) counts as one failure.
import { existsSync, readFileSync } from 'node:fs'

const status = Number(process.argv[2] ?? 1)
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

const unit = read('test-results/unit.json')
const e2e = read('test-results/e2e.json')?.stats
const passed = (unit?.numPassedTests ?? 0) + (e2e?.expected ?? 0) + (e2e?.flaky ?? 0)
const skipped = (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (e2e?.skipped ?? 0)
const counted = (unit?.numFailedTests ?? 0) + (e2e?.unexpected ?? 0)
const failed = status !== 0 && counted === 0 ? 1 : counted

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(status === 0 && failed > 0 ? 1 : status)
