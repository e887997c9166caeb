import type { JsonObject } from '../base/json.ts'
import type { Dialect } from './token.ts'

/** How a dialect spells what the model names once. */
export interface Spelling {
  readonly predecessors: 'pred' | 'par'
  readonly extension: 'ect_ext' | 'ext'
}

const prefixedHash = /^sha-(256|384|512):/

/** The `typ` without its optional media-type prefix, in lower case (RFC 7515 section 4.1.9). */
export function plainType(typ: string): string {
  const lower = typ.toLowerCase()
  return lower.startsWith('application/') ? lower.slice('application/'.length) : lower
}

/** What `typ` may say of an ECT, the newest first. */
export const ectTypes: readonly string[] = ['exec+jwt', 'wimse-exec+jwt']

/** The first spelling found of each generation; the three drafts differ in nothing else that a token shows. */
function signsOf(typ: string | undefined, claims: JsonObject) {
  const has = (name: string) => Object.hasOwn(claims, name)
  const current =
    (has('pred') && 'pred') ||
    (has('ect_ext') && 'ect_ext') ||
    (typ && plainType(typ) === 'exec+jwt' && 'typ')
  const early =
    (has('tid') && 'tid') ||
    (has('pol') && 'pol') ||
    (has('pol_decision') && 'pol_decision') ||
    (['inp_hash', 'out_hash'] as const).find(
      (name) => typeof claims[name] === 'string' && prefixedHash.test(claims[name]),
    )
  const legacy = (has('par') && 'par') || (has('ext') && 'ext')
  return { current: current || undefined, early: early || undefined, legacy: legacy || undefined }
}

/** Which draft the token speaks, and where it speaks two, the two members that disagree. */
export function dialectOf(
  typ: string | undefined,
  claims: JsonObject,
): { readonly dialect: Dialect; readonly mixed?: readonly [string, string] | undefined } {
  const { current, early, legacy } = signsOf(typ, claims)
  const older = legacy ?? early
  if (current && older) return { dialect: 'ect-01', mixed: [current, older] }
  if (current) return { dialect: 'ect-01' }
  if (early) return { dialect: 'execution-context-00' }
  return { dialect: legacy ? 'ect-00' : 'unstated' }
}

/** Where a token carries both spellings, the newer one is read. */
export function spellingOf(claims: JsonObject): Spelling {
  const older = (newer: string, old: string) => !Object.hasOwn(claims, newer) && Object.hasOwn(claims, old)
  return {
    predecessors: older('pred', 'par') ? 'par' : 'pred',
    extension: older('ect_ext', 'ext') ? 'ext' : 'ect_ext',
  }
}

/** Whether a token found in running text is an ECT at all: by its type, or by an action and predecessors. */
export function looksLikeEct(typ: string | undefined, present: readonly string[]): boolean {
  if (typ !== undefined && ectTypes.includes(plainType(typ))) return true
  return present.includes('exec_act') && (present.includes('pred') || present.includes('par'))
}

const olderSpellings: Readonly<Record<string, string>> = { pred: 'par', ect_ext: 'ext', jti: 'tid' }

/** Every spelling of a claim that ect-01 names so, the newest first. */
export function spellingsOf(claim: string): readonly string[] {
  const older = Object.hasOwn(olderSpellings, claim) ? olderSpellings[claim] : undefined
  return older === undefined ? [claim] : [claim, older]
}

/** How a dialect spells the claim that ect-01 names so; `tid` stood for `jti` only for a while and is never asked for. */
export function spelledIn(claim: string, dialect: Dialect): string {
  const early = dialect === 'execution-context-00' || dialect === 'ect-00'
  return early && claim !== 'jti' ? (spellingsOf(claim).at(-1) ?? claim) : claim
}
