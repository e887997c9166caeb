/** How many agents have a swatch of one colour; those after them have two. */
const colours = 12

/** Custom properties of an agent's swatch, by its place in sorted order: the same colour twice, or two where the single ones are used up. */
export function agentColours(agent: number): readonly [string, string] {
  const first = agent % colours
  const round = Math.floor(agent / colours)
  return [`--agent-${first}`, `--agent-${(first + round) % colours}`]
}
