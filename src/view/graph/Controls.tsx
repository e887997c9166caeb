import { ArrowDown, ArrowRight } from 'lucide-react'
import { setDirection } from '../../state/actions.ts'
import { Control, ZoomControls } from '../controls/ZoomControls.tsx'
import { useStore } from '../use-store.ts'
import { text } from './text.ts'
import type { Camera } from './use-camera.ts'

export function Controls({ camera }: { camera: Camera }) {
  const direction = useStore((state) => state.direction)
  const nothing = useStore((state) => state.selected === null)
  return (
    <ZoomControls
      name={text.controls}
      step={1.4}
      zoomBy={camera.zoomBy}
      fit={camera.fit}
      fitName={text.fit}
      centre={camera.centreSelected}
      nothing={nothing}
    >
      {direction === 'right' ? (
        <Control name={text.downwards} press={() => setDirection('down')}>
          <ArrowDown size={16} />
        </Control>
      ) : (
        <Control name={text.rightwards} press={() => setDirection('right')}>
          <ArrowRight size={16} />
        </Control>
      )}
    </ZoomControls>
  )
}
