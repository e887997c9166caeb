import { agentColours } from '../graph/agent-colour.ts'
import type { Drawing } from './drawing.ts'
import type { Palette } from './palette.ts'

const size = 10

/** An agent's colour as on its cards. */
export function paintSwatch({ context, palette }: Drawing, agent: number, x: number, y: number): void {
  const [first, second] =
    agent < 0 ? ['hairline', 'hairline'] : agentColours(agent).map((name) => name.slice(2))
  const fill = (name: string | undefined, left: number, corners: number[]) => {
    context.fillStyle = palette[name as keyof Palette]
    context.beginPath()
    context.roundRect(left, y, x + size - left, size, corners)
    context.fill()
  }
  fill(first, x, [3, 3, 3, 3])
  if (second !== first) fill(second, x + size / 2, [0, 3, 3, 0])
}
