import type { Policy } from '../../checks/policy.ts'
import { algorithms } from '../../keys/key.ts'
import { Input } from '../controls/Field.tsx'
import { ChoiceField, Field, ManyField, NumberField } from './Fields.tsx'
import { JudgingTime } from './JudgingTime.tsx'
import styles from './PolicyForm.module.css'
import { Severities } from './Severities.tsx'
import { text } from './text.ts'

const claims = ['iss', 'aud', 'iat', 'exp', 'jti', 'wid', 'exec_act', 'pred', 'inp_hash', 'out_hash']

/** Every rule of a policy as a control; each change gives a whole new policy. */
export function PolicyForm({
  policy,
  onChange,
}: {
  policy: Policy
  onChange: (change: Partial<Policy>) => void
}) {
  const known = [...new Set([...claims, ...policy.requiredClaims])]
  return (
    <div className={styles.form}>
      <JudgingTime judgedAt={policy.judgedAt} onChange={(judgedAt) => onChange({ judgedAt })} />
      <ChoiceField
        label={text.ledger}
        hint={text.ledgerHints[policy.ledger]}
        value={policy.ledger}
        choices={text.ledgers}
        onChange={(ledger) => onChange({ ledger })}
      />
      <NumberField
        label={text.skew}
        value={policy.clockSkew}
        unit={text.seconds}
        onChange={(value) => value !== null && onChange({ clockSkew: value })}
      />
      <ChoiceField
        label={text.level}
        value={policy.minimumLevel}
        choices={text.levels}
        onChange={(minimumLevel) => onChange({ minimumLevel })}
      />
      <ChoiceField
        label={text.uuid}
        value={policy.uuidTaskIds}
        choices={text.uuids}
        onChange={(uuidTaskIds) => onChange({ uuidTaskIds })}
      />
      <Field label={text.verifier} hint={text.verifierHint}>
        {(id, hintId) => (
          <Input
            id={id}
            aria-describedby={hintId}
            value={policy.verifier ?? ''}
            spellCheck={false}
            onChange={(event) => onChange({ verifier: event.target.value.trim() || null })}
          />
        )}
      </Field>
      <NumberField
        label={text.most}
        value={policy.maxPredecessors}
        onChange={(value) => value !== null && onChange({ maxPredecessors: Math.floor(value) })}
      />
      <NumberField
        label={text.lifetime}
        hint={text.notJudged}
        empty
        unit={text.seconds}
        value={policy.maxLifetime}
        onChange={(maxLifetime) => onChange({ maxLifetime })}
      />
      <NumberField
        label={text.age}
        hint={text.notJudged}
        empty
        unit={text.seconds}
        value={policy.iatMaxAge}
        onChange={(iatMaxAge) => onChange({ iatMaxAge })}
      />
      <NumberField
        label={text.future}
        unit={text.seconds}
        value={policy.iatMaxFuture}
        onChange={(value) => value !== null && onChange({ iatMaxFuture: value })}
      />
      <ManyField
        label={text.algorithms}
        all={algorithms}
        chosen={policy.algorithms}
        onChange={(chosen) => onChange({ algorithms: chosen })}
      />
      <ManyField
        label={text.claims}
        all={known}
        chosen={policy.requiredClaims}
        onChange={(requiredClaims) => onChange({ requiredClaims })}
      />
      <Severities policy={policy} onChange={(severities) => onChange({ severities })} />
    </div>
  )
}
