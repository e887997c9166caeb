/** Outlines for tests: made by the real decoder, graph, checks and verdicts from tokens that a test describes. */
import { analysisOf } from '../analysis/analysis.ts'
import { makeOutline } from '../analysis/make-outline.ts'
import { noOthersAsking } from '../analysis/others-asking.ts'
import type { Outline } from '../analysis/outline.ts'
import { predecessorsIn } from './drawing.ts'
import { factsOf, type Given, task } from './facts.ts'
import type { TestGraph } from './graph-builder.ts'
import { type GraphShape, testGraphs } from './graphs.ts'

/** The outline of sources `ledger.json`, `ledger-1.json` and so on; tokens are given source by source. */
export function outlineOf(given: readonly Given[]): Outline {
  const { tokens, verifications, graph, keys, policy } = factsOf(given)
  const sources = 1 + Math.max(0, ...given.map(({ source = 0 }) => source))
  const evidence = Array.from({ length: sources }, (_, source) => ({
    summary: { ...summary, name: source === 0 ? 'ledger.json' : `ledger-${source}.json` },
    tokens: tokens.filter(({ origin }) => origin.source === source),
    verifications: verifications.filter((_, id) => tokens[id]?.origin.source === source),
    rejected: [],
    keyMaterial: [],
    others: [],
    othersAsking: noOthersAsking,
  }))
  return makeOutline(analysisOf(evidence, graph, keys, policy, true), 1)
}

const summary = { sha256: '', bytes: 0, format: 'json', rejected: 0, skipped: 0, partial: false }

/** Tasks drawn as `a>b b>c`, by name in order of first mention; `more` changes single ones, and a name that starts with `?` stays missing. */
export function drawn(
  drawing: string,
  more: Readonly<Record<string, Given>> = {},
): { readonly outline: Outline; readonly id: (name: string) => number } {
  const predecessors = predecessorsIn(drawing)
  const names = [...predecessors.keys()]
  const given = names.map((name): Given => {
    const usual = task(name, predecessors.get(name))
    const other = more[name]
    return { ...usual, ...other, claims: { ...usual.claims, ...other?.claims } }
  })
  return { outline: outlineOf(given), id: (name) => names.indexOf(name) }
}

/** A graph's tasks as tokens of one workflow: task 7 is called `t7`. */
export function givenOf({ tasks, from, to }: TestGraph): Given[] {
  const after: string[][] = Array.from({ length: tasks }, () => [])
  for (const [edge, source] of from.entries()) after[to[edge]!]!.push(`t${source}`)
  return after.map((names, index) => task(`t${index}`, names))
}

/** One of the shapes with every edge as it is drawn, by seed: for properties over many graphs. */
export const randomOutline = (shape: GraphShape, tasks: number, seed: number): Outline =>
  outlineOf(givenOf(testGraphs[shape](tasks, seed)))
