import { createHash, createPublicKey, type JsonWebKey } from 'node:crypto'
import { gzipSync, strToU8, zipSync } from 'fflate'

/** The same ledger in every format that is read, by file name. `one-…` files hold the first token only, `keys…` files no token. */
export type FormatFixtures = Map<string, string | Uint8Array>

interface JwkSet {
  readonly keys: readonly object[]
}

type Claims = Record<string, unknown> & { readonly iat?: number }

const part = (token: string, index: number): string => token.split('.')[index] ?? ''
const claimsOf = (token: string): Claims =>
  JSON.parse(Buffer.from(part(token, 1), 'base64url').toString('utf8')) as Claims

/** When the ledger took the token in: one second after it was issued. */
const recordedAt = (token: string): string =>
  new Date(((claimsOf(token).iat ?? 0) + 1) * 1000).toISOString().replace('.000', '')

const rowOf = (token: string, index: number) => ({
  seq: index + 1,
  recorded_at: recordedAt(token),
  agent_id: claimsOf(token).iss,
  action: claimsOf(token).exec_act,
  token,
})

/** JSON as Go's encoding/json writes it. */
function goJson(value: object): string {
  const escapes: Record<string, string> = {
    '<': '\\u003c',
    '>': '\\u003e',
    '&': '\\u0026',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
  }
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character)
}

function starflyRows(tokens: readonly string[]): string[] {
  const rows: string[] = []
  for (const [index, token] of tokens.entries()) {
    const { jti, iss, exec_act, wid } = claimsOf(token)
    const previous = rows.at(-1)
    rows.push(
      goJson({
        seq: index + 1,
        jti,
        prev_hash: previous === undefined ? '' : createHash('sha256').update(previous).digest('hex'),
        ect_token: token,
        iss,
        sub: iss,
        tool_id: `tool-${(index % 3) + 1}`,
        ...(exec_act !== undefined && { exec_act }),
        ...(wid !== undefined && { wid }),
        recorded_at: recordedAt(token),
      }),
    )
  }
  return rows
}

function flattened(token: string): object {
  return { protected: part(token, 0), payload: part(token, 1), signature: part(token, 2) }
}

function general(token: string): object {
  return { payload: part(token, 1), signatures: [{ protected: part(token, 0), signature: part(token, 2) }] }
}

function rawRequest(token: string): string {
  return `POST /tasks HTTP/1.1\r\nHost: agents.example\r\nContent-Length: 0\r\nExecution-Context: ${token}\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n`
}

function curlOutput(token: string): string {
  const lines = [
    '* Connected to agents.example (192.0.2.1) port 443',
    '> POST /tasks HTTP/2',
    '> Host: agents.example',
  ]
  return [
    ...lines,
    `> execution-context: ${token}`,
    '>',
    '< HTTP/2 204',
    '< date: Thu, 26 Feb 2026 00:00:00 GMT',
    '<',
    '',
  ].join('\n')
}

function httpArchive(tokens: readonly string[]): object {
  const entries = tokens.map((token) => ({
    startedDateTime: recordedAt(token),
    request: {
      method: 'POST',
      url: 'https://agents.example/tasks',
      headers: [{ name: 'Execution-Context', value: token }],
    },
    response: { status: 204, headers: [{ name: 'Date', value: 'Thu, 26 Feb 2026 00:00:00 GMT' }] },
  }))
  return { log: { version: '1.2', creator: { name: 'example', version: '1' }, entries } }
}

function logLines(tokens: readonly string[]): string {
  const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  return tokens
    .map(
      (token) =>
        `${recordedAt(token)} INFO traceparent=${trace} recorded ect="${token}"\n${recordedAt(token)} DEBUG idle\n`,
    )
    .join('')
}

function separated(tokens: readonly string[], delimiter: string): string {
  const rows = tokens.map((token, index) => [
    index + 1,
    recordedAt(token),
    `"a ""quoted"" note${delimiter} of two\nlines"`,
    token,
  ])
  return [['seq', 'recorded_at', 'note', 'token'], ...rows]
    .map((row) => row.join(delimiter))
    .join('\r\n')
    .concat('\r\n')
}

function decorated(tokens: readonly string[]): string {
  const manners = [
    (token: string) => `Bearer ${token}`,
    (token: string) => `"${token}",`,
    (token: string) => `Execution-Context: ${token}`,
    (token: string) => `   ${token}  \r`,
    (token: string) => `Authorization: Bearer ${token}`,
    (token: string) => `'${token}'`,
  ]
  return `# exported by hand\n\n${tokens.map((token, index) => manners[index % manners.length]!(token)).join('\n')}\n`
}

