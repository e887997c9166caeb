/** Control characters, invisible format characters, and the line ends of Unicode. */
const unsafe = /[\p{Cc}\p{Cf}\u2028\u2029]/gu
/** The same but for the line feeds that JSON.stringify puts between members; inside strings it has escaped them already. */
const unsafeInJson = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** Ledgers come from strangers: what could move the cursor or hide text is spelled out before it reaches the terminal. */
export const printable = (text: string): string => text.replace(unsafe, escaped)

/** JSON text that means the same and holds nothing a terminal would obey. */
export const printableJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(unsafeInJson, escaped)}\n`

function escaped(character: string): string {
  let spelled = ''
  for (let at = 0; at < character.length; at++)
    spelled += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  return spelled
}
