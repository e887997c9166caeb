import { ChevronDown, ChevronRight, Focus as FocusIcon, ListFilter, Route } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger, SubmenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import type { Outline } from '../../analysis/outline.ts'
import type { FocusDirection } from '../../search/focus.ts'
import type { Steps } from '../../search/query.ts'
import { fieldTerm } from '../../search/terms.ts'
import { focusOn, focusSize, startPath } from '../../state/focus-on.ts'
import { addTerm } from '../../state/narrow.ts'
import type { TokenId } from '../../tokens/token.ts'
import { counted } from '../count.ts'
import styles from './AddFilter.module.css'
import { text } from './text.ts'
import { useSubmenuOffset } from './use-submenu-offset.ts'

const directions: readonly FocusDirection[] = ['ancestors', 'descendants', 'both']
const distances: readonly Steps[] = [1, 2, 3, 'all']

interface Props {
  readonly outline: Outline
  readonly task: TokenId
}

/** Ways to show only what a task has to do with. */
export function FocusMenu({ outline, task }: Props) {
  const offset = useSubmenuOffset()
  return (
    <MenuTrigger>
      <Button className={styles.trigger ?? ''}>
        <FocusIcon size={13} aria-hidden="true" />
        <span>{text.focus}</span>
        <ChevronDown size={12} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={6}>
        <Menu className={styles.menu ?? ''} aria-label={text.focusLabel}>
          {directions.map((direction) => (
            <SubmenuTrigger key={direction}>
              <MenuItem id={direction} className={styles.item ?? ''} textValue={text.directions[direction]}>
                <span className={styles.name}>{text.directions[direction]}</span>
                <ChevronRight size={13} aria-hidden="true" />
              </MenuItem>
              <Popover className={styles.popover ?? ''} offset={offset} crossOffset={-5}>
                <Distances outline={outline} task={task} direction={direction} />
              </Popover>
            </SubmenuTrigger>
          ))}
          <Separator className={styles.rule ?? ''} />
          <MenuItem id="path" className={styles.item ?? ''} onAction={() => startPath(task)}>
            <Route size={14} aria-hidden="true" />
            <span className={styles.name}>{text.pathTo}</span>
          </MenuItem>
          <MenuItem
            id="findings"
            className={styles.item ?? ''}
            onAction={() => addTerm(fieldTerm('is', 'finding'))}
          >
            <ListFilter size={14} aria-hidden="true" />
            <span className={styles.name}>{text.onlyFindings}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** How far to go, each with the number of tasks that it shows. */
function Distances({ outline, task, direction }: Props & { readonly direction: FocusDirection }) {
  return (
    <Menu className={styles.menu ?? ''} aria-label={text.directions[direction]}>
      {distances.map((steps) => (
        <MenuItem
          key={steps}
          id={String(steps)}
          className={styles.item ?? ''}
          textValue={text.stepChoice(steps)}
          onAction={() => focusOn(task, direction, steps)}
        >
          <span className={styles.name}>{text.stepChoice(steps)}</span>
          <span className={styles.tasks}>{counted(focusSize(outline, task, direction, steps), 'task')}</span>
        </MenuItem>
      ))}
    </Menu>
  )
}
