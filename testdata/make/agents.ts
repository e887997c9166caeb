import type { Algorithm } from '../../src/keys/key.ts'

/** An agent of the made-up organisations that issue the test ledgers; its key file is `testdata/keys/<kid>.json`. */
export interface Agent {
  readonly kid: string
  readonly iss: string
  readonly alg: Algorithm
}

/** Every agent by the name the workflow tables use. Samples keep to algorithms that every browser has. */
export const agents = {
  a: agent('example.com', 'a', 'ES256'),
  b: agent('example.com', 'b', 'ES256'),

  coordinator: agent('hospital.example', 'coordinator', 'ES256'),
  radiology: agent('hospital.example', 'radiology', 'ES256'),
  sequencer: agent('genomics.example', 'sequencer', 'ES384'),
  interpreter: agent('genomics.example', 'interpreter', 'ES256'),
  safety: agent('pharmacy.example', 'safety', 'PS256'),
  dispensing: agent('pharmacy.example', 'dispensing', 'ES256'),

  intake: agent('bank.example', 'intake', 'ES256'),
  underwriter: agent('bank.example', 'underwriter', 'ES256'),
  treasury: agent('bank.example', 'treasury', 'ES384'),
  scoring: agent('bureau.example', 'scoring', 'RS256'),

  builder: agent('ci.example', 'builder', 'ES256'),
  tester: agent('ci.example', 'tester', 'ES256'),
  releaser: agent('ci.example', 'releaser', 'PS256'),

  planner: agent('research.example', 'planner', 'ES256'),
  researcher: agent('research.example', 'researcher', 'ES256'),
  critic: agent('research.example', 'critic', 'ES256'),

  booking: agent('freight.example', 'booking', 'ES256'),
  tracker: agent('freight.example', 'tracker', 'ES256'),
  clearance: agent('customs.example', 'clearance', 'RS256'),

  claims: agent('insurer.example', 'claims', 'ES256'),
  payout: agent('insurer.example', 'payout', 'ES256'),
  estimator: agent('garage.example', 'estimator', 'ES256'),

  forecaster: agent('grid.example', 'forecaster', 'ES256'),
  dispatcher: agent('grid.example', 'dispatcher', 'ES256'),

  es256: agent('algorithms.example', 'es256', 'ES256'),
  es384: agent('algorithms.example', 'es384', 'ES384'),
  es512: agent('algorithms.example', 'es512', 'ES512'),
  eddsa: agent('algorithms.example', 'eddsa', 'EdDSA'),
  ps256: agent('algorithms.example', 'ps256', 'PS256'),
  ps384: agent('algorithms.example', 'ps384', 'PS384'),
  ps512: agent('algorithms.example', 'ps512', 'PS512'),
  rs256: agent('algorithms.example', 'rs256', 'RS256'),
  rs384: agent('algorithms.example', 'rs384', 'RS384'),
  rs512: agent('algorithms.example', 'rs512', 'RS512'),
} as const satisfies Record<string, Agent>

export type AgentName = keyof typeof agents

function agent(trustDomain: string, name: string, alg: Algorithm): Agent {
  const organisation = trustDomain.split('.')[0]!
  return { kid: `${organisation}-${name}-2026`, iss: `spiffe://${trustDomain}/agent/${name}`, alg }
}
