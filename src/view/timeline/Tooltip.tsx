import type { Outline } from '../../analysis/outline.ts'
import { duration } from '../../checks/phrase.ts'
import { severityMarks } from '../../findings/marks.ts'
import type { TokenId } from '../../tokens/token.ts'
import type { Size } from '../canvas/rect.ts'
import { CardLine, CardTitle, HoverCard } from '../controls/HoverCard.tsx'
import { Mark } from '../controls/Mark.tsx'
import { Swatch } from '../controls/Swatch.tsx'
import { actionOf, agentOf } from '../graph/card-name.ts'
import { VerdictLines } from '../graph/VerdictLines.tsx'
import { utc } from '../time.ts'
import { timelineEdgeKinds } from './edges.ts'
import type { Hovered } from './hovered.ts'
import type { Plan } from './plan.ts'
import styles from './Tooltip.module.css'
import { edgeName } from './task-name.ts'
import { text } from './text.ts'

interface Props {
  readonly plan: Plan
  readonly hovered: Hovered | null
  readonly within: Size
}

/** Says more about what the pointer rests on; the list for screen readers says the same. */
export function Tooltip({ plan, hovered, within }: Props) {
  if (!hovered) return null
  const across = hovered.x > within.width / 2 ? styles.leftwards : styles.rightwards
  const down = hovered.y > within.height * 0.6 ? styles.upwards : styles.downwards
  return (
    <HoverCard at={hovered} className={`${styles.card} ${across} ${down}`}>
      <Content plan={plan} hovered={hovered} />
    </HoverCard>
  )
}

function Content({ plan, hovered }: { plan: Plan; hovered: Hovered }) {
  const { outline, chronology, edges, arrangement } = plan
  switch (hovered.kind) {
    case 'break':
      return (
        <p>
          {text.idleBetween(duration(hovered.until - hovered.from), utc(hovered.from), utc(hovered.until))}
        </p>
      )
    case 'edge': {
      const other = timelineEdgeKinds[edges.kind[hovered.id]!] === 'other-workflow'
      return (
        <CardLine>
          <Mark mark={other ? severityMarks.warning : severityMarks.error} size={14} />
          {edgeName(outline, chronology.tasks, edges, hovered.id)}
        </CardLine>
      )
    }
    case 'lane': {
      const lane = arrangement.lanes[hovered.id]
      if (!lane) return null
      return (
        <>
          <CardLine>
            <Swatch agent={lane.agent} />
            {outline.agents[lane.agent] ?? agentOf(outline, -1)}
          </CardLine>
          <p>{text.laneTasks(lane.tasks)}</p>
        </>
      )
    }
    case 'task':
      return <TaskTip outline={outline} task={chronology.tasks[hovered.id] ?? -1} />
  }
}

function TaskTip({ outline, task }: { outline: Outline; task: TokenId }) {
  return (
    <>
      <CardTitle>{actionOf(outline, task)}</CardTitle>
      <CardLine>
        <Swatch agent={outline.agent[task] ?? -1} />
        {agentOf(outline, task)}
      </CardLine>
      <p>{utc(outline.iat[task] ?? Number.NaN) || text.untimed}</p>
      <VerdictLines outline={outline} task={task} />
    </>
  )
}
