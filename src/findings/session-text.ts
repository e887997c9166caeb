import type { FailureText } from './failure-texts.ts'

/** What is said of a session that was opened beside another or inside another file. */
export const sessionInsideText = (name: string): FailureText => ({
  title: `Only the sources of ${name} were opened`,
  text: 'One session can be taken up at a time, and none from inside another file: its policy and its word on keys were left alone. Open it by itself to have those.',
})
