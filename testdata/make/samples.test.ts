import { readFileSync } from 'node:fs'
import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet } from 'jose'
import { expect, test } from 'vitest'
import { samples as offered } from '../../src/state/samples/index.ts'
import { examine } from '../../src/testing/examine.ts'
import listed from '../samples/index.json' with { type: 'json' }
import { root } from './files.ts'

const files = ({ id, file }: { id: string; file: string }) =>
  [file, `${id}.keys.json`].map((name) => ({
    name,
    text: readFileSync(`${root}/public/samples/${name}`, 'utf8'),
  }))

test.each(listed)('$id is found to hold the faults planted in it and no others', async (sample) => {
  const report = await examine(files(sample))
  const found: Record<string, string[]> = {}
  for (const { code, jtis } of report.findings) {
    const accused = jtis.filter((jti) => jti !== null)
    found[code] = [...new Set([...(found[code] ?? []), ...accused])].sort()
  }
  const expected = Object.entries(sample.expected).map(([code, jtis]) => [
    code,
    [...new Set(jtis as string[])].sort(),
  ])
  expect(found).toEqual(Object.fromEntries(expected))
})

test.each(offered)(
  '$id is offered in the app with the bytes that can be downloaded',
  async ({ id, load }) => {
    const { name, ledger, keys } = await load()
    const file = listed.find((sample) => sample.id === id)!.file
    expect([name, ledger, keys]).toEqual([file, ...files({ id, file }).map(({ text }) => text)])
  },
)

test('the samples are offered in the order of their list', () => {
  expect(offered.map(({ id }) => id)).toEqual(listed.map(({ id }) => id))
})

/** The findings that are about signatures. jose takes a token without `kid` where one key fits its algorithm; here it may not. */
const signatureCodes = ['signature-invalid', 'key-unknown', 'algorithm-refused', 'kid-missing'] as const

test.each(listed)(
  'in $id jose alone refuses exactly the signatures that were spoilt',
  async ({ id, file, expected }) => {
    const [ledger, keys] = files({ id, file }).map(({ text }) => text)
    const keySet = createLocalJWKSet(JSON.parse(keys!) as JSONWebKeySet)
    const refused: string[] = []
    for (const [jws] of ledger!.matchAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+(?=["\n])/g)) {
      const verified = await compactVerify(jws, keySet).then(
        () => decodeProtectedHeader(jws).kid !== undefined,
        () => false,
      )
      if (!verified) refused.push(decodeJwt(jws).jti!)
    }
    const planted: Partial<Record<string, string[]>> = expected
    expect(refused.sort()).toEqual(signatureCodes.flatMap((code) => planted[code] ?? []).sort())
  },
)
