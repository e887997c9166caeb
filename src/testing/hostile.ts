import { encodeBase64url } from '../base/base64url.ts'

/** A source of numbers from 0 up to 1. */
type Random = () => number

const below = (random: Random, limit: number) => Math.floor(random() * limit)
const pick = <T>(random: Random, items: readonly T[]): T => items[below(random, items.length)]!
const some = (random: Random, most: number, make: () => string) =>
  Array.from({ length: below(random, most + 1) }, make)

/** Names that lead astray where objects are used as maps, and names that mean something. */
const names = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'length', '0'],
  ...[
    'iss',
    'sub',
    'aud',
    'iat',
    'exp',
    'jti',
    'tid',
    'wid',
    'exec_act',
    'pred',
    'par',
    'inp_hash',
    'out_hash',
  ],
  ...['ect_ext', 'ext', 'pol', 'pol_decision', 'pol_timestamp', 'compensation_required', 'target'],
  ...['alg', 'kid', 'typ', 'crit', 'b64', 'jwk', 'x5c', 'jku'],
  ...[
    'seq',
    'sequence',
    'prev_hash',
    'recorded_at',
    'timestamp',
    'ect_token',
    'token',
    'parents',
    'agent_id',
  ],
]
const ids = [
  'a',
  'b',
  '__proto__',
  'constructor',
  '',
  '00000000-0000-4000-8000-00000000000a',
  '\ud800',
  '\u0000',
  'é\u202e',
]

const words: readonly string[] = [
  ...['null', 'true', 'false', '0', '-0', '-1', '1e999', '-1e999', '1e-999', '1.5', '9007199254740993'],
  ...[
    '1772064000',
    '1772064000000',
    '253402300800',
    '1e15',
    '""',
    '"exec+jwt"',
    '"wimse-exec+jwt"',
    '"none"',
  ],
  ...['"ES256"', '"HS256"', '"EdDSA"', '"approved"', '"rejected"', '"sha-256:x"', '"2026-02-26T00:00:00Z"'],
  ...['"9999-99-99T99:99:99Z"', '[]', '{}', '[[]]', '[""]', '["a","a"]', '"\\ud800"', '"\\u0000\\u001b[2J"'],
]

/** JSON text of any value, sometimes nested deeper than a stack is. */
function value(random: Random, depth = 0): string {
  const kind = random()
  if (kind < 0.45) return pick(random, words)
  if (kind < 0.7) return JSON.stringify(pick(random, ids))
  if (kind < 0.702) return `${'['.repeat(10_000)}${']'.repeat(10_000)}`
  if (kind < 0.71) return `${'{"a":'.repeat(600)}1${'}'.repeat(600)}`
  if (depth > 3) return '1'
  if (kind < 0.87) return `[${some(random, 4, () => value(random, depth + 1))}]`
  return object(
    random,
    some(random, 4, () => pick(random, names)),
    depth + 1,
  )
}

function object(random: Random, members: readonly string[], depth = 0): string {
  return `{${members.map((name) => `${JSON.stringify(name)}:${value(random, depth)}`)}}`
}

/** Claims of which most look right, so that the checks behind the first are reached too. */
function claims(random: Random): string {
  const list = () => JSON.stringify(Array.from({ length: below(random, 4) }, () => pick(random, ids)))
  const usual: readonly (readonly [string, () => string])[] = [
    ['iss', () => JSON.stringify(`spiffe://example.com/${pick(random, ids)}`)],
    ['aud', () => list()],
    ['iat', () => `${1772064000 + below(random, 200)}`],
    ['exp', () => `${1772064000 + below(random, 900)}`],
    ['jti', () => JSON.stringify(pick(random, ids))],
    ['wid', () => JSON.stringify(pick(random, ids))],
    ['exec_act', () => JSON.stringify(pick(random, ids))],
    ['pred', list],
  ]
  const members = usual
    .filter(() => random() < 0.9)
    .map(([name, make]) => `"${name}":${random() < 0.9 ? make() : value(random)}`)
  const more = some(random, 2, () => `${JSON.stringify(pick(random, names))}:${value(random)}`)
  return `{${[...members, ...more]}}`
}

function token(random: Random): string {
  const part = (text: string) => encodeBase64url(new TextEncoder().encode(text))
  const header =
    random() < 0.7
      ? '{"alg":"ES256","kid":"k","typ":"exec+jwt"}'
      : object(random, ['alg', 'kid', 'typ', pick(random, names)])
  const payload = random() < 0.8 ? claims(random) : value(random)
  if (random() < 0.05) return part(payload)
  const compact = `${part(header)}.${part(payload)}.${random() < 0.8 ? 'AAAA' : part(pick(random, ids))}`
  if (random() < 0.85) return compact
  const at = below(random, compact.length)
  return compact.slice(0, at) + pick(random, ['.', '=', '+', '\u0000', 'é', '', 'A']) + compact.slice(at + 1)
}

function row(random: Random): string {
  const members = some(random, 6, () => `${JSON.stringify(pick(random, names))}:${value(random)}`)
  const sequence = random() < 0.6 ? [`"seq":${below(random, 6)}`, `"prev_hash":${value(random)}`] : []
  const envelope = [`"ect_token":${JSON.stringify(token(random))}`, claims(random).slice(1, -1)]
  return `{${[...sequence, ...(random() < 0.9 ? [pick(random, envelope)] : []), ...members].filter(Boolean)}}`
}

/** A ledger by somebody who wants the reader to fall over: well-formed enough to be read, and wrong everywhere. */
export function hostileLedger(random: Random): string {
  const make = pick(random, [token, row, claims, (each: Random) => value(each)])
  const lines = Array.from({ length: 1 + below(random, 12) }, () =>
    random() < 0.9 ? make(random) : pick(random, [token, row, claims])(random),
  )
  const repeated = random() < 0.3 ? [...lines, pick(random, lines)] : lines
  return random() < 0.2
    ? `[${repeated.map((line) => (line.startsWith('{') ? line : JSON.stringify(line)))}]`
    : repeated.join('\n')
}
