import { describe, expect, test } from 'vitest'
import { encodedChain, encodedToken } from '../testing/encoded.ts'
import { payloadOf, readBytes } from '../testing/read-all.ts'

const tokens = encodedChain(3)
const login = encodedToken({ sub: 'someone', scope: 'read' }, { alg: 'RS256', typ: 'JWT' })
const payloads = tokens.map((token) => token.split('.')[1])
const lines = (line: (token: string) => string) => tokens.map(line).join('\n')

async function read(data: string) {
  const { entries, rejected, summary } = await readBytes(data)
  return {
    rejected,
    format: summary.format,
    payloads: entries.map(({ token }) => payloadOf(token)),
    found: new Set(entries.map(({ found }) => found)),
  }
}

describe('a token that a recording shows more than once was sent once', () => {
  const exchange = (token: string) => ({
    request: {
      method: 'POST',
      url: `https://agents.example/tasks?ect=${token}`,
      headers: [
        { name: 'execution-context', value: token },
        { name: 'authorization', value: `Bearer ${login}` },
      ],
      queryString: [{ name: 'ect', value: token }],
      cookies: [{ name: 'ect', value: token }],
    },
  })
  const har = (entries: readonly object[]) => JSON.stringify({ log: { version: '1.2', entries } }, null, 2)

  test('in an address, a field and a cookie of a HAR', async () => {
    const { entries, summary } = await readBytes(har(tokens.map(exchange)))
    expect(summary.format).toBe('har')
    expect(entries.map(({ token }) => payloadOf(token))).toEqual(
      payloads.flatMap((payload) => [payload, login.split('.')[1]]),
    )
  })

  test('and a body that a HAR keeps in base64 is looked into', async () => {
    const bodies = tokens.map((token) => ({
      request: { method: 'GET', url: 'https://agents.example/last' },
      response: { content: { mimeType: 'application/jwt', encoding: 'base64', text: btoa(`${token}\n`) } },
    }))
    expect(await read(har(bodies))).toMatchObject({ rejected: [], format: 'har', payloads })
    const picture = { response: { content: { encoding: 'base64', text: 'iVBORw0KGgo=' } } }
    const broken = { response: { content: { encoding: 'base64', text: `*${tokens[0]}` } } }
    expect((await read(har([picture, broken]))).payloads).toEqual(payloads.slice(0, 1))
  })

  test('while two exchanges that carry it are two', async () => {
    expect((await read(har([exchange(tokens[0]!), exchange(tokens[0]!)]))).payloads.length).toBe(4)
  })

  test.each([
    [
      '7.88',
      (field: string) =>
        `* h2h3 [:method: POST]\n* h2h3 [${field}]\n* Using Stream ID: 1\n> POST / HTTP/2\n> ${field}\n>`,
    ],
    ['8.1', (field: string) => `* h2 [:method: POST]\n* h2 [${field}]\n> POST / HTTP/2\n> ${field}\n>`],
    ['8.9', (field: string) => `* [HTTP/2] [1] [${field}]\n> POST / HTTP/2\n> ${field}\n>`],
    [
      '8.9 with times',
      (field: string) =>
        `14:25:11.123456 * [HTTP/2] [1] [${field}]\n14:25:11.123457 > POST / HTTP/2\n14:25:11.123457 > ${field}`,
    ],
    [
      '8.9 with times and numbers',
      (field: string) =>
        `14:25:11.123456 [0-0] * [HTTP/3] [4] [${field}]\n14:25:11.123457 [0-0] > POST / HTTP/3\n14:25:11.123457 [0-0] > ${field}`,
    ],
  ])('among the remarks of curl %s', async (_, message) => {
    const text = lines((token) => message(`execution-context: ${token}`))
    expect(await read(text)).toMatchObject({
      rejected: [],
      format: 'http',
      payloads,
      found: new Set(['declared']),
    })
  })

  test('twice on one line of a log', async () => {
    expect(await read(lines((token) => `msg="recorded ${token}" ect=${token}\nidle`))).toMatchObject({
      payloads,
    })
  })
})
