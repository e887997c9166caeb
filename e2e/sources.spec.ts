import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import type { Explorer } from './explorer.ts'
import { readTestFile, sample, sampleFiles, testFile } from './files.ts'
import { expect, test } from './test.ts'

const log = ({ page }: Explorer) => page.getByRole('region', { name: 'Import log' })
const sixPassed = /^6 tasks, 1 workflow: 6 passed, 0 failed, 0 indeterminate/

/** A folder of a ledger in two halves, its keys further down, and what else people keep beside them. */
function folder(at: string): string {
  const lines = readTestFile('ledgers/rows.jsonl').trimEnd().split('\n')
  mkdirSync(join(at, 'keys/agents'), { recursive: true })
  mkdirSync(join(at, '.hidden'))
  writeFileSync(join(at, 'first.jsonl'), lines.slice(0, 2).join('\n'))
  writeFileSync(join(at, 'second.data'), gzipSync(lines.slice(2).join('\n')))
  writeFileSync(join(at, 'keys/agents/keys.txt'), readTestFile('keys/jwks.json'))
  writeFileSync(join(at, '.hidden/index'), 'nothing')
  for (const name of ['notes', 'todo', 'draft', 'plan', 'mail'])
    writeFileSync(join(at, `${name}.md`), `# ${name}`)
  return at
}

async function dropFromDesktop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
}

const ways: Readonly<Record<string, (explorer: Explorer, path: string) => Promise<void>>> = {
  dropped: async ({ page }, path) => dropFromDesktop(page, path),
  chosen: async ({ page }, path) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Open folder…' }).click()
    await (await chooser).setFiles(path)
  },
}

for (const [way, open] of Object.entries(ways))
  test(`a folder that is ${way} is opened whole, and what holds no token is told in one message`, async ({
    explorer,
  }, testInfo) => {
    await open(explorer, folder(testInfo.outputPath('audit')))
    await expect(explorer.verdict).toHaveText(sixPassed)
    await explorer.settled()
    await expect(explorer.messages).toHaveCount(1)
    await expect(explorer.messages).toContainText('5 files are no ledgers')
    await explorer.showPanel('Import log')
    const names = log(explorer).getByRole('heading', { level: 3 })
    await expect(names).toHaveText([
      'Not opened',
      'audit/first.jsonl',
      'audit/keys/agents/keys.txt',
      'audit/second.data',
    ])
    await expect(log(explorer)).toContainText('3 sources with 6 tokens, 5 files not opened.')
    await explorer.open(testFile('ledgers/service.log'))
    await expect(explorer.messages).toHaveCount(0)
    const refused = log(explorer).getByRole('region', { name: 'Not opened' }).getByRole('listitem')
    await expect(refused).toHaveCount(5)
    await expect(refused.filter({ hasText: 'audit/todo.md is not a ledger' })).toContainText(
      'No token, ledger row or key was found in it.',
    )
    const keys = log(explorer).getByRole('listitem').filter({ hasText: 'keys.txt' })
    await expect(keys).toContainText(/Keys trusted\d+/)
    const service = log(explorer).getByRole('listitem').filter({ hasText: 'service.log' })
    await expect(service).toContainText('Passed over6 without a token')
  })

/** From now on what is in a dropped folder is not handed out before this is called. */
const holdFolders = async ({ page }: Explorer) => {
  const held = await page.evaluateHandle(() => {
    let give = () => {}
    const given = new Promise<void>((done) => {
      give = done
    })
    const { webkitGetAsEntry } = DataTransferItem.prototype
    DataTransferItem.prototype.webkitGetAsEntry = function () {
      const entry = webkitGetAsEntry.call(this) as FileSystemDirectoryEntry
      const reader = entry.createReader()
      const readEntries: typeof reader.readEntries = (...handlers) =>
        void given.then(() => reader.readEntries(...handlers))
      return Object.assign(entry, { createReader: () => ({ readEntries }) })
    }
    return { give }
  })
  return () => held.evaluate(({ give }) => give())
}

test('while a folder is listed the page is busy and says so, and it can be stopped', async ({
  explorer,
}, testInfo) => {
  const { page, main } = explorer
  const work = page.getByRole('status', { name: 'Work at hand' })
  const path = folder(testInfo.outputPath('audit'))
  const give = await holdFolders(explorer)
  await dropFromDesktop(page, path)
  await expect(main).toHaveAttribute('aria-busy', 'true')
  await expect(work).toHaveText('Listing the folder')
  await expect(page.getByText('Nothing of it is opened when you stop.')).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(main).toHaveAttribute('aria-busy', 'false')
  await expect(work).toHaveText('')
  await expect(explorer.verdict).toHaveText('Nothing is open')

  await dropFromDesktop(page, path)
  await expect(main).toHaveAttribute('aria-busy', 'true')
  await give()
  await expect(explorer.verdict).toHaveText(sixPassed)
})

test('each source shows its share of the tokens, and one that is closed takes them with it', async ({
  explorer,
}) => {
  await explorer.open(...sampleFiles(sample('two-agents')), ...sampleFiles(sample('cycle')))
  await expect(explorer.verdict).toContainText('11 tasks, 2 workflows: 8 passed, 3 failed')
  await explorer.showPanel('Import log')
  const source = log(explorer).getByRole('listitem').filter({ hasText: 'cycle' }).first()
  await expect(source).toContainText('9 · 82% of all tokens')
  await explorer.showPanel('Overview')
  const listed = explorer.page.getByRole('region', { name: 'Overview' })
  await expect(listed).toContainText('9 tokens · 82%')
  await explorer.showPanel('Import log')
  const close = log(explorer).getByRole('button', { name: /^Close cycle(?!.*keys)/ })
  await close.click()
  await explorer.settled()
  await expect(explorer.verdict).toHaveText(/^2 tasks, 1 workflow: 2 passed, 0 failed/)
})

