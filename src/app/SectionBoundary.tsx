import { Component, type ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** A change of this (the report) gives a section that failed another chance. */
  readonly resetOn: unknown
  /** Called before another try, which may want more than another drawing. */
  readonly onRetry?: () => void
  /** Shows nothing where it fails: what it holds is said elsewhere too. */
  readonly quiet?: boolean
}

/** A section that fails says so in its own place and offers another try; the rest of the page stands. */
export class SectionBoundary extends Component<Props, { failure: string | null }> {
  override state = { failure: null as string | null }

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) }
  }

  override componentDidUpdate(before: Props): void {
    if (before.resetOn !== this.props.resetOn && this.state.failure !== null) this.retry()
  }

  retry = (): void => {
    this.props.onRetry?.()
    this.setState({ failure: null })
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children
    if (this.props.quiet) return null
    return (
      <div className="section-failure" role="alert">
        <p>
          “{this.props.title}” could not be drawn ({this.state.failure}). The rest of the page is not
          affected. If another try does not help, reload the page.
        </p>
        <button type="button" onClick={this.retry}>
          Try again
        </button>
      </div>
    )
  }
}
