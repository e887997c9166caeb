const swatches = 12

/** An agent's colour depends on its sorted place and on nothing else; colours come round again after twelve. */
export function agentColor(agent: number): string {
  return agent < 0 ? 'var(--note)' : `var(--agent-${agent % swatches})`
}
