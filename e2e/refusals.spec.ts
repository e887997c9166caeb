import { writeFileSync } from 'node:fs'
import { deflateSync, gzipSync } from 'node:zlib'
import type { Explorer, Given } from './explorer.ts'
import { readTestFile, sample, sampleFiles, testFile } from './files.ts'
import { expect, test } from './test.ts'

const good = sample('cycle')
const sentence = /^9 tasks, 1 workflow: 6 passed, 3 failed/

interface Bad {
  readonly what: string
  readonly file: Given
  /** The message's title, which names the file; then its cause. */
  readonly title: string | RegExp
  readonly cause: RegExp
}

/** Enough of one letter to be a thousandth of its size when compressed. */
const monotonous = gzipSync(Buffer.alloc(32 << 20, 'a'))

const files: readonly Bad[] = [
  {
    what: 'An empty file',
    file: { name: 'nothing.json', content: '' },
    title: 'nothing.json is empty',
    cause: /no bytes/,
  },
  {
    what: 'A binary file',
    file: {
      name: 'program.bin',
      content: Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
    },
    title: 'program.bin is not a ledger',
    cause: /looks like binary data/,
  },
  {
    what: 'A web page',
    file: {
      name: 'page.html',
      content: '<!doctype html><html><head><title>Sign in</title></head><body>No.</body></html>',
    },
    title: 'page.html is not a ledger',
    cause: /looks like a web page/,
  },
  {
    what: 'A picture with another ending',
    file: { name: 'ledger.json', content: png() },
    title: 'ledger.json is not a ledger',
    cause: /looks like a PNG image/,
  },
  {
    what: 'JSON that breaks off',
    file: { name: 'half.json', content: '{\n  "rows": [\n    { "a": 1 },\n    { "b": ' },
    title: 'half.json is malformed at line 4, column 12',
    cause: /Expected a value/,
  },
  {
    what: 'JSON nested a hundred thousand deep',
    file: { name: 'deep.json', content: '['.repeat(100_000) + ']'.repeat(100_000) },
    title: 'deep.json is nested too deeply',
    cause: /limit is 64/,
  },
  {
    what: 'A compressed file that expands a thousandfold',
    file: { name: 'bomb.jsonl.gz', content: monotonous },
    title: 'bomb.jsonl.gz is too large',
    cause: /more than 200-fold/,
  },
  {
    what: 'A private key',
    file: { name: 'agent.key.json', content: readTestFile('keys/example-a-2026.json') },
    title: 'A private key in agent.key.json was refused',
    cause: /Open the public key instead/,
  },
]

for (const { what, file, title, cause } of files)
  test(`${what} is refused by name and cause, and what was open stays open`, async ({ explorer }) => {
    await explorer.open(...sampleFiles(good))
    await expect(explorer.verdict).toHaveText(sentence)
    await explorer.open(file)
    await expectMessage(explorer, title, cause)
    await expect(explorer.verdict).toHaveText(sentence)
  })

test('Fifty megabytes of one letter are refused by name and cause, and the page goes on', async ({
  explorer,
}, testInfo) => {
  const path = testInfo.outputPath('letters.txt')
  writeFileSync(path, 'a'.repeat(50 << 20))
  await explorer.open(...sampleFiles(good))
  await explorer.open(path)
  await expectMessage(explorer, 'letters.txt is not a ledger', /looks like text without tokens/)
  await expect(explorer.verdict).toHaveText(sentence)
})

test('A report of this page’s own is refused by name and cause', async ({ explorer }) => {
  await explorer.open(...sampleFiles(good))
  const report = JSON.stringify(await explorer.report(), null, 2)
  await explorer.open({ name: 'ect-report.json', content: report })
  await expectMessage(explorer, 'ect-report.json is not a ledger', /open the ledger it was made from/)
  await expect(explorer.verdict).toHaveText(sentence)
})

test('A bad file on the empty page leaves it ready for another', async ({ explorer }) => {
  await explorer.open({ name: 'page.html', content: '<html><body>No.</body></html>' })
  await expectMessage(explorer, 'page.html is not a ledger', /./)
  await expect(explorer.page.getByRole('button', { name: 'Export', exact: true })).toHaveCount(0)
  await explorer.open(...sampleFiles(good))
  await expect(explorer.verdict).toHaveText(sentence)
  await expect(explorer.messages).toHaveCount(0)
})

test('Too large, too deep, not a ledger and malformed at a line are four different messages', async ({
  explorer,
}) => {
  await explorer.open(
    ...files.map(({ file }) => file).filter(isOneOf('bomb.jsonl.gz', 'deep.json', 'page.html', 'half.json')),
  )
  await expect(explorer.messages).toHaveCount(4)
  const texts = await explorer.messages.getByRole('paragraph').allTextContents()
  expect(new Set(texts).size).toBe(4)
})

