import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { searchHitSet } from '../../state/search-hits.ts'
import { timeSpan } from '../../state/time-span.ts'
import { onThemeChange } from '../canvas/palette.ts'
import type { Size } from '../canvas/rect.ts'
import { useStore } from '../use-store.ts'
import type { Lane } from './arrange.ts'
import { Controls } from './Controls.tsx'
import { fitted, type Plot } from './camera.ts'
import { noChronology } from './chronology.ts'
import { timelineId } from './focus-timeline.ts'
import { LaneNames } from './LaneNames.tsx'
import { Legend } from './Legend.tsx'
import { leave, leftAt } from './left-at.ts'
import { Options, optionId } from './Options.tsx'
import { readPalette } from './palette.ts'
import type { Plan } from './plan.ts'
import { createScreen, type Screen } from './screen.ts'
import { footRoom, sheetFor, undivided } from './sheet.ts'
import styles from './Timeline.module.css'
import { Tooltip } from './Tooltip.tsx'
import { text } from './text.ts'
import { type Camera, carriedOver, useCamera } from './use-camera.ts'
import { useFits } from './use-fits.ts'
import { useKeys } from './use-keys.ts'
import { usePointer } from './use-pointer.ts'

const noLanes: readonly Lane[] = []

interface Props {
  /** Names the tasks and agents even before there is a plan. */
  readonly outline: Outline
  /** Null until there is one. It may have been made for another size. */
  readonly plan: Plan | null
  readonly size: Size
  readonly onSize: (size: Size) => void
  readonly brushing: boolean
  readonly onBrushed: (brushing: false) => void
  /** Is given what moves the picture. */
  readonly cameraRef: RefObject<Camera | null>
}

/** The canvas with the lanes, the list of its tasks for screen readers, and what moves it. */
export function Stage({ outline, plan, size, onSize, brushing, onBrushed, cameraRef }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const sheets = useRef<HTMLDivElement>(null)
  const screen = useRef<Screen | null>(null)
  const shownPlan = useRef<{ readonly of: Int32Array; readonly plot: Plot } | null>(null)
  const chronology = plan?.chronology ?? noChronology
  const lanes = plan?.arrangement.lanes ?? noLanes
  const task = useStore((state) => state.selected)
  const found = useStore(searchHitSet)
  const span = useStore(timeSpan)
  const fits = useFits(chronology)
  const selected = task === null ? -1 : (chronology.placeOf[task] ?? -1)
  const selectedNow = useRef(selected)
  selectedNow.current = selected

  // biome-ignore lint/correctness/useExhaustiveDependencies: an outline that only knows more moves nothing
  const { sheet, plot } = useMemo(
    () => sheetFor(size, outline, chronology, plan?.division ?? undivided),
    [plan?.arrangement, size],
  )

  const camera = useCamera(screen, scroller, plot)
  cameraRef.current = camera
  const brushed = useCallback(() => onBrushed(false), [onBrushed])
  const { hovered, handlers } = usePointer(screen, scroller, camera, chronology, brushing, brushed)
  const onKeyDown = useKeys(camera, chronology, selectedNow)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!sheets.current || !element) return
    const made = createScreen(sheets.current)
    screen.current = made
    const theme = () => made.show({ palette: readPalette(element) })
    theme()
    const scroll = () => made.show({ scrolled: element.scrollTop })
    scroll()
    const measure = () => onSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    element.addEventListener('scroll', scroll, { passive: true })
    const unwatch = onThemeChange(theme)
    return () => {
      remember(made, shownPlan.current)
      sizes.disconnect()
      element.removeEventListener('scroll', scroll)
      unwatch()
      made.stop()
    }
  }, [onSize])

  useLayoutEffect(() => {
    if (!plan || !screen.current) return
    const { of, stretches, arrangement, edges, looks } = plan
    const shown = screen.current.frame()
    const others = shownPlan.current?.of !== of
    if (others) remember(screen.current, shownPlan.current)
    const left = others ? leftAt(of, stretches) : null
    const before = others ? left : shown && { scale: shown.scale, plot: shownPlan.current!.plot }
    if (others && scroller.current) scroller.current.scrollTop = left?.scrolled ?? 0
    const keep = chronology.times[selectedNow.current]
    const scale = before ? carriedOver(before, stretches, plot, keep) : fitted(stretches, plot)
    shownPlan.current = { of, plot }
    const model = { outline: plan.outline, chronology, arrangement, edges, looks, fits }
    screen.current.show({ sheet, scale, model })
  }, [plan, sheet, plot, chronology, fits])

  useLayoutEffect(() => screen.current?.show({ selected, found, span }), [selected, found, span])
  useLayoutEffect(() => screen.current?.show({ hovered: -1, brush: null, pointer: null }), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection, or a first plan, is a reason to move
  useEffect(() => {
    if (selected !== -1) camera.reveal(selected)
  }, [selected, plan === null])

  return (
    <div className={styles.stage} data-brushing={brushing || undefined}>
      <div
        ref={scroller}
        id={timelineId}
        className={styles.scroller}
        role="listbox"
        aria-label={text.timeline}
        aria-describedby="timeline-help"
        aria-activedescendant={selected === -1 ? undefined : optionId(chronology.tasks[selected]!)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...handlers}
      >
        <div ref={sheets} className={styles.sheets} aria-hidden="true" style={{ height: size.height }} />
        <div style={{ height: plan ? overflowOf(plan, sheet.axis) : 0 }} role="presentation" />
        <Options outline={outline} chronology={chronology} active={selected} />
      </div>
      <LaneNames outline={outline} lanes={lanes} />
      <p id="timeline-help" hidden>
        {text.help}
      </p>
      <Legend outline={outline} />
      <Controls camera={camera} selected={selected} />
      {plan && <Tooltip plan={plan} hovered={hovered} within={size} />}
    </div>
  )
}

/** Pixels that the lanes need beyond the pane they were arranged for. */
const overflowOf = ({ arrangement, size }: Plan, axis: number): number =>
  Math.max(0, arrangement.height + axis + footRoom - size.height)

function remember(screen: Screen, of: { readonly of: Int32Array; readonly plot: Plot } | null): void {
  const left = screen.frame()
  if (left && of) leave(of.of, { scale: left.scale, plot: of.plot, scrolled: left.scrolled })
}
