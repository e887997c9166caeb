import { ZoomControls } from '../controls/ZoomControls.tsx'
import { text } from './text.ts'
import type { Camera } from './use-camera.ts'

export function Controls({ camera, selected }: { camera: Camera; selected: number }) {
  return (
    <ZoomControls
      name={text.controls}
      step={1.6}
      zoomBy={camera.zoomBy}
      fit={camera.fit}
      fitName={text.fit}
      centre={() => camera.reveal(selected, 'centred')}
      nothing={selected === -1}
    />
  )
}
