import { Component, type ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** A change of this (the report) gives a section that failed another chance. */
  readonly resetOn: unknown
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

  retry = (): void => this.setState({ failure: null })

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children
    return (
      <div className="section-failure" role="alert">
        <p>
          The section “{this.props.title}” could not be drawn ({this.state.failure}). The other sections are
          not affected.
        </p>
        <button type="button" onClick={this.retry}>
          Try again
        </button>
      </div>
    )
  }
}
