import type { TokenId } from '../tokens/token.ts'
import { parseQuery } from './parse-query.ts'
import { printQuery, printTerm } from './print-query.ts'
import { holdsTokenOrKey } from './secrets.ts'

/** What a link to this page holds: where somebody looked, never what they looked at. It means something only to who has the same ledger. */
export interface Link {
  readonly view?: string
  /** The beginning of the SHA-256 of the selected token's bytes. */
  readonly task?: string
  readonly query?: string
  /** What the views are narrowed to, in the query language. */
  readonly filters?: string
  /** Tasks shown beside, by their places in the ledger: `12,15`. */
  readonly opened?: string
  /** What the graph's tasks are grouped by. */
  readonly group?: string
  /** The beginning of a workflow's id, or `#` and its place. */
  readonly workflow?: string
  /** The name of a policy preset. */
  readonly policy?: string
}

/** What is on the screen, of which a link is made. */
export interface Shown extends Omit<Link, 'task'> {
  readonly selected: TokenId | null
}

/** The SHA-256 of a token's bytes, in hex or base64url. */
export type TokenName = (id: TokenId) => string

const nameLength = 12

/** By member: its name in the hash, and what it may be. */
const members = [
  ['view', 'v', /^[a-z-]{1,20}$/],
  ['task', 't', /^[\w-]{8,64}$/],
  ['query', 'q', /^[\s\S]{1,2000}$/],
  ['filters', 'f', /^[\s\S]{1,2000}$/],
  ['opened', 'o', /^\d{1,9}(?:,\d{1,9}){0,199}$/],
  ['group', 'g', /^[a-z]{1,20}$/],
  ['workflow', 'w', /^[\s\S]{1,200}$/],
  ['policy', 'p', /^[\s\S]{1,100}$/],
] as const satisfies readonly (readonly [keyof Link, string, RegExp])[]

/** The link to what is shown. Search terms that hold a token or a key are left out of it. */
export function linkOf({ selected, query = '', filters = '', ...shown }: Shown, tokenName: TokenName): Link {
  const task = selected === null ? '' : tokenName(selected).slice(0, nameLength)
  return checked({ ...shown, task, query: harmless(query), filters: harmless(filters) })
}

/** `#v=graph&q=verdict:failed`; '' for a link that holds nothing. */
export function encodeLink(link: Link): string {
  const safe = checked(link)
  const pairs = members.flatMap(([member, name]) => {
    const value = safe[member]
    return value === undefined ? [] : [`${name}=${written(value)}`]
  })
  return pairs.length === 0 ? '' : `#${pairs.join('&')}`
}

/** Reads a hash, with or without its `#`. It never throws: what is not understood is left out, and the first of two counts. */
export function decodeLink(hash: string): Link {
  const values = new Map<string, string>()
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const equals = pair.indexOf('=')
    const name = pair.slice(0, Math.max(0, equals))
    const value = read(pair.slice(equals + 1))
    if (value !== undefined && !values.has(name)) values.set(name, value)
  }
  return checked(Object.fromEntries(members.map(([member, name]) => [member, values.get(name)])))
}

/** What may stand in a link, and nothing else. */
function checked(link: Readonly<Record<string, string | undefined>> | Link): Link {
  const values = link as Readonly<Record<string, string | undefined>>
  return Object.fromEntries(
    members.flatMap(([member, , form]) => {
      const value = values[member]
      return value !== undefined && form.test(value) && !holdsTokenOrKey(value) ? [[member, value]] : []
    }),
  )
}

function harmless(query: string): string {
  if (!holdsTokenOrKey(query)) return query
  return printQuery({ terms: parseQuery(query).terms.filter((term) => !holdsTokenOrKey(printTerm(term))) })
}

/** Readable where the hash of an address allows it; a space is a plus. */
const written = (value: string): string =>
  encodeURIComponent(value.toWellFormed())
    .replace(/%(3A|2F|2C|40|7C)/g, decodeURIComponent)
    .replaceAll('%20', '+')

function read(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll('+', ' ')).toWellFormed()
  } catch {
    return undefined
  }
}
