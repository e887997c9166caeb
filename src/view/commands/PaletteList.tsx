import { Empty } from '../controls/Empty.tsx'
import type { useActiveOption } from '../controls/use-active-option.ts'
import { TaskLine } from '../task/TaskLine.tsx'
import { KeyCaps } from './KeyCaps.tsx'
import styles from './Palette.module.css'
import type { PaletteGroup, PaletteItem } from './palette-items.ts'
import { text } from './palette-text.ts'

interface Props {
  readonly groups: readonly PaletteGroup[]
  readonly options: ReturnType<typeof useActiveOption>
  readonly onTake: (item: PaletteItem) => void
}

/** The results under their headings; one list of options for the arrow keys. */
export function PaletteList({ groups, options, onTake }: Props) {
  let index = -1
  return (
    <>
      {groups.length === 0 && <Empty>{text.none}</Empty>}
      <div id={options.listId} role="listbox" aria-label={text.results} className={styles.results}>
        {groups.map(({ name, items }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list
          <div key={name} role="group" aria-labelledby={`palette-${name}`}>
            <div id={`palette-${name}`} role="presentation" className={styles.heading}>
              {name}
            </div>
            {items.map((item) => {
              index++
              const at = index
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys of all its options
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
                <div
                  key={item.id}
                  role="option"
                  {...options.option(at)}
                  className={styles.item}
                  data-active={at === options.active || undefined}
                  onPointerMove={() => options.active !== at && options.setActive(at)}
                  onClick={() => onTake(item)}
                >
                  {item.task === undefined ? (
                    <span className={styles.title}>{item.title}</span>
                  ) : (
                    <TaskLine task={item.task} />
                  )}
                  {item.detail && <small>{item.detail}</small>}
                  {item.key && <KeyCaps name={item.key} />}
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </>
  )
}
