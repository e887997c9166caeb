/** Every distance of the picture in one place, in pixels at zoom 1. */
export const spacing = {
  /** Between the cards of one layer and those of the next: room for a label such as "−2 s" on the edge. */
  layers: 72,
  /** The most that is added between two layers whose edges climb steeply. */
  steepest: 240,
  /** Between two cards of one layer. */
  cards: 20,
  /** Between a card and an edge that passes it. */
  cardToEdge: 14,
  /** Between two edges that pass side by side. */
  edges: 10,
  /** How far an edge runs straight on before it turns, so that arrowheads point along it. */
  stub: 14,
  /** Between two unconnected parts of the picture. */
  components: 56,
  /** Between boxes that no edge touches. */
  isolated: 20,
} as const

/** Width over height that packed components aim at. */
export const pleasingRatio = 16 / 10
