import { useEffect } from 'react'
import { isInside, showWorkflow } from '../../state/overview.ts'
import { store } from '../../state/state.ts'
import { isTextField } from '../shell/use-paste.ts'

/** Escape leads from a workflow back to all of them, where there is no selection left to clear. */
export function useWayBack(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const state = store.getState()
      if (!isInside(state) || state.selected !== null) return
      if (isTextField(event.target) || state.dialog !== null) return
      if (document.querySelector('[role=dialog], [role=menu]')) return
      event.preventDefault()
      showWorkflow(null)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
