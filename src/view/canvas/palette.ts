/** The theme's custom properties that the canvas draws with, without their `--`. */
const names = [
  'canvas',
  'surface',
  'border',
  'edge',
  'ghost',
  'graph-dot',
  'graph-inheriting',
  'text',
  'text-faint',
  'found',
  'passed',
  'failed',
  'failed-soft',
  'on-mark',
  'unchecked',
  'warning',
  'inherited',
  'raised',
  'sunken',
  'control-border',
  'text-soft',
  'unchecked-soft',
  'hairline',
  'accent',
  'agent-0',
  'agent-1',
  'agent-2',
  'agent-3',
  'agent-4',
  'agent-5',
  'agent-6',
  'agent-7',
  'agent-8',
  'agent-9',
  'agent-10',
  'agent-11',
] as const

export type Palette = Readonly<Record<(typeof names)[number], string>>

/** The theme's colours that the graph's canvas draws with. */
export function readPalette(host: HTMLElement): Palette {
  return readColours(host, names)
}

/**
 * Custom properties, named without their `--`, as a canvas understands them: the browser resolves variables, mixes and light or dark. Where
 * the system forces its colours, they are the system's, by contrast.css; were they forced upon the probe, a mix would lose what shines through.
 */
export function readColours<Name extends string>(
  host: HTMLElement,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const probe = host.appendChild(document.createElement('span'))
  probe.style.forcedColorAdjust = 'none'
  const computed = getComputedStyle(probe)
  const colours = names.map((name) => {
    probe.style.color = `var(--${name})`
    return [name, computed.color]
  })
  probe.remove()
  return Object.fromEntries(colours) as Readonly<Record<Name, string>>
}

/** What of the system's settings the theme's colours depend on. */
const settings = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']

/** Calls back whenever the theme may have changed; returns how to stop. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class', 'style', 'data-theme'],
  })
  const queries = settings.map((setting) => matchMedia(setting))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
