import { cycle } from './cycle.ts'
import { everythingWrong } from './everything-wrong.ts'
import { firstDraft } from './first-draft.ts'
import { forgedPayload } from './forged-payload.ts'
import { missingPredecessor } from './missing-predecessor.ts'
import { olderSuccessor } from './older-successor.ts'
import type { Sample } from './sample.ts'
import { tumourBoard } from './tumour-board.ts'
import { twoAgents } from './two-agents.ts'
import { unknownKey } from './unknown-key.ts'

/** Every sample, in the order the app offers them. */
export const samples: readonly Sample[] = [
  twoAgents,
  tumourBoard,
  forgedPayload,
  olderSuccessor,
  cycle,
  missingPredecessor,
  unknownKey,
  firstDraft,
  everythingWrong,
]
