import type { State } from '../../state/state.ts'
import type { TokenId } from '../../tokens/token.ts'
import type { GraphModel } from '../graph/model.ts'
import type { Palette } from './palette.ts'

/** What is drawn, with which colours, and where to: a context already scaled to the picture's pixels. */
export interface Drawing {
  readonly context: CanvasRenderingContext2D
  readonly model: GraphModel
  readonly palette: Palette
  readonly zoom: number
  /** By box: how many of its tasks the search found; empty for none. */
  readonly hits: Int32Array
  readonly direction: State['direction']
  /** The selected task where it is in a closed group; else null. */
  readonly held: TokenId | null
}
