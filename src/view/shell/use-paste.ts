import { useEffect } from 'react'
import { openFiles, openText } from '../../state/actions.ts'

/** Whether keys and pastes belong to the element at hand and not to the page. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable || target.matches('textarea, select, input:not([type=file], [type=checkbox])')
  )
}

/** Pasting anywhere outside a text field opens what was pasted. */
export function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTextField(event.target)) return
      const files = [...(event.clipboardData?.files ?? [])]
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      // A spreadsheet puts a picture of the cells beside their text.
      const isPicture = files.every(({ type }) => type.startsWith('image/'))
      if (pasted.trim() !== '' && isPicture) openText(pasted)
      else if (files.length > 0) openFiles(files)
      else return
      event.preventDefault()
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
