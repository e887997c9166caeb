import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

/** The policy that is promised, to the letter. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "manifest-src 'self'; worker-src 'self' blob:; connect-src 'none'; form-action 'none'; base-uri 'none'"

test('the policy stands first in the head of the page as it is served', async ({ request }) => {
  const html = await (await request.get('./')).text()
  const [, directives] =
    /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
  expect(directives).toBe(policy)
})

test('an investigation asks for nothing but the page’s own scripts and styles', async ({
  explorer,
  baseURL,
}) => {
  await explorer.open(...sampleFiles(sample('everything-wrong')))
  await explorer.show('Table')
  await explorer.row('verify_income').click()
  for (const tab of ['Claims', 'Header', 'Raw', 'Links'])
    await explorer.task.getByRole('tab', { name: tab }).click()
  for (const panel of ['Overview', 'Workflows', 'Keys', 'Import log'] as const)
    await explorer.showPanel(panel)
  await explorer.report()
  const urls = explorer.requests.map((request) => request.url())
  const elsewhere = urls.filter(
    (url) => url !== baseURL && !url.startsWith('blob:') && !url.startsWith(`${baseURL}assets/`),
  )
  expect(elsewhere).toEqual([])
})

test('every worker starts from a blob, where the page’s policy governs it', async ({ explorer }) => {
  await explorer.open(...sampleFiles(sample('tumour-board')))
  await expect(explorer.card('register_referral')).toBeVisible()
  await expect.poll(() => explorer.workers.length).toBeGreaterThanOrEqual(3)
  expect(explorer.workers.map((worker) => worker.url()).filter((url) => !url.startsWith('blob:'))).toEqual([])
})

test('"Test it" shows the browser refusing a request from the page and one from a worker', async ({
  explorer,
}) => {
  await explorer.page.getByRole('button', { name: 'Test it' }).click()
  const dialog = explorer.page.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  for (const from of ['From the page', 'From a worker'])
    await expect(dialog.getByRole('listitem').filter({ hasText: from })).toContainText(
      'refused by the browser',
    )
  await expect(dialog).toContainText('The browser refused every attempt.')
  explorer.forgive(/violates the (document's|following) Content Security Policy|Refused to connect/)
})

test('a request that a script in the page tries is refused', async ({ explorer }) => {
  const outcome = await explorer.page.evaluate(async () => {
    const refused = new Promise<string>((resolve) =>
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)),
    )
    const answer = await fetch(location.href).then(
      () => 'answered',
      () => 'failed',
    )
    return [answer, await refused]
  })
  expect(outcome).toEqual(['failed', 'connect-src'])
  explorer.forgive(/Content Security Policy/)
})

test('a request that a worker made from a blob tries is refused', async ({ explorer }) => {
  const outcome = await explorer.page.evaluate(
    () =>
      new Promise((resolve) => {
        const script = `
          addEventListener('securitypolicyviolation', (event) => postMessage(event.effectiveDirective))
          fetch(${JSON.stringify(location.href)}).then(() => postMessage('answered'), () => {})`
        const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
        worker.addEventListener('message', ({ data }) => resolve(data))
      }),
  )
  expect(outcome).toBe('connect-src')
  explorer.forgive(/Content Security Policy/)
})

test('sockets, beacons, images and forms get nowhere either', async ({ explorer }) => {
  const directives = await explorer.page.evaluate(async () => {
    const refused: string[] = []
    addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective))
    const elsewhere = 'https://elsewhere.example/'
    new Image().src = elsewhere
    navigator.sendBeacon(elsewhere, 'x')
    try {
      new WebSocket('wss://elsewhere.example/')
      new EventSource(elsewhere)
    } catch {
      // Some browsers refuse by throwing.
    }
    const form = document.createElement('form')
    form.action = elsewhere
    document.body.append(form)
    form.submit()
    while (refused.length < 5) await new Promise(requestAnimationFrame)
    return refused.sort()
  })
  expect(directives).toEqual(['connect-src', 'connect-src', 'connect-src', 'form-action', 'img-src'])
  explorer.forgive(/Content Security Policy/)
  await expect
    .poll(() =>
      explorer.requests.filter(
        (request) => request.url().includes('elsewhere.example') && !request.failure(),
      ),
    )
    .toEqual([])
  explorer.requests.length = 0
})
