import { isJsonObject } from '../../base/json.ts'
import type { KeyPiece } from '../pieces.ts'
import { privateMembersOf } from '../private-members.ts'
import { rejection, rejections } from '../reading-sentences.ts'
import { objectOfPart } from '../token-parts.ts'
import type { KeyFormat, PieceReading } from './format.ts'

/** A Workload Identity Token: a signed JWT whose `cnf.jwk` is the agent's key and whose `sub` is its identity. */
export const wit: KeyFormat = {
  name: 'wit',
  recognizes: (piece) => piece.kind === 'token',
  read: (piece) => (piece.kind === 'token' ? readWit(piece, piece.jws) : {}),
}

function readWit(piece: KeyPiece, jws: string): PieceReading {
  const [header, payload] = jws.split('.').slice(0, 2).map(objectOfPart)
  if (header === undefined || payload === undefined) {
    return { rejected: [rejection(piece, 'malformed', rejections.tokenUnreadable())] }
  }
  const jwk = isJsonObject(payload.cnf) ? payload.cnf.jwk : undefined
  if (!isJsonObject(jwk)) return { rejected: [rejection(piece, 'not-a-key', rejections.tokenWithoutKey())] }
  const secrets = privateMembersOf(jwk)
  if (secrets.length > 0) {
    return { rejected: [rejection(piece, 'private', rejections.privateJwk(secrets), 'cnf.jwk')] }
  }
  if (jwk.kty === 'oct') {
    return { rejected: [rejection(piece, 'symmetric', rejections.symmetric(), 'cnf.jwk')] }
  }
  const notBefore = numericDate(payload.nbf) ?? numericDate(payload.iat)
  const notAfter = numericDate(payload.exp)
  return {
    offered: [
      {
        raw: jwk.kid === undefined && piece.kid !== undefined ? { ...jwk, kid: piece.kid } : jwk,
        source: piece.source,
        format: 'wit',
        wit: jws,
        ...(typeof payload.sub === 'string' ? { identity: payload.sub, identityFrom: 'wit' as const } : {}),
        ...(notBefore === undefined ? {} : { notBefore }),
        ...(notAfter === undefined ? {} : { notAfter }),
        ...(piece.alias === undefined ? {} : { aliases: [piece.alias] }),
      },
    ],
  }
}

function numericDate(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