test('the same token in two sources is one task seen twice, and no repeat', async ({ explorer }) => {
  await explorer.open(
    testFile('ledgers/compact-lines.txt'),
    testFile('ledgers/rows.csv'),
    testFile('keys/jwks.json'),
  )
  await expect(explorer.verdict).toHaveText(sixPassed)
  await expect(explorer.page.getByText('No findings.')).toBeVisible()
  await explorer.show('Table')
  await explorer.row('read_image').click()
  await explorer.task.getByRole('tab', { name: 'Links' }).click()
  await expect(explorer.task).toContainText('compact-lines.txt, line 3')
  await expect(explorer.task).toContainText('rows.csv, line 6')
})

test('other bytes under one id in another source are a conflict that names both sources', async ({
  explorer,
}) => {
  const lines = readTestFile('violations/jti-conflict.txt').trimEnd().split('\n')
  await explorer.open(
    { name: 'north.txt', content: lines.slice(0, -1).join('\n') },
    { name: 'south.txt', content: lines.at(-1) ?? '' },
  )
  const conflict = explorer.findings.filter({ hasText: 'jti-conflict' })
  await expect(conflict).toContainText('north.txt')
  await expect(conflict).toContainText('south.txt')
})

test('the import log lists every address that tokens ask to fetch, as text that leads nowhere', async ({
  explorer,
}) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const asking = (jti: string, header: object) =>
    `${part({ alg: 'ES256', typ: 'exec+jwt', kid: 'k-1', ...header })}.${part({ jti, exec_act: 'act', pred: [] })}.c2ln`
  const address = 'https://keys.example/set.json'
  const tokens = [
    asking('a', { jku: address }),
    asking('b', { jku: address, x5u: 'https://keys.example/c.pem' }),
  ]
  await explorer.open({ name: 'asking.txt', content: tokens.join('\n') })
  await explorer.showPanel('Import log')
  const asked = log(explorer).getByRole('region', { name: 'Asked to fetch, not fetched' })
  await expect(asked.getByRole('listitem')).toHaveCount(2)
  await expect(asked.getByRole('listitem').first()).toContainText(`jku ${address}2 tasks · kid k-1`)
  await expect(explorer.page.getByRole('link')).toHaveCount(0)
  await asked.getByRole('button', { name: 'Show a task that names https://keys.example/c.pem' }).click()
  await expect(explorer.task).toBeVisible()
  expect(explorer.requests.filter((request) => request.url().includes('keys.example'))).toEqual([])
})

test('what other tokens of a log ask to fetch is listed with the place of the first of them', async ({
  explorer,
}) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const login = (sub: string) =>
    `${part({ alg: 'RS256', kid: 'k-9', jku: 'https://login.example/set.json' })}.${part({ sub, scope: 'read' })}.c2ln`
  const lines = [readTestFile('ledgers/one-token.jwt').trim(), `Bearer ${login('a')}`, `Bearer ${login('b')}`]
  await explorer.open({ name: 'service.txt', content: `a log\n${lines.join('\n')}\n${'a line\n'.repeat(5)}` })
  await explorer.showPanel('Import log')
  const asked = log(explorer).getByRole('region', { name: 'Asked to fetch, not fetched' })
  await expect(asked).toContainText('2 other tokens of this source name an address for a key.')
  await expect(asked.getByRole('listitem')).toHaveText(
    'jku https://login.example/set.json2 other tokens · kid k-9 · first at line 3, column 8',
  )
  expect(explorer.requests.filter((request) => request.url().includes('login.example'))).toEqual([])
})

test('cells of a spreadsheet are pasted as their text, and not as the picture that comes with it', async ({
  explorer,
}) => {
  await explorer.open(testFile('keys/jwks.json'))
  await explorer.page.evaluate((cells) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', cells)
    clipboardData.items.add(new File(['\x89PNG'], 'image.png', { type: 'image/png' }))
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, readTestFile('ledgers/rows.tsv'))
  await expect(explorer.verdict).toHaveText(sixPassed)
  await explorer.settled()
  await expect(explorer.messages).toHaveCount(0)
})

for (const name of [
  'starfly.jsonl',
  'capture.har',
  'curl-output.txt',
  'rows.csv',
  'jws-general.json',
  'service.log',
])
  test(`${name} gives the same verdicts pasted, compressed, in UTF-16 and under no name at all`, async ({
    explorer,
  }) => {
    const text = readTestFile(`ledgers/${name}`)
    await explorer.open(testFile('keys/jwks.json'))
    const forms = [
      () => explorer.paste(text),
      () => explorer.open({ name: 'unknown', content: gzipSync(text) }),
      () => explorer.open({ name: 'unknown', content: Buffer.from(`\ufeff${text}`, 'utf16le') }),
      () => explorer.drop({ name: 'unknown', content: text }),
    ]
    for (const open of forms) {
      await open()
      await expect(explorer.verdict).toHaveText(sixPassed)
    }
    await expect(explorer.messages).toHaveCount(0)
    await explorer.showPanel('Import log')
    await expect(log(explorer).getByRole('heading', { level: 3 })).toHaveCount(5)
  })
