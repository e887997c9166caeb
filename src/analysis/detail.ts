import { Failure } from '../base/failure.ts'
import { isJsonObject, type JsonObject } from '../base/json.ts'
import { judgingTime } from '../checks/judging-time.ts'
import { rowOf } from '../graph/rows.ts'
import type { EncodedToken } from '../import/ledger.ts'
import { depthOf } from '../tokens/extension-size.ts'
import { partsOf, partText } from '../tokens/parts.ts'
import { failureOf, readTokenAgain } from '../tokens/read-again.ts'
import type { Header, Token, TokenId } from '../tokens/token.ts'
import type { Analysis } from './analysis.ts'
import { outcomesOf } from './outcomes.ts'
import type { Outline, TokenDetail } from './outline.ts'

/** JSON.stringify and a structured clone both recurse; what is nested deeper than this is shown as the text it is. */
const deepestShown = 100

/** One token in full, decoded again from what was read; where that was left in a source that cannot be read any more, all but its text. */
export async function detailOf(
  { facts, findings, evidence }: Analysis,
  outline: Outline,
  id: TokenId,
): Promise<TokenDetail> {
  const token = facts.tokens[id]!
  const read = await readTokenAgain(token).catch(failureOf)
  const encoded: EncodedToken = read instanceof Failure ? { kind: 'compact', jws: '' } : read
  const task = facts.graph.task[id]!
  const { headerText, payloadText } = textsOf(encoded, token.header)
  const header = parsed(headerText)
  const claims = parsed(payloadText)
  const verification = facts.verifications[task]!
  const judged = judgingTime(facts, id)
  const { record } = token
  return {
    id,
    kind: encoded.kind,
    raw: encoded.kind === 'compact' ? encoded.jws : safeText(rawObject(encoded)),
    ...(read instanceof Failure && { unread: read.args }),
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
    ...(judged && { judgedAt: judged.time, judgedBy: judged.from }),
    outcomes: outcomesOf(facts, findings, [...rowOf(outline.findingsOf, id)], task),
  }
}

const rawObject = (encoded: EncodedToken): JsonObject =>
  encoded.kind === 'json' ? encoded.jws : encoded.kind === 'unsigned' ? encoded.claims : {}

function textsOf(
  encoded: EncodedToken,
  header: Header | undefined,
): { headerText: string; payloadText: string } {
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
    const { source, member, index, line } = tokens[other]!.origin
    sightings.push({
      source,
      entry: index,
      ...(member !== undefined && { member }),
      ...(line !== undefined && { line }),
    })
  }
  return sightings
}
