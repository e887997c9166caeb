export type DotKind = 'passed' | 'failed' | 'unchecked' | 'missing' | 'inherits' | 'note'

/** A dot as column, row and kind; an edge as two places in the list of dots, and what is wrong with it. */
export interface MiniPicture {
  readonly dots: readonly (readonly [number, number, DotKind?])[]
  readonly edges: readonly (readonly [number, number, ('late' | 'cycle' | 'missing')?])[]
}

/** Each sample's graph in small: its shape and where its trouble sits. */
export const samplePictures: Readonly<Record<string, MiniPicture>> = {
  'two-agents': {
    dots: [
      [1, 2],
      [3, 2],
    ],
    edges: [[0, 1]],
  },
  'tumour-board': {
    dots: [
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 3],
      [1, 4],
      [2, 0.5],
      [2, 3.5],
      [3, 2],
      [4, 1],
      [4, 3],
    ],
    edges: [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 5],
      [2, 5],
      [3, 6],
      [4, 6],
      [5, 7],
      [6, 7],
      [7, 8],
      [7, 9],
    ],
  },
  'forged-payload': {
    dots: [
      [0, 2],
      [1, 1],
      [1, 3],
      [2, 2, 'failed'],
      [3, 2, 'inherits'],
      [4, 2, 'inherits'],
    ],
    edges: [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [3, 4],
      [4, 5],
    ],
  },
  'older-successor': {
    dots: [
      [0, 2],
      [1, 1],
      [1, 3],
      [2, 2],
      [3, 2, 'failed'],
    ],
    edges: [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [3, 4, 'late'],
    ],
  },
  cycle: {
    dots: [
      [0, 2],
      [1, 2],
      [2, 1, 'failed'],
      [3, 1, 'failed'],
      [2.5, 3, 'failed'],
      [4, 2, 'inherits'],
    ],
    edges: [
      [0, 1],
      [1, 2],
      [2, 3, 'cycle'],
      [3, 4, 'cycle'],
      [4, 2, 'cycle'],
      [3, 5],
    ],
  },
  'missing-predecessor': {
    dots: [
      [0, 1],
      [1, 1],
      [1, 3, 'missing'],
      [2.5, 2],
      [4, 2],
    ],
    edges: [
      [0, 1],
      [1, 3],
      [2, 3, 'missing'],
      [3, 4],
    ],
  },
  'unknown-key': {
    dots: [
      [0, 2],
      [1, 1, 'unchecked'],
      [1, 3, 'unchecked'],
      [2.5, 2, 'inherits'],
      [4, 2, 'inherits'],
    ],
    edges: [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [3, 4],
    ],
  },
  'first-draft': {
    dots: [
      [0, 2, 'note'],
      [1, 2, 'note'],
      [2, 1, 'note'],
      [2, 3, 'note'],
      [3, 2, 'note'],
      [4, 2, 'note'],
    ],
    edges: [
      [0, 1],
      [1, 2],
      [1, 3],
      [2, 4],
      [3, 4],
      [4, 5],
    ],
  },
  'everything-wrong': {
    dots: [
      [0, 2],
      [1, 0, 'failed'],
      [1, 2],
      [1, 4, 'unchecked'],
      [2, 1, 'failed'],
      [2, 3, 'failed'],
      [3, 0, 'missing'],
      [3, 2, 'inherits'],
      [4, 1, 'failed'],
      [4, 3, 'failed'],
    ],
    edges: [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 4],
      [2, 4],
      [2, 5, 'late'],
      [3, 5],
      [4, 7],
      [5, 7],
      [6, 8, 'missing'],
      [7, 8],
      [7, 9],
    ],
  },
}
