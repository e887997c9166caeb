import { readColours } from '../canvas/palette.ts'

const names = [
  'canvas',
  'surface',
  'raised',
  'sunken',
  'hairline',
  'border',
  'edge',
  'edge-strong',
  'ghost',
  'text',
  'text-soft',
  'text-faint',
  'accent',
  'focus',
  'selected',
  'found',
  'passed',
  'failed',
  'failed-soft',
  'on-mark',
  'unchecked',
  'warning',
  'inherited',
  'timeline-band',
  'timeline-dot',
  'timeline-inheriting',
] as const

/** The theme's custom properties that the timeline draws with, and the agents' colours by number. */
export type Palette = Readonly<Record<(typeof names)[number], string>> & {
  readonly agent: Readonly<Record<string, string>>
  readonly font: string
}

const agents = Array.from({ length: 12 }, (_, agent) => `agent-${agent}`)

/** The theme's colours that the timeline draws with. */
export function readPalette(host: HTMLElement): Palette {
  const agent = Object.entries(readColours(host, agents)).map(([name, colour]) => [`--${name}`, colour])
  return {
    ...readColours(host, names),
    agent: Object.fromEntries(agent),
    font: getComputedStyle(host).fontFamily,
  }
}
