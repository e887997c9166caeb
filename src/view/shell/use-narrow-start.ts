import { useEffect } from 'react'
import { setPanel, setView } from '../../state/actions.ts'
import { narrowQuery, useMedia } from './use-media.ts'

/** Whether the screen is narrow; where it is, a ledger opens in the table with its panels closed. */
export function useNarrowStart(): boolean {
  const narrow = useMedia(narrowQuery)
  useEffect(() => {
    if (!narrow) return
    setView('table')
    setPanel(null)
  }, [narrow])
  return narrow
}
