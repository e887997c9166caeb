/** Rejects where the browser refuses, and where it has no clipboard at all: plain http away from localhost. */
export const copyText = async (words: string): Promise<void> => navigator.clipboard.writeText(words)
