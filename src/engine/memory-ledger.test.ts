import { expect, test } from 'vitest'
import { settingsFromEnv } from '../checks/environment.ts'
import { examine } from '../testing/examine.ts'
import { signedToken, signedWorkflow, testKeySet, testTime, uuidOf } from '../testing/tokens.ts'
import { ledgerLines } from './ledger-lines.ts'
import { makeLedger } from './memory-ledger.ts'
import { trustedKeys } from './trusted-keys.ts'
import { type AcceptedEct, verifyEct } from './verify-ect.ts'

const keySet = JSON.stringify(testKeySet('a', 'b'))
const { keys } = await trustedKeys(keySet)
const clock = () => testTime + 60

async function accepted(jws: string, store = makeLedger()): Promise<AcceptedEct> {
  const verification = await verifyEct(jws, { keys, store, clock })
  if (!verification.accepted) throw new Error(verification.findings.map(({ message }) => message).join(' '))
  return verification
}

async function ledgerOf(tokens: readonly string[]) {
  const ledger = makeLedger(clock)
  for (const jws of tokens) ledger.append(await accepted(jws, ledger))
  return ledger
}

test('it numbers what is appended from 1 and finds it by id and by workflow', async () => {
  const ledger = await ledgerOf(await signedWorkflow('plan>search>answer'))
  expect(ledger.rows().map(({ sequence, recordedAt }) => [sequence, recordedAt])).toEqual([
    [1, testTime + 60],
    [2, testTime + 60],
    [3, testTime + 60],
  ])
  expect(ledger.byJti(uuidOf('search')).map(({ claims }) => claims?.action)).toEqual(['search'])
  expect(ledger.byWorkflow(uuidOf('plan>search>answer'))).toHaveLength(3)
  expect([ledger.byJti('nobody'), ledger.byWorkflow('nowhere'), ledger.byWorkflow()]).toEqual([[], [], []])
})

test('it refuses a repeat, and another token under an id of the same workflow', async () => {
  const jti = uuidOf('plan')
  const wid = uuidOf('w')
  const plan = await accepted(await signedToken({ jti, wid }))
  const other = await accepted(await signedToken({ jti, wid, exec_act: 'other' }))
  const elsewhere = await accepted(await signedToken({ jti, wid: uuidOf('v') }))
  const ledger = makeLedger(clock)
  ledger.append(plan)
  expect(ledger.append(plan)).toMatchObject({ refused: [{ code: 'jti-repeated' }] })
  expect(ledger.append(other)).toMatchObject({ refused: [{ code: 'jti-conflict' }] })
  expect(ledger.append(elsewhere)).toMatchObject({ sequence: 2 })
})

test('nobody can take a row out through what it hands out', async () => {
  const ledger = await ledgerOf(await signedWorkflow('plan>search'))
  for (const copy of [ledger.rows(), ledger.byJti(uuidOf('plan')), ledger.byWorkflow(uuidOf('plan>search'))])
    (copy as unknown[]).length = 0
  expect(ledger.rows()).toHaveLength(2)
  expect(ledger.byJti(uuidOf('plan'))).toHaveLength(1)
  expect(ledger.byWorkflow(uuidOf('plan>search'))).toHaveLength(2)
})

test('written out, it is a ledger in which an audit finds nothing', async () => {
  const ledger = await ledgerOf(await signedWorkflow('plan>search plan>read search>answer read>answer'))
  const report = await examine(
    [
      { name: 'ledger.jsonl', text: ledgerLines(ledger) },
      { name: 'keys.json', text: keySet },
    ],
    { ledger: 'complete', minimumLevel: 'L3' },
  )
  expect(report.findings).toEqual([])
  expect(report.summary.verdicts).toEqual({ passed: 4, failed: 0, indeterminate: 0 })
})

test('a setting that is no number is refused by name', () => {
  expect(() => settingsFromEnv({ ECT_DEFAULT_EXPIRY_MIN: 'ten' })).toThrow('not-a-policy')
})
