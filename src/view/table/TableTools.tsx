import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react'
import type { Outline } from '../../analysis/outline.ts'
import { foldAll, setTableManner } from '../../state/overview.ts'
import type { TableManner } from '../../state/state.ts'
import { Button } from '../controls/Button.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import { Segmented } from '../controls/Segmented.tsx'
import { Strip } from '../controls/Strip.tsx'
import { WideWords } from '../controls/WideWords.tsx'
import { useStore } from '../use-store.ts'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import type { Groups } from './groups.ts'
import { storyText } from './story-text.ts'
import styles from './TableTools.module.css'
import { text } from './text.ts'

const manners: readonly TableManner[] = ['grid', 'story']

/** Grid or story, and what can be done with either. */
export function TableTools({ outline, groups }: { outline: Outline; groups: Groups }) {
  const manner = useStore((state) => state.tableManner)
  return (
    <Strip as="fieldset" className={styles.bar} aria-label={text.tools}>
      <Segmented
        label={text.manner}
        choices={manners}
        names={text.manners}
        chosen={manner}
        onChoose={setTableManner}
      />
      <span className={styles.space} />
      {manner === 'story' ? (
        <CopyButton label={text.copyStory} value={() => storyText(outline, groups)} />
      ) : (
        <>
          {groups.workflows.length > 1 && (
            <>
              <Button kind="plain" onClick={() => foldAll('open')}>
                <ChevronsUpDown size={14} aria-hidden="true" />
                <WideWords>{text.expandAll}</WideWords>
              </Button>
              <Button kind="plain" onClick={() => foldAll('folded')}>
                <ChevronsDownUp size={14} aria-hidden="true" />
                <WideWords>{text.collapseAll}</WideWords>
              </Button>
            </>
          )}
          <ColumnsMenu />
        </>
      )}
    </Strip>
  )
}
