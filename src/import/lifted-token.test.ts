import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseRow } from './lifted-token.ts'

const part = 'eyJhbGciOiJFUzI1NiJ9'
const jws = `${part}.${part}.${part}`

it.each([
  `{"seq":1,"token":"${jws}"}`,
  `{"token" : "${jws}" , "seq":1}`,
  `{"token":"${jws}","token":""}`,
  `{"token":"","token":"${jws}"}`,
  `{"token":"","entry":{"token":"${jws}"}}`,
  `{"entry":{"token":"${jws}"}}`,
  `{"note":"he said \\"token\\":\\"${jws}\\", twice"}`,
  `{"note":"\\"token\\":","token":"${jws}","again":"${jws}"}`,
  `{"__proto__":"${jws}"}`,
  `{"to\\u006ben":"","token":"${jws}"}`,
  `{"to\\u006ben":"","entry":{"token":"${jws}"}}`,
  `{"token":"${jws.slice(0, 30)}\\u0079${jws.slice(31)}"}`,
  `["${jws}"]`,
  `{"${jws}":1}`,
  '{"seq":1}',
])('reads %s as JSON.parse does', (text) => {
  expect(JSON.stringify(parseRow(text))).toBe(JSON.stringify(JSON.parse(text)))
})

it('reads any object as JSON.parse does, tokens anywhere in it', () => {
  const name = fc.constantFrom('token', 'jws', 'a"b', '\\', 'a.b', '__proto__')
  const text = fc.constantFrom(jws, '', `"${jws}",`, 'x', `\\"${jws}"`)
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.integer(),
      tie('object'),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
    object: fc.array(fc.tuple(name, tie('value')), { maxLength: 5 }).map((members) => ({ members })),
  }))
  const written = (given: unknown): string => {
    if (Array.isArray(given)) return `[${given.map(written).join(' ,')}]`
    if (typeof given !== 'object' || given === null) return JSON.stringify(given)
    const { members } = given as { members: readonly (readonly [string, unknown])[] }
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}: ${written(member)}`).join(', ')}}`
  }
  fc.assert(
    fc.property(value, (given) => {
      const json = written(given)
      expect(JSON.stringify(parseRow(json))).toBe(JSON.stringify(JSON.parse(json)))
    }),
    { numRuns: 3000 },
  )
})

it('throws where JSON.parse throws', () => {
  for (const text of [`{"token":"${jws}",}`, `{"token":"${jws}"`, `{"a":1 "token":"${jws}"}`])
    expect(() => parseRow(text)).toThrow(SyntaxError)
})
