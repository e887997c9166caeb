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

const agents = Array.from({ length: 12 }, (_, agent) => `--agent-${agent}`)

/** The theme's colours as a canvas understands them: the browser resolves variables, mixes and light or dark. */
export function readPalette(host: HTMLElement): Palette {
  const probe = host.appendChild(document.createElement('span'))
  const computed = getComputedStyle(probe)
  const colour = (name: string) => {
    probe.style.color = `var(${name})`
    return computed.color
  }
  const colours = Object.fromEntries(names.map((name) => [name, colour(`--${name}`)]))
  const agent = Object.fromEntries(agents.map((name) => [name, colour(name)]))
  const font = computed.fontFamily
  probe.remove()
  return { ...(colours as Record<(typeof names)[number], string>), agent, font }
}