test('One bad line among good ones is listed in the import log with its line', async ({ explorer }) => {
  const lines = readTestFile('ledgers/rows.jsonl').trimEnd().split('\n')
  lines.splice(2, 0, '{"ect_token":"this is none","seq":')
  await explorer.open({ name: 'mostly-good.jsonl', content: lines.join('\n') }, testFile('keys/jwks.json'))
  await expect(explorer.verdict).toHaveText(/^6 tasks, 1 workflow: 6 passed, 0 failed/)
  await explorer.showPanel('Import log')
  const log = explorer.page.getByRole('region', { name: 'Import log' })
  await expect(log.getByRole('listitem').filter({ hasText: /^line 3, column \d+ / })).toContainText(
    'this is none',
  )
})

test('A ledger that breaks off in the middle keeps what came before, and a finding names the line', async ({
  explorer,
}) => {
  const whole = readTestFile('ledgers/rows.json')
  const half = whole.slice(0, Math.floor((whole.length * 2) / 3))
  await explorer.open({ name: 'half.json', content: half }, testFile('keys/jwks.json'))
  await expect(explorer.verdict).toHaveText(/^4 tasks, 1 workflow: 4 passed, 0 failed/)
  await expect(explorer.findings).toHaveCount(1)
  await expect(explorer.findings).toContainText('entry-unreadable')
  await expect(explorer.findings).toContainText('line 35')
})

test('A message goes away when it is dismissed, and the focus goes on to the next one and then to the page', async ({
  explorer,
}) => {
  const { messages, page } = explorer
  await explorer.open(...files.map(({ file }) => file).filter(isOneOf('deep.json', 'page.html', 'half.json')))
  await expect(messages).toHaveCount(3)
  const second = await messages.nth(1).textContent()
  const dismiss = (at: number) => messages.nth(at).getByRole('button', { name: 'Dismiss' })
  await dismiss(2).focus()
  await page.keyboard.press('Enter')
  await expect(messages).toHaveCount(2)
  await expect(dismiss(1)).toBeFocused()
  await dismiss(0).focus()
  await page.keyboard.press('Enter')
  await expect(messages).toHaveText([second ?? ''])
  await expect(dismiss(0)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(messages).toHaveCount(0)
  await expect(explorer.main).toBeFocused()
})

test('Three messages and more go away together', async ({ explorer }) => {
  const { messages, page } = explorer
  const dismissAll = page.getByRole('button', { name: /^Dismiss all/ })
  await explorer.open(...files.map(({ file }) => file).filter(isOneOf('deep.json', 'page.html')))
  await expect(messages).toHaveCount(2)
  await expect(dismissAll).toHaveCount(0)
  await explorer.open(...files.map(({ file }) => file).filter(isOneOf('deep.json', 'page.html', 'half.json')))
  await expect(messages).toHaveCount(3)
  await expect(dismissAll).toHaveText('Dismiss all 3')
  await dismissAll.press('Enter')
  await expect(messages).toHaveCount(0)
  await expect(explorer.main).toBeFocused()
})

const isOneOf =
  (...names: readonly string[]) =>
  (file: Given) =>
    typeof file !== 'string' && names.includes(file.name)

async function expectMessage(explorer: Explorer, title: string | RegExp, cause: RegExp) {
  const message = explorer.messages.filter({ hasText: title })
  await expect(message).toHaveCount(1)
  await expect(message.getByRole('paragraph')).toHaveText(cause)
  await expect(message.getByRole('paragraph')).toHaveText(/\. /)
}

/** A picture of one pixel. */
function png(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a token of a thousand claims, audiences and predecessors shows the first of each, and more when asked', async ({
  explorer,
}) => {
  const { page, task } = explorer
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const thousand = Array.from({ length: 1000 }, (_, at) => at)
  const claims = {
    iss: 'spiffe://many.example/agent',
    aud: thousand.map((at) => `spiffe://many.example/${at}`),
    exec_act: 'plan',
    pred: thousand.map((at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`),
    ...Object.fromEntries(thousand.map((at) => [`claim_${at}`, at])),
  }
  await explorer.open({
    name: 'many.jwt',
    content: `${part({ alg: 'ES256', typ: 'exec+jwt' })}.${part(claims)}.c2ln`,
  })
  await explorer.show('Table')
  await explorer.row('plan').click()
  const missing = task.getByRole('group').filter({ hasText: 'names the predecessor' })
  await expect(missing.first()).toBeVisible()
  expect(await missing.count()).toBeLessThanOrEqual(50)
  await task.getByRole('button', { name: 'Show 100 more' }).click()
  await expect.poll(() => missing.count()).toBeGreaterThan(100)

  await task.getByRole('tab', { name: 'Claims' }).click()
  const terms = task.getByRole('term')
  await expect(terms).toHaveCount(100)
  await expect(task.getByText('spiffe://many.example/29', { exact: true })).toBeVisible()
  await expect(task.getByText('spiffe://many.example/30', { exact: true })).toHaveCount(0)
  await page.getByRole('tabpanel').getByRole('button', { name: 'Show 100 more' }).last().click()
  await expect(terms).toHaveCount(200)
})
