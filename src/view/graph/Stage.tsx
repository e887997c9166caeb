import { ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useMemo, useRef } from 'react'
import type { Group } from '../../search/groups.ts'
import { select } from '../../state/actions.ts'
import { openGroup } from '../../state/collapse.ts'
import { heldBy } from '../../state/groups.ts'
import type { TokenId } from '../../tokens/token.ts'
import { CanvasLayer } from '../canvas/CanvasLayer.tsx'
import { mostZoom } from '../canvas/rect.ts'
import { useStore } from '../use-store.ts'
import { CardMenu } from './CardMenu.tsx'
import { Controls } from './Controls.tsx'
import { EdgeLayer } from './EdgeLayer.tsx'
import { GhostCard } from './GhostCard.tsx'
import styles from './GraphView.module.css'
import { GroupBar } from './GroupBar.tsx'
import { GroupCard } from './GroupCard.tsx'
import { Legend } from './Legend.tsx'
import { Minimap } from './Minimap.tsx'
import type { GraphModel } from './model.ts'
import { nodeMaker, optionId } from './nodes.ts'
import { OpenedLayer } from './OpenedLayer.tsx'
import { StubLayer } from './StubLayer.tsx'
import { TaskCard } from './TaskCard.tsx'
import { Tooltip } from './Tooltip.tsx'
import { text } from './text.ts'
import { useCamera, useSelecting } from './use-camera.ts'
import { useCardMenu } from './use-card-menu.ts'
import { useHover } from './use-hover.ts'
import { useKeys } from './use-keys.ts'
import { usePlacing } from './use-placing.ts'
import { useReveal } from './use-reveal.ts'
import { useWindow } from './use-window.ts'

const nodeTypes = { 'task-card': TaskCard, 'group-card': GroupCard, 'ghost-card': GhostCard }
const noEdges: never[] = []
const hidden = { hideAttribution: true }

/** The layers of the graph on top of each other, the pane that moves them, and the controls. */
export function Stage({ model }: { model: GraphModel }) {
  const { scene } = model.picture
  const selected = useStore((state) => state.selected)
  const active = scene.boxOf[selected ?? -1] ?? -1
  const window = useWindow(model, active)
  const { boxes } = model
  const makeNode = useMemo(() => nodeMaker(boxes, scene), [boxes, scene])
  const nodes = useMemo(() => window.boxes.map(makeNode), [window.boxes, makeNode])
  const camera = useCamera(model, active)
  const { how, selecting } = useSelecting()
  const anchor = useRef<TokenId | null>(null)
  const { placed, touched } = usePlacing(model, camera, active, anchor)
  useReveal(model, camera, active, placed, how)
  const hover = useHover(model)
  const onKeyDown = useKeys(camera, selecting, anchor)
  const menu = useCardMenu(model, camera, hover, window.cards, active)
  const open = (group: Group, at = heldBy(group, selected)) => {
    anchor.current = at
    hover.leave()
    openGroup(group.id)
  }

  return (
    <div
      className={styles.stage}
      data-cards={window.cards || undefined}
      data-parked={window.parked || undefined}
      data-hovering={hover.hovered?.kind === 'box' || undefined}
      data-placed={placed || undefined}
      onPointerLeave={hover.leave}
    >
      <CanvasLayer model={model} />
      <EdgeLayer model={model} edges={window.edges} selected={selected} cards={window.cards} />
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
          if (menu.asked) return
          const box = scene.boxes[hover.boxAt(event, window.cards)]
          if (box?.kind === 'group') open(box.group)
          else selecting('click', () => select(box?.kind === 'task' ? box.task : null))
        }}
        onMouseMove={(event) => hover.move(event, window.cards)}
        onContextMenu={menu.onContextMenu}
        {...menu.press}
        onKeyDown={(event) => void (menu.byKey(event) || onKeyDown(event))}
      />
      {window.cards && <OpenedLayer model={model} boxes={window.boxes} anchor={anchor} />}
      {window.cards && <StubLayer model={model} boxes={window.boxes} active={active} anchor={anchor} />}
      <p id="graph-help" hidden>
        {text.graphHelp}
      </p>
      <Legend />
      <Minimap model={model} camera={camera} touched={touched} />
      <Controls camera={camera} />
      <GroupBar anchor={anchor} />
      <CardMenu model={model} asked={menu.asked} open={open} close={menu.close} />
      <Tooltip model={model} hovered={hover.hovered} />
    </div>
  )
}

/** React Flow insists on the role "application", which would hide from a screen reader that its cards are a list to choose from. */
function asListbox(element: HTMLElement | null): void {
  element?.setAttribute('role', 'listbox')
}
