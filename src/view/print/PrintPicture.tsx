import type { Outline } from '../../analysis/outline.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { layoutGraphOf, type Picture } from '../../state/scene.ts'
import { inheritedVerdict, ownVerdict } from '../../state/select.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { actionOf, agentOf, shortId, timeOf } from '../graph/card-name.ts'
import { type EdgeKind, edgeKinds, edgeKindsOf } from '../graph/edge-kind.ts'
import { drawArrow, drawRoute, svgPath } from '../graph/route-path.ts'
import styles from './PrintSheet.module.css'
import { text } from './text.ts'

const margin = 4
const loud: ReadonlySet<EdgeKind | undefined> = new Set(['late', 'cycle'])

interface Props {
  readonly outline: Outline
  readonly picture: Picture
}

/** The whole graph on one sheet of paper, across it where the graph is wider than high. */
export function PrintPicture({ outline, picture: { scene, layout } }: Props) {
  const { width, height } = layoutGraphOf(scene)
  const kinds = edgeKindsOf(outline, scene)
  const edges = [...scene.edge.keys()]
  const wrong = edges.filter((edge) => loud.has(edgeKinds[kinds[edge]!]))
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
        {Array.from(layout.x, (x, box) => {
          const task = scene.tasks[box]
          const ghost = scene.ghosts[box - scene.tasks.length]
          return (
            <foreignObject
              key={task ?? ghost?.jti}
              x={x}
              y={layout.y[box]}
              width={width[box]}
              height={height[box]}
            >
              {task === undefined ? (
                <div className={styles.ghost}>{shortId(ghost?.jti ?? '')}</div>
              ) : (
                <Card outline={outline} task={task} />
              )}
            </foreignObject>
          )
        })}
      </svg>
    </section>
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
