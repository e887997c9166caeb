import { type BuiltApp, namesHelper } from './app.ts'
import type { LedgerFile } from './ledger-files.ts'
import { rendererTime } from './renderers.ts'

/** Takes every n-th token of a ledger, decodes it, and on `go` does nothing but verify. */
function rawWorker(): void {
  interface Signed {
    readonly kid: string
    readonly signature: BufferSource
    readonly data: BufferSource
  }
  interface KeySet {
    readonly keys: readonly { kid: string; kty: string; crv: string; x: string; y: string }[]
  }
  const p256 = { name: 'ECDSA', namedCurve: 'P-256' }
  const bytes = (text: string) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
  const ecdsa = { name: 'ECDSA', hash: 'SHA-256' }
  const keys = new Map<string, CryptoKey>()
  const signed: Signed[] = []

  const prepare = async (ledger: File, keySet: File, worker: number, workers: number) => {
    const { keys: jwks } = JSON.parse(await keySet.text()) as KeySet
    for (const { kid, kty, crv, x, y } of jwks)
      keys.set(kid, await crypto.subtle.importKey('jwk', { kty, crv, x, y }, p256, false, ['verify']))
    const lines = (await ledger.text()).split('\n')
    for (let at = worker; at < lines.length; at += workers) {
      const token = /"([\w-]+\.[\w-]+\.[\w-]+)"/.exec(lines[at] ?? '')?.[1]
      if (!token) continue
      const [header = '', payload = '', signature = ''] = token.split('.')
      const { kid } = JSON.parse(atob(header)) as { kid: string }
      signed.push({
        kid,
        signature: bytes(signature),
        data: new TextEncoder().encode(`${header}.${payload}`),
      })
    }
    return signed.length
  }
  const verifyAll = async () => {
    let valid = 0
    const inFlight = 32
    const lane = async (first: number) => {
      for (let at = first; at < signed.length; at += inFlight) {
        const { kid, signature, data } = signed[at]!
        if (await crypto.subtle.verify(ecdsa, keys.get(kid)!, signature, data)) valid++
      }
    }
    await Promise.all(Array.from({ length: inFlight }, (_, first) => lane(first)))
    return valid
  }
  addEventListener('message', async ({ data }) => {
    postMessage(
      data === 'go' ? await verifyAll() : await prepare(data.ledger, data.keySet, data.worker, data.workers),
    )
  })
}

declare global {
  var rawWorkers: { readonly ask: (message: (worker: number) => unknown) => Promise<number> }
}

/** Runs in the page: starts a worker for each core and has them decode their share; tells how many tokens there are. */
async function prepareRaw(source: string): Promise<number> {
  const [ledger, keySet] = (document.querySelector('input') as HTMLInputElement).files!
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  const workers = Array.from({ length: navigator.hardwareConcurrency }, () => new Worker(url))
  const answer = (worker: Worker, message: unknown) =>
    new Promise<number>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.postMessage(message)
    })
  globalThis.rawWorkers = {
    ask: async (message) => {
      const answers = await Promise.all(workers.map((worker, index) => answer(worker, message(index))))
      return answers.reduce((sum, each) => sum + each, 0)
    },
  }
  return globalThis.rawWorkers.ask((worker) => ({ ledger, keySet, worker, workers: workers.length }))
}

/** Runs in the page: all workers verify what they prepared. */
async function goRaw(): Promise<{ readonly valid: number; readonly clock: number }> {
  const start = performance.now()
  const valid = await globalThis.rawWorkers.ask(() => 'go')
  return { valid, clock: performance.now() - start }
}

/** Milliseconds by the clock, and of processor time on all cores together. */
export interface RawVerification {
  readonly clock: number
  readonly processor: number
}

/** What the machine can do at this moment: `crypto.subtle.verify` alone on the decoded bytes of every token, on as many workers as cores. */
export function rawVerification({ url, withPage }: BuiltApp, ledger: LedgerFile): Promise<RawVerification> {
  return withPage(async (page) => {
    const address = `${url}raw.html`
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<input type="file" multiple>' }),
    )
    await page.goto(address)
    await page.setInputFiles('input', [ledger.path, ledger.keysPath])
    const tokens = await page.evaluate(prepareRaw, `${namesHelper};(${rawWorker})()`)
    const before = rendererTime()
    const { valid, clock } = await page.evaluate(goRaw)
    const processor = rendererTime() - before
    if (tokens !== ledger.tokens || valid !== tokens)
      throw new Error(`${tokens} of ${ledger.tokens} tokens were read, ${valid} of them valid`)
    return { clock, processor }
  })
}
