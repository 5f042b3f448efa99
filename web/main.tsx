import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { keepApp } from './app/keep-app.ts'
import { watchConnection } from './lib/connection.ts'

watchConnection()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

// After what the page itself needs, so that a thin line is not shared with it.
if (import.meta.env.PROD && 'serviceWorker' in navigator) window.addEventListener('load', () => void keepApp())
