import { CircleHelp, Command } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { showDialog } from '../../state/browse.ts'
import { isEmpty } from '../../state/select.ts'
import { keyCaps } from '../commands/keys.ts'
import { text as commandsText } from '../commands/palette-text.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { text as page } from '../text.ts'
import { useStore } from '../use-store.ts'
import { Brand } from './Brand.tsx'
import { FileInput } from './FileInput.tsx'
import { ThemeButton } from './ThemeButton.tsx'
import styles from './TopBar.module.css'
import { text } from './text.ts'
import { VerdictStatus } from './VerdictStatus.tsx'

const WorkBar = lazy(() => import('./WorkBar.tsx'))

export function TopBar() {
  const empty = useStore(isEmpty)
  return (
    <header className={styles.bar} data-part="bar" tabIndex={-1}>
      <h1 className={styles.name}>
        <Brand />
        <span>{page.name}</span>
      </h1>
      <VerdictStatus />
      <FileInput />
      {empty ? (
        <span className={styles.space} />
      ) : (
        <Suspense>
          <WorkBar />
        </Suspense>
      )}
      <div className={styles.last}>
        <IconButton
          label={commandsText.title}
          shortcut={keyCaps('Mod+K').join(' ')}
          onPress={() => showDialog('palette')}
        >
          <Command size={16} aria-hidden="true" />
        </IconButton>
        <ThemeButton />
        <IconButton label={text.help.open} shortcut="?" onPress={() => showDialog('help')}>
          <CircleHelp size={16} aria-hidden="true" />
        </IconButton>
      </div>
    </header>
  )
}
