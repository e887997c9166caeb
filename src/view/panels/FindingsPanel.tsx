import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { stepFinding } from '../../state/actions.ts'
import { Empty } from '../controls/Empty.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useVirtual } from '../controls/use-virtual.ts'
import { text } from '../text.ts'
import { useStore } from '../use-store.ts'
import { FindingItem } from './FindingItem.tsx'
import styles from './FindingsPanel.module.css'

/** Every finding as one list, worst first, drawn only where it is looked at; narrowed to one code on demand. */
export function FindingsPanel() {
  const outline = useStore((state) => state.outline)
  const current = useStore((state) => state.finding)
  const [code, setCode] = useState('')
  const findings = outline?.findings
  const codes = useMemo(() => {
    const counts = new Map<string, number>()
    for (const finding of findings ?? []) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1)
    return [...counts]
  }, [findings])
  const shown = useMemo(() => {
    const all = [...(findings ?? []).keys()]
    return code === '' ? all : all.filter((index) => findings?.[index]?.code === code)
  }, [findings, code])
  const { scroller, rows, total, measure, reveal } = useVirtual({
    count: shown.length,
    estimate: 108,
    of: shown,
  })

  useEffect(() => {
    if (current !== null) reveal(shown.indexOf(current))
  }, [current, shown, reveal])

  if (!outline || outline.findings.length === 0) return <Empty>{text.findings.none}</Empty>
  return (
    <>
      <div className={styles.tools}>
        <select
          aria-label={text.findings.filter}
          className={styles.filter}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        >
          <option value="">{text.findings.all(outline.findings.length)}</option>
          {codes.map(([name, count]) => (
            <option key={name} value={name}>
              {name} ({count})
            </option>
          ))}
        </select>
        <span className={styles.position}>
          {current === null ? '' : text.findings.position(current + 1, outline.findings.length)}
        </span>
        <IconButton label={text.findings.previous} shortcut="p" onPress={() => stepFinding(-1)}>
          <ChevronUp size={15} aria-hidden="true" />
        </IconButton>
        <IconButton label={text.findings.next} shortcut="n" onPress={() => stepFinding(1)}>
          <ChevronDown size={15} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.scroller} ref={scroller}>
        <ul aria-label={text.panels.findings} style={{ height: total }}>
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
