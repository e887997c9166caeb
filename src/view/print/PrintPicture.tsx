import type { Outline } from '../../analysis/outline.ts'
import { edgeMark } from '../../findings/edge-marks.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { rowOf } from '../../graph/rows.ts'
import { type Box, layoutGraphOf, type Picture } from '../../state/scene.ts'
import { inheritedVerdict, ownVerdict } from '../../state/select.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { counted } from '../count.ts'
import { actionOf, agentOf, shortId, timeOf } from '../graph/card-name.ts'
import { drawArrow, drawRoute, svgPath } from '../graph/route-path.ts'
import styles from './PrintSheet.module.css'
import { text } from './text.ts'

const margin = 4
const loud = edgeMark.late | edgeMark.cycle

interface Props {
  readonly outline: Outline
  readonly picture: Picture
}

/** The whole graph on one sheet of paper, across it where the graph is wider than high. */
export function PrintPicture({ outline, picture: { scene, layout } }: Props) {
  const { width, height } = layoutGraphOf(scene)
  const edges = [...scene.from.keys()]
  const wrong = edges.filter((edge) =>
    rowOf(scene.edges, edge).some((one) => (outline.edgeMarks[one]! & loud) !== 0),
  )
  const path = (some: readonly number[], arrows: boolean) =>
    svgPath((pen) => {
      for (const edge of some) (arrows ? drawArrow : drawRoute)(pen, layout, edge)
    })
  return (
    <section className={layout.width > layout.height ? styles.wide : styles.high}>
      <h2>{text.picture}</h2>
      <svg
        role="img"
        aria-label={text.picture}
        viewBox={`${-margin} ${-margin} ${layout.width + 2 * margin} ${layout.height + 2 * margin}`}
        className={styles.picture}
      >
        <path className={styles.edge} d={path(edges, false)} />
        <path className={styles.arrow} d={path(edges, true)} />
        <path className={styles.wrongEdge} d={path(wrong, false)} />
        {scene.boxes.map((box, index) => (
          <foreignObject
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes of one scene never move
            key={index}
            x={layout.x[index]}
            y={layout.y[index]}
            width={width[index]}
            height={height[index]}
          >
            <BoxCard outline={outline} box={box} />
          </foreignObject>
        ))}
      </svg>
    </section>
  )
}

function BoxCard({ outline, box }: { readonly outline: Outline; readonly box: Box }) {
  if (box.kind === 'task') return <Card outline={outline} task={box.task} />
  if (box.kind === 'ghost') return <div className={styles.ghost}>{shortId(box.ghost.jtis[0] ?? '')}</div>
  return (
    <div className={styles.card}>
      <span />
      <span>
        <b>{box.group.label}</b>
        <small>{counted(box.group.tasks.length, 'task')}</small>
      </span>
    </div>
  )
}

function Card({ outline, task }: { readonly outline: Outline; readonly task: number }) {
  const own = ownVerdict(outline, task)
  return (
    <div className={`${styles.card} ${styles[own]}`}>
      <Mark mark={verdictMarks[own]} label={`${own} `} />
      <span>
        <b>{actionOf(outline, task)}</b>
        <small>{[agentOf(outline, task), timeOf(outline, task)].filter(Boolean).join(' · ')}</small>
      </span>
      {own === 'passed' && inheritedVerdict(outline, task) !== 'passed' && <InheritedMark size={14} />}
    </div>
  )
}
