import { useMemo, useState } from 'react'
import { isUnfolded } from '../../state/folding.ts'
import { shownTasks } from '../../state/shown.ts'
import { NothingShown } from '../narrow/NothingShown.tsx'
import { useStore } from '../use-store.ts'
import { groupsOf } from './groups.ts'
import { Story } from './Story.tsx'
import { type Sorting, sortKeys } from './sort.ts'
import { TableTools } from './TableTools.tsx'
import styles from './TaskTable.module.css'
import { TreeGrid } from './TreeGrid.tsx'
import { treeRows } from './tree-rows.ts'

const noTasks = new Int32Array(0)

/** The tasks that are shown, workflow by workflow: as rows and columns, or as sentences. */
export function TaskTable() {
  const outline = useStore((state) => state.outline)
  const tasks = useStore(shownTasks)
  const manner = useStore((state) => state.tableManner)
  const folding = useStore((state) => state.folding)
  const [chosen, setSorting] = useState<Sorting | null>(null)
  const sorting = manner === 'grid' ? chosen : null
  const groups = useMemo(
    () =>
      outline
        ? groupsOf(outline, tasks, sortKeys(outline, tasks, sorting))
        : groupsOf({ workflow: noTasks, workflows: [], tokens: 0 }, noTasks, null),
    [outline, tasks, sorting],
  )
  const rows = useMemo(
    () =>
      treeRows(
        groups,
        outline?.workflow ?? noTasks,
        (workflow) => manner === 'story' || (outline !== null && isUnfolded(outline, folding, workflow)),
      ),
    [outline, groups, folding, manner],
  )
  if (!outline) return null
  return (
    <div className={styles.frame}>
      <TableTools outline={outline} groups={groups} />
      {manner === 'story' ? (
        <Story outline={outline} rows={rows} />
      ) : (
        <TreeGrid outline={outline} rows={rows} sorting={sorting} onSort={setSorting} />
      )}
      {tasks.length === 0 && (
        <div className={styles.nothing}>
          <NothingShown />
        </div>
      )}
    </div>
  )
}
