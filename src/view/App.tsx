import { lazy, Suspense } from 'react'
import { isEmpty } from '../state/select.ts'
import styles from './App.module.css'
import { EmptyPage } from './empty/EmptyPage.tsx'
import { DropTarget } from './shell/DropTarget.tsx'
import { Messages } from './shell/Messages.tsx'
import { ProgressCard } from './shell/ProgressCard.tsx'
import { TopBar } from './shell/TopBar.tsx'
import { usePaste } from './shell/use-paste.ts'
import { useShortcuts } from './shell/use-shortcuts.ts'
import { useTheme } from './shell/use-theme.ts'
import { useStore } from './use-store.ts'

const Workspace = lazy(() => import('./shell/Workspace.tsx'))
const dialogs = {
  help: lazy(() => import('./shell/HelpDialog.tsx')),
  palette: lazy(() => import('./commands/Palette.tsx')),
  paste: lazy(() => import('./empty/PasteDialog.tsx')),
  policy: lazy(() => import('./policy/PolicyDialog.tsx')),
  'self-test': lazy(() => import('./empty/SelfTestDialog.tsx')),
} as const

export function App() {
  useTheme()
  usePaste()
  useShortcuts()
  const empty = useStore(isEmpty)
  const dialog = useStore((state) => state.dialog)
  const OpenDialog = dialog && dialogs[dialog]
  return (
    <div className={styles.page}>
      <TopBar />
      <Messages />
      {empty ? (
        <EmptyPage />
      ) : (
        <Suspense fallback={<main aria-busy="true" className={styles.loading} />}>
          <Workspace />
        </Suspense>
      )}
      <ProgressCard />
      <DropTarget />
      {OpenDialog && (
        <Suspense>
          <OpenDialog />
        </Suspense>
      )}
    </div>
  )
}
