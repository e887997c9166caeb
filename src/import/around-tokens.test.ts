import { describe, expect, test } from 'vitest'
import { encodedChain } from '../testing/encoded.ts'
import { readBytes, tokensOf } from '../testing/read-all.ts'

const tokens = encodedChain(3)
const [a, b, c] = tokens as [string, string, string]

describe('what people and tools put around tokens is tolerated', () => {
  test.each([
    ['comments and blank lines', `# head\n\n${a}\n// note\n\n${b}\n${c}\n`],
    ['schemes, quotes, commas, names', `Bearer ${a}\n"${b}",\n'Execution-Context': ${c};`],
    ['a list in one field', `Execution-Context: ${a}, ${b},${c}`],
    ['a list folded over lines', `POST / HTTP/1.1\r\nExecution-Context: ${a},\r\n ${b}\r\n\t, ${c}\r\n\r\n`],
    ['list marks', `- ${a}\n* ${b}\n> ${c}`],
    ['assignments', `A=${a}\nexport_b: "${b}"\nc = ${c}`],
    ['JSON strings, one a line', `"${a}"\n"${b}"\n"${c}"`],
    ['a JSON array that lacks a comma', `["${a}" "${b}",\n"${c}"]`],
    ['a JSON array with a comma too many', `["${a}","${b}","${c}",]`],
    ['JSON text sequences', tokens.map((token) => `\x1e{"token":"${token}"}\n`).join('')],
    ['JSON Lines with commas', tokens.map((token) => `{"token":"${token}"},\n`).join('')],
    [
      'JSON documents one after the other',
      tokens.map((token) => JSON.stringify({ token }, null, 2)).join('\n'),
    ],
    ['escapes in a log', `x "\\n${a}\\n" y\n?t=%20${b}&u=%22${c}%22 z`],
    ['a full stop and brackets', `We saw (${a}), then <${b}>,\nand lastly ${c}.`],
    ['words joined by a dot', `ect.${a} seen\nx=${b}\nlog.ect.${c} seen\nand more\nand more`],
  ])('%s', async (_, text) => {
    const { entries, rejected } = await readBytes(text)
    expect(rejected).toEqual([])
    expect(tokensOf(entries)).toEqual(tokens)
  })

  test('a token broken by a mail program, quoted and indented', async () => {
    const broken = a
      .match(/.{1,60}/g)!
      .map((line) => `>   ${line}\r`)
      .join('\n')
    const { entries, summary } = await readBytes(broken)
    expect(tokensOf(entries)).toEqual([a])
    expect(summary.format).toBe('wrapped-token')
  })

  test('two tokens on two lines are never joined to one', async () => {
    expect(tokensOf((await readBytes(`${a}\n${a}`)).entries)).toEqual([a, a])
  })
})
