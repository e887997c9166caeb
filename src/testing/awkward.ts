/** Ledgers in which tokens stand where a byte is easily miscounted, by what is awkward about them. */
export function awkwardLedgers(tokens: readonly string[]): ReadonlyMap<string, string> {
  const rows = (rowOf: (token: string, at: number) => object) => tokens.map((token, at) => rowOf(token, at))
  const lines = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('')
  const other = (at: number) => tokens[(at + 1) % tokens.length]!
  const wide = ['größe', '𝔸 — ✓', '\u2028', 'e\u0301', '\ufeff', '\ufffd']
  const noted = rows((token, at) => ({
    [wide[at % wide.length]!]: wide[(at + 1) % wide.length],
    seq: at,
    token,
  }))
  return new Map([
    ['rows in wide characters', lines(noted)],
    ['a document in wide characters', JSON.stringify({ größe: { 𝔸: noted } })],
    ['rows with marks and returns', `\ufeff${lines(noted).replaceAll('\n', '\r\n')}`],
    ['one line of many tokens', `é ${tokens.join(' and ')} é\n${tokens.toReversed().join(', ')}\n`],
    [
      'two tokens a row',
      lines(rows((token, at) => ({ seq: at, proof: other(at), token: `Bearer ${token}` }))),
    ],
    ['the same token twice a row', lines(rows((token) => ({ note: `é ${token}`, token })))],
    ['rows around a token', lines(rows((token, seq) => ({ seq, 'entry.token': 'é', entry: { token } })))],
    ['falling names', JSON.stringify({ é: Object.fromEntries(tokens.map((token, at) => [99 - at, token])) })],
    ['spelled with escapes', lines(rows((token) => ({ é: 1, token }))).replaceAll('.', '\\u002e')],
    ['some spelled with escapes', lines(rows((token) => ({ é: 1, token }))).replace('.', '\\u002e')],
    [
      'a list that goes on',
      `Host: é\nExecution-Context: ${tokens.join(',\n  ')}\n\nExecution-Context: ${tokens[0]}\n`,
    ],
    ['a table over lines', `é,token\n${tokens.map((token) => `"é ""\né",${token}`).join('\n')}\n`],
    [
      'a chain that begins unsaid',
      lines(rows((ect_token, at) => ({ seq: at + 1, ...(at > 0 && { prev_hash: 'é' }), ect_token }))),
    ],
    ['JSON over lines among text', `é\n${JSON.stringify({ é: tokens }, null, 2)}\n${tokens[0]} é\n`],
    ['cut off', JSON.stringify({ é: noted }).slice(0, -40)],
  ])
}
