import { isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { looksLikeToken } from './compact.ts'
import { recordedText } from './har-content.ts'
import { isJwkSet, type TokenField } from './object-shapes.ts'
import type { Place } from './pieces.ts'

/**
 * Where a JSON value stands. `row`: a line, or an element of the outermost array, so that a token in it is declared.
 * `wrapper`: an object around rows, or the only value of its file. `member`: anything further in, where a token is found by
 * searching unless its member's name says that it is one. `beside`: in a row whose token is taken already, where only further
 * compact tokens and keys count, because the rest repeats what the token says. `trace`: anywhere in a record of traffic, always
 * by searching.
 */
export type Standing = 'row' | 'wrapper' | 'member' | 'beside' | 'trace'

/** How the value that reading begins with stands in its file. */
export interface Stands {
  readonly standing: Standing
  /** True where nothing but key material can stand around it. */
  readonly whole: boolean
  /** Its name or index in a container that is read piece by piece; the place's path is the container's then. */
  readonly key?: string | number | undefined
}

/** A value on the walk through a JSON document, with the way back to where the walk began. */
export interface JsonNode {
  readonly value: Json
  readonly standing: Standing
  /** The member's name, an element's index; undefined for the value that reading began with. */
  readonly key: string | number | undefined
  readonly parent: JsonNode | undefined
  /** True where nothing but key material can stand around it. */
  readonly whole: boolean
  /** True for an element of an array that holds tokens. */
  readonly amongTokens: boolean
  /** The token of the row around it, which is not taken again. */
  readonly taken?: string | undefined
  /** In a trace: the tokens of the record around it, where what an address carries is shown once more among its parameters. */
  readonly sighted?: Set<string> | undefined
}

const plainName = /^[A-Za-z_$][\w$-]*$/

function step(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`
  return plainName.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 100))}]`
}

/** The JSON path of a member under a path, as in `$.entries[3]`. */
export function memberPath(path: string, key: string | number): string {
  return path + step(key)
}

/** The place of a value: where the walk began, and the path from there. */
export function placeOf(start: Place, node: JsonNode): Place {
  if (node.key === undefined) return start
  const steps: string[] = []
  let root = node
  for (let at: JsonNode | undefined = node; at !== undefined; at = at.parent) {
    if (at.key !== undefined) steps.push(step(at.key))
    root = at
  }
  const path = (start.path ?? '$') + steps.reverse().join('')
  // The line on which a wrapper begins says nothing about what is in it.
  return root.standing === 'wrapper' && root !== node ? { path } : { ...start, path }
}

function standingOfMember(node: JsonNode, member: Json): Standing {
  if (node.standing === 'trace' || node.standing === 'beside') return node.standing
  if (node.standing === 'wrapper') return isJsonObject(member) || Array.isArray(member) ? 'wrapper' : 'member'
  return 'member'
}

function announcesToken(text: string): boolean {
  const bare = text.trim()
  return /^e[yw]/.test(bare) && looksLikeToken(bare)
}

/** The elements of an array; among tokens, every other element is a broken one. A row may be an array that holds a token beside other columns. */
export function elementNodes(node: JsonNode, elements: readonly Json[]): JsonNode[] {
  const searched = node.standing === 'trace' || node.standing === 'beside'
  const tokens = searched
    ? 0
    : elements.filter((element) => typeof element === 'string' && announcesToken(element)).length
  const amongTokens = tokens > (node.standing === 'row' ? elements.length / 2 : 0)
  const standing = searched ? node.standing : amongTokens || node.standing !== 'member' ? 'row' : 'member'
  return elements.map((value, key) => ({
    value,
    standing,
    key,
    parent: node,
    whole: node.whole,
    amongTokens,
    taken: node.taken,
    sighted: node.sighted ?? (node.standing === 'trace' ? new Set<string>() : undefined),
  }))
}

/** The members of an object that was not taken as one piece; keys are left out where they were. */
export function memberNodes(node: JsonNode, value: JsonObject): JsonNode[] {
  const skipKeys = isJwkSet(value)
  const body = node.standing === 'trace' ? recordedText(value) : undefined
  const nodes: JsonNode[] = []
  for (const [key, written] of Object.entries(value)) {
    if (skipKeys && key === 'keys') continue
    const member = key === 'text' && body !== undefined ? body : written
    const standing = standingOfMember(node, member)
    nodes.push({
      value: member,
      standing,
      key,
      parent: node,
      whole: false,
      amongTokens: false,
      taken: node.taken,
      sighted: node.sighted,
    })
  }
  return nodes
}

/** The members of a row beside its token. */
export function nodesBeside(node: JsonNode, row: JsonObject, field: TokenField): JsonNode[] {
  const taken = typeof field.value === 'string' ? field.value.trim() : undefined
  const nodes: JsonNode[] = []
  for (const [key, value] of Object.entries(row)) {
    if (key === field.name || value === null || (typeof value !== 'string' && typeof value !== 'object'))
      continue
    nodes.push({ value, standing: 'beside', key, parent: node, whole: false, amongTokens: false, taken })
  }
  return nodes
}
