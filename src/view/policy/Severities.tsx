import type { Check } from '../../checks/check.ts'
import { checks } from '../../checks/index.ts'
import type { Policy, Severity } from '../../checks/policy.ts'
import { Select } from '../controls/Field.tsx'
import styles from './Severities.module.css'
import { text } from './text.ts'

const severities: readonly Severity[] = ['error', 'warning', 'note']

/** Every code with its severity, to be softened or hardened in the open. */
export function Severities({
  policy,
  onChange,
}: {
  policy: Policy
  onChange: (severities: Policy['severities']) => void
}) {
  const choose = (code: string, chosen: string, catalogued: Severity) => {
    const { [code]: _, ...others } = policy.severities
    onChange(chosen === catalogued ? others : { ...others, [code]: chosen as Severity })
  }
  const changed = Object.keys(policy.severities).length
  return (
    <details className={styles.details}>
      <summary>
        {text.severities}
        {changed > 0 && ` (${changed})`}
      </summary>
      <p className={styles.hint}>{text.severitiesHint}</p>
      {(checks as readonly Check[]).map(({ code, severity }) => (
        <label key={code} className={styles.severity}>
          <code>{code}</code>
          <Select
            value={policy.severities[code] ?? severity}
            onChange={(event) => choose(code, event.target.value, severity)}
          >
            {severities.map((one) => (
              <option key={one} value={one}>
                {one === severity ? text.asCatalogued(one) : one}
              </option>
            ))}
          </Select>
        </label>
      ))}
    </details>
  )
}
