import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchAddress } from './state/arrive.ts'
import { watchHits } from './state/browse.ts'
import { watchLook } from './state/history.ts'
import { watchQuery } from './state/look-up-words.ts'
import { loadPreferences } from './state/preferences.ts'
import { preloadEngine } from './state/running.ts'
import { App } from './view/App.tsx'
import { ErrorBoundary } from './view/shell/ErrorBoundary.tsx'
import './view/theme/tokens.css'
import './view/theme/base.css'
import './view/theme/contrast.css'
import './view/theme/print.css'

loadPreferences()
watchQuery()
watchHits()
watchLook()
watchAddress()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
)
preloadEngine()
