import { Component } from 'react'
import { Button } from '../controls/Button.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import { text as page } from '../text.ts'
import styles from './ErrorBoundary.module.css'
import { text } from './text.ts'

interface State {
  readonly report: string | null
}

/** Where a defect of the page ends up: a report to copy that holds nothing of what was opened. */
export class ErrorBoundary extends Component<{ children: React.ReactNode }, State> {
  override state: State = { report: null }

  static getDerivedStateFromError(error: unknown): State {
    return { report: reportOf(error) }
  }

  override render() {
    const { report } = this.state
    if (report === null) return this.props.children
    return (
      <main className={styles.page} role="alert">
        <h1>{text.crash.title}</h1>
        <p>{text.crash.text}</p>
        <pre>{report}</pre>
        <div className={styles.buttons}>
          <Button kind="main" onClick={() => location.reload()}>
            {text.crash.reload}
          </Button>
          <CopyButton label={text.crash.copy} value={report} />
        </div>
      </main>
    )
  }
}

function reportOf(error: unknown): string {
  const what =
    error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)
  return [page.name, navigator.userAgent, new Date().toISOString(), what].join('\n')
}
