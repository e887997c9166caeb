import { counted, number } from '../count.ts'

/** The words of the search field and of what unfolds beneath it. */
export const text = {
  label: 'Search tasks',
  placeholder: 'Search tasks',
  previous: 'Previous hit',
  next: 'Next hit',
  clear: 'Clear the search',
  narrow: 'Show only these',
  offers: 'Ways to go on',
  about: 'About this search',
  help: 'Enter goes to the next hit, Shift and Enter to the previous one, Control and Enter shows only the hits.',
  pending: '…',
  count: (at: number, count: number) => (at > 0 ? `${number(at)} of ${number(count)}` : number(count)),
  none: 'No task found.',
  spoken: (count: number) => (count === 0 ? 'No task found' : `${counted(count, 'task')} found`),
  spokenHit: (at: number, count: number) => `Hit ${number(at)} of ${number(count)}`,
  tips: [
    ['n4bQ', 'a word, in any claim of any task'],
    ['verdict:failed', 'a field; the arrow down lists them all'],
    ['a -> b', 'everything on the way from one task to another'],
    ['+a', 'a task and all that it rests on; a+ what rests on it'],
  ] as const,
  keys: [
    ['Enter', 'next'],
    ['Shift+Enter', 'previous'],
  ] as const,
} as const
