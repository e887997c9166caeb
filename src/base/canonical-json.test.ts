import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import type { Json } from './json.ts'

test('writes the sample of RFC 8785 section 3.2.2 as section 3.2.4 shows it', () => {
  const sample = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`)
  expect(canonicalJson(sample)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('sorts members by UTF-16 code units as in RFC 8785 section 3.2.3', () => {
  const sample = JSON.parse(
    String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`,
  )
  const order = [...canonicalJson(sample).matchAll(/:"([^"]+)"/g)].map((match) => match[1])
  expect(order).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

test('writes numbers as RFC 8785 appendix B lists them', () => {
  expect(canonicalJson([-0, 5e-324, 9007199254740992, 295147905179352830000, 1e23, 0.000001, 1e-7])).toBe(
    '[0,5e-324,9007199254740992,295147905179352830000,1e+23,0.000001,1e-7]',
  )
})

test('refuses what RFC 8785 forbids: lone surrogates and numbers that are not finite', () => {
  expect(() => canonicalJson(['\ud83d'])).toThrow(TypeError)
  expect(() => canonicalJson({ '\ude00': 1 })).toThrow(TypeError)
  expect(() => canonicalJson([Number.NaN])).toThrow(TypeError)
})

test('leaves out members that are undefined', () => {
  expect(canonicalJson({ b: 1, a: undefined } as unknown as Json)).toBe('{"b":1}')
})

test('is not troubled by nesting deeper than any call stack', () => {
  let nested: Json = 0
  for (let level = 0; level < 200_000; level++) nested = [nested]
  expect(canonicalJson(nested)).toHaveLength(400_001)
})
