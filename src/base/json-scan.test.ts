import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanJson, scanJsonValue } from './json-scan.ts'

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('scanJson agrees with JSON.parse on what is JSON', () => {
  const cases = [
    ...[
      '{}',
      '[]',
      ' [ ] ',
      '{"a":1}',
      '[1,2]',
      '"x"',
      'true',
      'null',
      '-0.5e+3',
      '{"a":{"b":[{}]}}',
      '"\\u00e9\\n"',
    ],
    ...[
      '',
      ' ',
      '{',
      '[',
      '{"a"}',
      '{"a":}',
      '{"a":1,}',
      '[1,]',
      '[1 2]',
      '01',
      '1.',
      '+1',
      '.5',
      'nul',
      'truefalse',
    ],
    ...[
      '"\\x"',
      '"\\u12g4"',
      '"a\nb"',
      '"a',
      '{a:1}',
      "{'a':1}",
      '{"a":1}}',
      '[]]',
      '1 2',
      '[1}',
      '{"a":1]',
      '"\\',
      '"\\u12',
    ],
  ]
  test.each(cases)('%j', (text) => {
    expect(scanJson(text).error === undefined).toBe(parses(text))
  })

  test('any JSON value, and any one-character change to it', () => {
    const changed = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '"', '{', ']', ',', '\\', ':', '\n', 'e', '-', '0'),
    )
    fc.assert(
      fc.property(changed, ([json, where, character]) => {
        const at = where % (json.length + 1)
        const text = json.slice(0, at) + character + json.slice(at + 1)
        expect(scanJson(text).error === undefined).toBe(parses(text))
      }),
    )
  })
})

describe('what it reports', () => {
  test('depth counts open arrays and objects', () => {
    expect(scanJson('1').depth).toBe(0)
    expect(scanJson('{}').depth).toBe(1)
    expect(scanJson('[[],[{"a":[]}]]').depth).toBe(4)
  })

  test('nesting of a million levels neither overflows nor fails', () => {
    expect(scanJson('['.repeat(1e6) + ']'.repeat(1e6))).toMatchObject({ depth: 1e6 })
    expect(scanJson('['.repeat(1e6)).error?.expected).toBe('a value')
  })

  test('a repeated member name is told with its path, also when spelled with an escape', () => {
    const scan = scanJson('{"a":1,"b":[0,{"c":1,"\\u0063":2}],"a":{"a":3}}')
    expect(scan.duplicates).toEqual(['b[1].c', 'a'])
  })

  test('a repeated name is found among many names', () => {
    const names = Array.from({ length: 100 }, (_, index) => `"n${index}":0`)
    expect(scanJson(`{${names.join()},"n3":1,"n99":1}`).duplicates).toEqual(['n3', 'n99'])
  })

  test('integers beyond 2^53 - 1 and numbers that overflow are unsafe, others are not', () => {
    const text =
      '{"a":9007199254740991,"b":9007199254740993,"c":1e400,"d":1e3,"e":-9007199254740992,"f":[0.1,12345678901234567890]}'
    expect(scanJson(text).unsafe).toEqual(['b', 'c', 'e', 'f[1]'])
  })

  test('lone surrogates are found raw and escaped, pairs are not', () => {
    const text = '{"a":"\\ud800","b":"\\ud83d\\ude00","c":"\ud83d\ude00","d":["x\udc00"],"\\udfff":1}'
    expect(scanJson(text).loneSurrogates).toEqual(['a', 'd[0]', '\udfff'])
  })

  test('an error has line, column, offset and what was expected', () => {
    expect(scanJson('{\n  "a": 1\n  "b": 2\n}').error).toEqual({
      offset: 13,
      line: 3,
      column: 3,
      expected: 'a comma or a closing brace',
    })
    expect(scanJson('{"a":1').error).toMatchObject({
      line: 1,
      column: 7,
      expected: 'a comma or a closing brace',
    })
    expect(scanJson('{} x').error).toMatchObject({ column: 4, expected: 'the end of the text' })
  })

  test('scanJsonValue stops after one value in the middle of a text', () => {
    expect(scanJsonValue('[{"a":1} , 2]', 1).end).toBe(8)
  })
})
