import { ChevronDown, Focus as FocusIcon, ListFilter, Route } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components/Menu'
import type { Outline } from '../../analysis/outline.ts'
import type { FocusDirection } from '../../search/focus.ts'
import type { Steps } from '../../search/query.ts'
import { fieldTerm } from '../../search/terms.ts'
import { focusOn, focusSize, startPath } from '../../state/focus-on.ts'
import { addTerm } from '../../state/narrow.ts'
import type { TokenId } from '../../tokens/token.ts'
import { MenuEntry, MenuList, MenuPopover, MenuRule } from '../controls/Menu.tsx'
import { counted } from '../count.ts'
import { ChipButton } from './ChipButton.tsx'
import { Submenu } from './Submenu.tsx'
import { text } from './text.ts'

const directions: readonly FocusDirection[] = ['ancestors', 'descendants', 'both']
const distances: readonly Steps[] = [1, 2, 3, 'all']

interface Props {
  readonly outline: Outline
  readonly task: TokenId
}

/** Ways to show only what a task has to do with. */
export function FocusMenu({ outline, task }: Props) {
  return (
    <MenuTrigger>
      <ChipButton>
        <FocusIcon size={13} aria-hidden="true" />
        <span>{text.focus}</span>
        <ChevronDown size={12} aria-hidden="true" />
      </ChipButton>
      <MenuPopover placement="bottom end">
        <MenuList aria-label={text.focusLabel}>
          {directions.map((direction) => (
            <Submenu key={direction} id={direction} title={text.directions[direction]}>
              <Distances outline={outline} task={task} direction={direction} />
            </Submenu>
          ))}
          <MenuRule />
          <MenuEntry id="path" icon={<Route size={14} aria-hidden="true" />} onAction={() => startPath(task)}>
            {text.pathTo}
          </MenuEntry>
          <MenuEntry
            id="findings"
            icon={<ListFilter size={14} aria-hidden="true" />}
            onAction={() => addTerm(fieldTerm('is', 'finding'))}
          >
            {text.onlyFindings}
          </MenuEntry>
        </MenuList>
      </MenuPopover>
    </MenuTrigger>
  )
}

/** How far to go, each with the number of tasks that it shows. */
function Distances({ outline, task, direction }: Props & { readonly direction: FocusDirection }) {
  return (
    <MenuList aria-label={text.directions[direction]}>
      {distances.map((steps) => (
        <MenuEntry
          key={steps}
          id={String(steps)}
          textValue={text.stepChoice(steps)}
          onAction={() => focusOn(task, direction, steps)}
          end={counted(focusSize(outline, task, direction, steps), 'task')}
        >
          {text.stepChoice(steps)}
        </MenuEntry>
      ))}
    </MenuList>
  )
}
