import { useEffect } from 'react'
import { setPanel, setView } from '../../state/actions.ts'
import { arriving } from '../../state/history.ts'
import { narrowQuery, useMedia } from './use-media.ts'

/** Whether the screen is narrow; where it is, a ledger opens in the table with its panels closed. */
export function useNarrowStart(): boolean {
  const narrow = useMedia(narrowQuery)
  useEffect(() => {
    if (!narrow) return
    arriving('corrected', () => {
      setView('table')
      setPanel(null)
    })
  }, [narrow])
  return narrow
}