function asPem(key: object): string {
  return createPublicKey({ key: key as JsonWebKey, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  }) as string
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const inBase64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const lines = (items: readonly string[]): string => `${items.join('\n')}\n`
const jsonLines = (items: readonly object[]): string => lines(items.map((item) => JSON.stringify(item)))
const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The fixtures of testdata/ledgers, one for each format and shape; deterministic for the same tokens and keys. */
export function formatFixtures(tokens: readonly string[], keys: JwkSet): FormatFixtures {
  const first = tokens[0] ?? ''
  const rows = tokens.map(rowOf)
  const claims = tokens.map(claimsOf)
  const half = Math.ceil(tokens.length / 2)
  const mtime = new Date('2026-02-26T00:00:00Z')
  return new Map<string, string | Uint8Array>([
    ['one-token.jwt', first],
    ['one-token-wrapped.txt', lines(first.match(/.{1,76}/g) ?? [])],
    ['one-token-string.json', JSON.stringify(first)],
    ['one-row.json', pretty(rows[0])],
    ['compact-lines.txt', lines(tokens)],
    ['compact-decorated.txt', decorated(tokens)],
    ['compact-comma-joined.txt', tokens.join(', ')],
    ['compact-lines-utf16.txt', utf16(lines(tokens))],
    ['compact-lines.txt.gz', gzipSync(strToU8(lines(tokens)), { mtime })],
    ['token-array.json', pretty(tokens)],
    ['rows.json', pretty(rows)],
    ['rows-one-line.json', JSON.stringify(rows)],
    ['rows.jsonl', jsonLines(rows)],
    ['rows-with-mark.jsonl', `\ufeff${jsonLines(rows)}`],
    ['rows-of-any-name.jsonl', jsonLines(tokens.map((token, index) => ({ n: index, wrapped: token })))],
    ['workflow.json', pretty({ workflow: 'treatment', exported: '2026-02-26', entries: rows })],
    [
      'nested.json',
      pretty({
        ledger: {
          meta: { keys: [] },
          parts: [{ tokens: tokens.slice(0, half) }, { tokens: tokens.slice(half) }],
        },
      }),
    ],
    ['starfly.jsonl', lines(starflyRows(tokens))],
    ['jws-general.json', pretty(tokens.map(general))],
    ['jws-flattened.jsonl', jsonLines(tokens.map(flattened))],
    ['unsigned.json', pretty(claims)],
    ['unsigned.jsonl', jsonLines(claims)],
    ['unsigned-base64url.txt', lines(tokens.map((token) => part(token, 1)))],
    ['unsigned-rows.jsonl', jsonLines(claims.map((ect, seq) => ({ seq, ect })))],
    ['http-messages.txt', tokens.map(rawRequest).join('')],
    ['curl-output.txt', tokens.map(curlOutput).join('')],
    ['capture.har', pretty(httpArchive(tokens))],
    ['service.log', logLines(tokens)],
    ['rows.csv', separated(tokens, ',')],
    ['rows.tsv', separated(tokens, '\t')],
    ['keys.jwks.json', pretty(keys)],
    ['keys.pem', `the agents' keys\n\n${keys.keys.map(asPem).join('\n')}`],
    ['keys-spiffe-bundle.json', pretty({ spiffe_sequence: 1, spiffe_refresh_hint: 300, ...keys })],
    ['ledger-with-keys.json', pretty({ jwks: keys, entries: rows })],
    ['tokens-then-keys.txt', `${lines(tokens)}\n${pretty(keys)}`],
    [
      'session.json',
      pretty({
        session: 'ect-explorer/1',
        sources: [
          { name: 'first.jsonl', text: jsonLines(rows.slice(0, half)) },
          {
            name: 'second.txt.gz',
            base64url: inBase64url(gzipSync(strToU8(lines(tokens.slice(half))), { mtime })),
          },
        ],
        trusted: [],
        amendments: [],
        policy: {},
      }),
    ],
    [
      'archive.zip',
      zipSync(
        {
          'keys.json': strToU8(pretty(keys)),
          'README.md': strToU8('# What this is\n\nTwo ledgers.\n'),
          ledgers: {
            'first.jsonl': strToU8(jsonLines(rows.slice(0, half))),
            'second.txt.gz': gzipSync(strToU8(lines(tokens.slice(half))), { mtime }),
          },
        },
        { mtime: new Date(2026, 1, 26) },
      ),
    ],
  ])
}
