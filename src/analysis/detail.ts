import { isJsonObject, type JsonObject } from '../base/json.ts'
import { judgingTime } from '../checks/judging-time.ts'
import { rowOf } from '../graph/rows.ts'
import { depthOf } from '../tokens/extension-size.ts'
import { partsOf, partText } from '../tokens/parts.ts'
import type { Token, TokenId } from '../tokens/token.ts'
import type { Analysis } from './analysis.ts'
import { outcomesOf } from './outcomes.ts'
import type { Outline, TokenDetail } from './outline.ts'

/** JSON.stringify and a structured clone both recurse; what is nested deeper than this is shown as the text it is. */
const deepestShown = 100

/** One token in full, decoded again from what was read. */
export function detailOf(
  { facts, findings, evidence }: Analysis,
  outline: Outline,
  id: TokenId,
): TokenDetail {
  const token = facts.tokens[id]!
  const task = facts.graph.task[id]!
  const { headerText, payloadText } = textsOf(token)
  const header = parsed(headerText)
  const claims = parsed(payloadText)
  const verification = facts.verifications[task]!
  const judged = judgingTime(facts, id)
  const { record } = token
  return {
    id,
    kind: token.encoded.kind,
    raw: token.encoded.kind === 'compact' ? token.encoded.jws : safeText(rawObject(token)),
    headerText: header ? safeText(header) : headerText,
    payloadText: claims ? safeText(claims) : payloadText,
    ...(header && { header: membersOf(header) }),
    ...(claims && { claims: membersOf(claims) }),
    dialect: token.dialect,
    ...(record && { recordText: recordText(record.row, record.tokenField) }),
    ...(record?.recordedAt !== undefined && { recordedAt: record.recordedAt }),
    sightings: sightingsOf(
      evidence.flatMap(({ tokens }) => tokens),
      facts.graph.task,
      task,
    ),
    verification: verification.status,
    ...(verification.status === 'verified' && { key: verification.key }),
    ...(judged && { judgedAt: judged.time }),
    outcomes: outcomesOf(facts, findings, [...rowOf(outline.findingsOf, id)], task),
  }
}

const rawObject = ({ encoded }: Token): JsonObject =>
  encoded.kind === 'json' ? encoded.jws : encoded.kind === 'unsigned' ? encoded.claims : {}

function textsOf({ encoded, header }: Token): { headerText: string; payloadText: string } {
  if (encoded.kind === 'unsigned') return { headerText: '', payloadText: safeText(encoded.claims) }
  const parts = partsOf(encoded)
  if ('reason' in parts || !parts[0]) return { headerText: '', payloadText: '' }
  const [first] = parts
  const payload = header?.unencodedPayload ? first.payload : partText(first.payload)
  return { headerText: partText(first.protected) ?? first.protected, payloadText: payload ?? first.payload }
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) && depthOf(value) <= deepestShown ? value : undefined
  } catch {
    return undefined
  }
}

const safeText = (value: JsonObject): string =>
  depthOf(value) > deepestShown ? `nested ${depthOf(value)} levels deep` : JSON.stringify(value, null, 2)

const membersOf = (object: JsonObject) => Object.entries(object)

function recordText(row: JsonObject, tokenField: string): string {
  const { [tokenField]: _, ...rest } = row
  return safeText(rest)
}

function sightingsOf(tokens: readonly Token[], task: Int32Array, id: TokenId): TokenDetail['sightings'] {
  const sightings: TokenDetail['sightings'][number][] = []
  for (let other = id; other < task.length; other++) {
    if (task[other] !== id) continue
    const { source, index, line } = tokens[other]!.origin
    sightings.push({ source, entry: index, ...(line !== undefined && { line }) })
  }
  return sightings
}
