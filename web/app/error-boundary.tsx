import { Component, type ReactNode } from 'react'
import { ErrorState } from '../ui/error-state.tsx'
import { Page } from '../ui/page.tsx'

/** A page that broke: what was typed is in the outbox and the drafts, so opening it again loses nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    if (!this.state.error) return this.props.children
    return (
      <Page>
        <h1 className="vh">This page broke</h1>
        <ErrorState
          title="This page broke"
          kept="Notes and drafts are kept on this device."
          todo="Open it again. If it breaks again, tell whoever runs Evenloop for you."
          retryLabel="Open it again"
          onRetry={() => location.reload()}
        />
      </Page>
    )
  }
}
