import { useEffect } from 'react'

/** The document's title while the page is open. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Evenloop`
  }, [title])
}
