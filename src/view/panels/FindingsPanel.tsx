import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import type { Finding } from '../../findings/finding.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { chooseFindings, stepFinding } from '../../state/actions.ts'
import { listedFindings, placeInList } from '../../state/listed-findings.ts'
import { Empty } from '../controls/Empty.tsx'
import { Select } from '../controls/Field.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { Mark } from '../controls/Mark.tsx'
import { useVirtual } from '../controls/use-virtual.ts'
import { text as page } from '../text.ts'
import { useStore } from '../use-store.ts'
import { FindingItem } from './FindingItem.tsx'
import styles from './FindingsPanel.module.css'
import { choicesOf } from './finding-choices.ts'
import { text } from './text.ts'

const none: readonly Finding[] = []

/** Every finding as one list, the worst first, drawn only where it is looked at; narrowed to one severity or code on demand. */
export function FindingsPanel() {
  const outline = useStore((state) => state.outline)
  const current = useStore((state) => state.finding)
  const choice = useStore((state) => state.findingChoice)
  const findings = outline?.findings
  const choices = useMemo(() => choicesOf(findings ?? []), [findings])
  const shown = listedFindings(findings ?? none, choice)
  const { scroller, rows, total, measure, reveal } = useVirtual({
    count: shown.length,
    estimate: 108,
    of: shown,
  })

  useEffect(() => {
    if (current !== null) reveal(shown.indexOf(current))
  }, [current, shown, reveal])

  if (!outline) return null
  if (outline.findings.length === 0) {
    return (
      <Empty>
        <Mark mark={outline.complete ? verdictMarks.passed : verdictMarks.indeterminate} size={22} />
        {outline.complete ? text.findings.none : text.findings.noneYet}
      </Empty>
    )
  }
  return (
    <>
      <div className={styles.tools}>
        <Select
          aria-label={text.findings.filter}
          className={styles.filter}
          value={choice}
          onChange={(event) => chooseFindings(event.target.value)}
        >
          <option value="">{text.findings.all(outline.findings.length)}</option>
          {choices.map(({ name, options }) => (
            <optgroup key={name} label={text.findings[name]}>
              {options.map(([value, count]) => (
                <option key={value} value={value}>
                  {name === 'bySeverity' ? text.findings.severities[value] : value} ({count})
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <span className={styles.position}>
          {current === null ? '' : text.findings.position(placeInList(outline.findings, choice, current))}
        </span>
        <IconButton label={text.findings.previous} shortcut="p" onPress={() => stepFinding(-1)}>
          <ChevronUp size={15} aria-hidden="true" />
        </IconButton>
        <IconButton label={text.findings.next} shortcut="n" onPress={() => stepFinding(1)}>
          <ChevronDown size={15} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.scroller} ref={scroller}>
        <ul aria-label={page.panels.findings} style={{ height: total }}>
          {rows.map(({ index, top }) => (
            <li
              key={shown[index]}
              ref={measure}
              data-index={index}
              aria-setsize={shown.length}
              aria-posinset={index + 1}
              style={{ top }}
            >
              <FindingItem outline={outline} index={shown[index] ?? 0} current={shown[index] === current} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
