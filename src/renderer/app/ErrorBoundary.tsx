import { Component, type ReactNode } from 'react'
import { messageOf } from '../../core/errors'

interface Props {
  readonly children: ReactNode
}

/** Catches errors while the window renders, says that nothing is lost, and offers to reload the window. */
export class ErrorBoundary extends Component<Props, { readonly message: string | null }> {
  override state = { message: null }

  static getDerivedStateFromError(error: unknown) {
    return { message: messageOf(error) }
  }

  override render() {
    if (this.state.message === null) return this.props.children
    return (
      <main className="welcome" role="alert">
        <h1>The window could not be displayed</h1>
        <p>Everything that was shown as saved is safe on the disk. ({this.state.message})</p>
        <button type="button" className="button button--primary" onClick={() => window.location.reload()}>
          Reload the window
        </button>
      </main>
    )
  }
}
