import { useDeferredValue, useMemo, useState } from 'react'
import { fuzzyScore } from '../../search/fuzzy.ts'
import { Input } from '../controls/Field.tsx'
import { commands } from '../shell/commands.ts'
import { commandGroups } from './command.ts'
import { KeyCaps } from './KeyCaps.tsx'
import styles from './KeyList.module.css'
import { text } from './palette-text.ts'
import { placeKeys } from './place-keys.ts'

interface Line {
  readonly title: string
  readonly keys: readonly string[]
}

/** Every key and what it does, by heading; what is typed is looked for among all commands, those without a key too. */
export function KeyList() {
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const groups = useMemo(() => groupsFor(wanted), [wanted])
  return (
    <>
      <Input
        type="search"
        className={styles.find}
        aria-label={text.findCommand}
        placeholder={text.findCommand}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {groups.length === 0 && <p className={styles.none}>{text.none}</p>}
      <div className={styles.groups}>
        {groups.map(({ name, lines }) => (
          <div key={name} className={styles.group}>
            <h4>{name}</h4>
            <dl>
              {lines.map(({ title, keys }) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>
                    {keys.map((key) => (
                      <KeyCaps key={key} name={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </>
  )
}

function groupsFor(wanted: string): readonly { readonly name: string; readonly lines: readonly Line[] }[] {
  const fits = (title: string, ...more: readonly string[]) =>
    wanted === '' || fuzzyScore(wanted, [title, ...more].join(' ')) > 0
  const ofCommands = commandGroups.map((name) => ({
    name: name as string,
    lines: commands
      .filter(
        ({ group, key, title, words = '' }) => group === name && (wanted || key) && fits(title, name, words),
      )
      .map(
        ({ title, key, otherKeys = [] }): Line => ({
          title,
          keys: [...(key ? [key] : []), ...otherKeys.filter((other) => other.length > 1)],
        }),
      ),
  }))
  const ofPlaces = placeKeys.map(({ name, keys }) => ({
    name,
    lines: keys.filter(({ title }) => fits(title, name)),
  }))
  return [...ofCommands, ...ofPlaces].filter(({ lines }) => lines.length > 0)
}
