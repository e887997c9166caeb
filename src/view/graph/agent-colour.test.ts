import { expect, test } from 'vitest'
import { agentColours } from './agent-colour.ts'

test('the first agents have one colour each, later ones a pair that no earlier one has', () => {
  const swatches = Array.from({ length: 144 }, (_, agent) => agentColours(agent).join(' '))
  expect(new Set(swatches).size).toBe(144)
  expect(swatches[2]).toBe('--agent-2 --agent-2')
  expect(swatches[14]).toBe('--agent-2 --agent-3')
})
