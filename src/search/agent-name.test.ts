import { expect, test } from 'vitest'
import { agentName } from './agent-name.ts'

test.each([
  ['spiffe://example.org/agent/b', 'b'],
  ['spiffe://example.org/agent/b/', 'b'],
  ['spiffe://example.org', 'example.org'],
  ['urn:example:planner', 'planner'],
  ['urn:example:planner:', 'planner'],
  ['planner', 'planner'],
  ['///', '///'],
])('%s is called %s', (issuer, name) => {
  expect(agentName(issuer)).toBe(name)
})
