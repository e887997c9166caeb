import type { KeyFormat } from './format.ts'
import { json } from './json.ts'

/** Every way keys are written; a piece is read by the first that recognizes it. */
export const keyFormats: readonly KeyFormat[] = [json]
