import { memo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { Hidden } from '../controls/Hidden.tsx'
import { agentOf } from '../graph/card-name.ts'
import type { Lane } from './arrange.ts'
import { text } from './text.ts'

/** More are no help to listen to. */
const most = 60

interface Props {
  readonly outline: Outline
  readonly lanes: readonly Lane[]
}

/** The lanes from top to bottom, for those who do not see the canvas. */
export const LaneNames = memo(function LaneNames({ outline, lanes }: Props) {
  return (
    <Hidden>
      <ul aria-label={text.lanes}>
        {lanes.slice(0, most).map(({ agent, tasks }) => (
          <li key={agent}>{text.lane(outline.agents[agent] ?? agentOf(outline, -1), tasks)}</li>
        ))}
        {lanes.length > most && <li>{text.moreLanes(lanes.length - most)}</li>}
      </ul>
    </Hidden>
  )
})
