import { setView } from '../../state/actions.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { text } from '../text.ts'
import { useStore } from '../use-store.ts'
import { views } from './views.ts'

export function ViewSwitch() {
  const view = useStore((state) => state.view)
  return (
    <Segmented
      label={text.views.name}
      choices={views}
      names={text.views}
      chosen={view}
      onChoose={setView}
      large
    />
  )
}
