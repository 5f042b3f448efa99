import { useEffect, useState } from 'react'
import { isKept } from '../../lib/kept-store.ts'
import { SaveState } from '../../ui/save-state.tsx'

const lookEveryMs = 1_000

/** `never`: this browser keeps no app here, as over plain http. Null: not yet. */
type Readiness = 'ready' | 'never' | null

/** Whether the interview can be opened and run without a network; where it never can, that is said before it matters. */
export function OfflineReady({ interviewId }: { interviewId: string }) {
  const readiness = useReadiness(interviewId)
  if (readiness === 'ready') return <SaveState state={{ kind: 'saved', words: 'Ready offline' }} />
  if (readiness === null) return null
  return (
    <p className="small muted">
      This browser keeps no copy of the app here{window.isSecureContext ? '' : ', because the address is not https'}:
      the page opens only while the server is reached. What you type is kept on this device all the same.
    </p>
  )
}

function useReadiness(interviewId: string): Readiness {
  const [readiness, setReadiness] = useState<Readiness>('serviceWorker' in navigator ? null : 'never')
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return undefined
    const look = async () => {
      const hasApp = navigator.serviceWorker.controller !== null
      if (!hasApp || !(await isKept(interviewId))) return
      clearInterval(timer)
      setReadiness('ready')
    }
    // Without a disk it stays as it is: not ready.
    const timer = setInterval(() => void look().catch(() => {}), lookEveryMs)
    return () => clearInterval(timer)
  }, [interviewId])
  return readiness
}
