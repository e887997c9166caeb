import { ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useMemo, useRef } from 'react'
import { select } from '../../state/actions.ts'
import type { TokenId } from '../../tokens/token.ts'
import { CanvasLayer } from '../canvas/CanvasLayer.tsx'
import { mostZoom } from '../canvas/rect.ts'
import { useStore } from '../use-store.ts'
import { Controls } from './Controls.tsx'
import { EdgeLayer } from './EdgeLayer.tsx'
import { GhostCard } from './GhostCard.tsx'
import styles from './GraphView.module.css'
import { Legend } from './Legend.tsx'
import { Minimap } from './Minimap.tsx'
import type { GraphModel } from './model.ts'
import { nodeMaker, optionId } from './nodes.ts'
import { StubLayer } from './StubLayer.tsx'
import { TaskCard } from './TaskCard.tsx'
import { Tooltip } from './Tooltip.tsx'
import { text } from './text.ts'
import { useCamera, useSelecting } from './use-camera.ts'
import { useHover } from './use-hover.ts'
import { useKeys } from './use-keys.ts'
import { usePlacing } from './use-placing.ts'
import { useReveal } from './use-reveal.ts'
import { useWindow } from './use-window.ts'

const nodeTypes = { task: TaskCard, ghost: GhostCard }
const noEdges: never[] = []
const hidden = { hideAttribution: true }

/** The layers of the graph on top of each other, the pane that moves them, and the controls. */
export function Stage({ model }: { model: GraphModel }) {
  const stage = useRef<HTMLDivElement>(null)
  const active = useStore((state) => model.picture.boxOf.get(state.selected ?? -1) ?? -1)
  const window = useWindow(model, active)
  const { boxes, picture } = model
  const makeNode = useMemo(() => nodeMaker(boxes, picture.scene.tasks.length), [boxes, picture])
  const nodes = useMemo(() => window.boxes.map(makeNode), [window.boxes, makeNode])
  const camera = useCamera(model, active)
  const { how, selecting } = useSelecting()
  const anchor = useRef<TokenId | null>(null)
  const { placed, touched } = usePlacing(model, camera, active, stage, anchor)
  useReveal(model, camera, active, placed, how)
  const hover = useHover(model)
  const onKeyDown = useKeys(camera, selecting)

  return (
    <div
      ref={stage}
      className={styles.stage}
      data-cards={window.cards || undefined}
      data-stand-in={window.standIn || undefined}
      data-hovering={hover.hovered?.kind === 'box' || undefined}
      data-placed={placed || undefined}
      onPointerLeave={hover.leave}
    >
      <CanvasLayer model={model} on={!window.settled} />
      <EdgeLayer model={model} edges={window.edges} shown={window.cards} active={active} />
      <ReactFlow
        className={styles.flow ?? ''}
        ref={asListbox}
        tabIndex={0}
        aria-label={text.graph}
        aria-describedby="graph-help"
        aria-activedescendant={window.boxes.includes(active) ? optionId(active) : undefined}
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        minZoom={camera.leastZoom}
        maxZoom={mostZoom}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        proOptions={hidden}
        onMoveStart={(event) => {
          if (event) touched()
          hover.leave()
        }}
        onClick={(event) => {
          const task = picture.scene.tasks[hover.boxAt(event, window.cards)]
          selecting('click', () => select(task ?? null))
        }}
        onMouseMove={(event) => hover.move(event, window.cards)}
        onKeyDown={onKeyDown}
      />
      {window.cards && <StubLayer model={model} boxes={window.boxes} active={active} anchor={anchor} />}
      <p id="graph-help" hidden>
        {text.graphHelp}
      </p>
      <Legend />
      <Minimap model={model} camera={camera} touched={touched} />
      <Controls camera={camera} />
      <Tooltip model={model} hovered={hover.hovered} />
    </div>
  )
}

/** React Flow insists on the role "application", which would hide from a screen reader that its cards are a list to choose from. */
function asListbox(element: HTMLElement | null): void {
  element?.setAttribute('role', 'listbox')
}
