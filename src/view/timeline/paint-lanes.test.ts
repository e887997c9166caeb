import { describe, expect, it } from 'vitest'
import type { Frame } from './frame.ts'
import { paintLaneNames } from './paint-lanes.ts'

interface Word {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly middle: number
}

const letter = 6

/** The words that are painted in a pane so wide, its three lanes scrolled by so much; names stand above from `head` pixels on. */
function paintedIn(width: number, scrolled: number, names: number, agents: readonly string[]): Word[] {
  const painted: Word[] = []
  const measureText = (words: string) => ({ width: words.length * letter })
  const context = {
    measureText,
    fillText: (words: string, left: number, middle: number) =>
      painted.push({ words, left, right: left + measureText(words).width, middle }),
    ...Object.fromEntries(
      ['fillRect', 'beginPath', 'roundRect', 'fill', 'strokeText'].map((deed) => [deed, () => {}]),
    ),
  } as unknown as CanvasRenderingContext2D
  const lanes = agents.map((_, agent) => ({ agent, tasks: 4, top: agent * 100, height: 100 }))
  const frame = {
    sheet: { width, height: 300, left: names, names, axis: 46, head: names > 0 ? 0 : 20 },
    scrolled,
    palette: { agent: [], font: 'sans-serif' },
    model: { outline: { agents }, arrangement: { lanes, height: 300, gutter: 0 } },
  } as unknown as Frame
  paintLaneNames(context, frame)
  return painted
}

const long = 'spiffe://example.org/agent/an-agent-with-a-name-longer-than-a-telephone-is-wide-by-far'
const agents = ['spiffe://example.org/agent/scheduler', long, 'spiffe://example.org/agent/pharmacy']

describe('the names of lanes', () => {
  it('stand above their lanes where a pane is narrow, each with its count, within the pane and clear of each other', () => {
    const painted = paintedIn(360, 0, 0, agents)
    expect(painted.map(({ words }) => words)).toEqual([
      'scheduler',
      '4 tasks',
      expect.stringMatching(/^an-agent-with-a.*…$/),
      '4 tasks',
      'pharmacy',
      '4 tasks',
    ])
    for (const { right } of painted) expect(right).toBeLessThanOrEqual(360)
    for (const [at, { left, middle }] of painted.entries())
      if (at % 2 === 1) {
        expect(left).toBeGreaterThan(painted[at - 1]!.right)
        expect(middle).toBe(painted[at - 1]!.middle)
      }
    expect(painted.filter((_, at) => at % 2 === 0).map(({ middle }) => middle)).toEqual([59, 159, 259])
  })

  it('stay below the axis while their lane goes on, and leave with its end', () => {
    const firstAt = (scrolled: number) => paintedIn(360, scrolled, 0, agents)[0]!
    expect(firstAt(50)).toMatchObject({ words: 'scheduler', middle: 59 })
    expect(firstAt(76)).toMatchObject({ words: 'scheduler', middle: 59 })
    expect(firstAt(90)).toMatchObject({ words: 'scheduler', middle: 45 })
    expect(firstAt(101).words).toMatch(/^an-agent/)
  })

  it('stand beside their lanes where there is room, cut to the room that there is', () => {
    const painted = paintedIn(900, 0, 120, agents)
    expect(painted.map(({ words }) => words)).toContain('scheduler')
    for (const { right } of painted) expect(right).toBeLessThanOrEqual(120)
  })
})
