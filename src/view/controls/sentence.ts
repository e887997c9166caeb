/** The rest of a sentence that begins by repeating its title; the sentence itself where it does not. */
export function withoutTitle(sentence: string, title: string): string {
  const rest = sentence.startsWith(`${title}. `) ? sentence.slice(title.length + 2) : sentence
  return rest === `${title}.` || rest === title ? '' : rest
}
