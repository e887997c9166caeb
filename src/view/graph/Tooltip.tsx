import { severityMarks } from '../../findings/marks.ts'
import { CardLine, CardTitle, HoverCard } from '../controls/HoverCard.tsx'
import { Mark } from '../controls/Mark.tsx'
import { Swatch } from '../controls/Swatch.tsx'
import { actionOf, agentOf, ghostName, timeOf } from './card-name.ts'
import { edgeName, kindOfEdge } from './edge-name.ts'
import { GroupTip } from './GroupTip.tsx'
import type { GraphModel } from './model.ts'
import styles from './Tooltip.module.css'
import type { Hovered } from './use-hover.ts'
import { VerdictLines } from './VerdictLines.tsx'

/** Says more about what the pointer rests on. All of it stands in the names of cards and edges too. */
export function Tooltip({ model, hovered }: { model: GraphModel; hovered: Hovered | null }) {
  if (!hovered) return null
  return (
    <HoverCard at={hovered} className={styles.beside}>
      {hovered.kind === 'edge' ? (
        <EdgeTip model={model} edge={hovered.id} />
      ) : (
        <BoxTip model={model} box={hovered.id} />
      )}
    </HoverCard>
  )
}

function EdgeTip({ model, edge }: { model: GraphModel; edge: number }) {
  const kind = kindOfEdge(model, edge)
  const mark = kind === 'late' || kind === 'cycle' ? severityMarks.error : severityMarks.warning
  return (
    <CardLine>
      {kind !== 'normal' && <Mark mark={mark} size={14} />}
      {edgeName(model, edge)}
    </CardLine>
  )
}

function BoxTip({ model, box }: { model: GraphModel; box: number }) {
  const its = model.picture.scene.boxes[box]
  if (its?.kind === 'task') return <TaskTip model={model} task={its.task} />
  if (its?.kind === 'group') return <GroupTip model={model} box={box} group={its.group} />
  return its ? <p>{ghostName(model.outline, its.ghost)}</p> : null
}

function TaskTip({ model: { outline }, task }: { model: GraphModel; task: number }) {
  return (
    <>
      <CardTitle>{actionOf(outline, task)}</CardTitle>
      <CardLine>
        <Swatch agent={outline.agent[task] ?? -1} />
        {[agentOf(outline, task), timeOf(outline, task)].filter(Boolean).join(' · ')}
      </CardLine>
      <VerdictLines outline={outline} task={task} />
    </>
  )
}
