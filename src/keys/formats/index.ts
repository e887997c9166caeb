import { certificate } from './certificate.ts'
import type { KeyFormat } from './format.ts'
import { json } from './json.ts'
import { pkcs1 } from './pkcs1.ts'
import { spki } from './spki.ts'
import { unfitDer } from './unfit-der.ts'
import { wit } from './wit.ts'

/** Every way keys are written; a piece is read by the first that recognizes it, so that what is no key comes last. */
export const keyFormats: readonly KeyFormat[] = [json, wit, spki, pkcs1, certificate, unfitDer]
