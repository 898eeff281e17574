import { type ReactNode, useId } from 'react'
import { Fold, FoldContext } from './Fold.tsx'

interface HeadProps {
  /** The finding of the section in a sentence, computed from the data. */
  readonly headline: ReactNode
  readonly subtitle?: ReactNode
}

/** The opening of a section, below its heading. */
export function SectionHead({ headline, subtitle }: HeadProps) {
  return (
    <div className="section-head">
      <p className="headline">{headline}</p>
      {subtitle === undefined ? null : <p className="subtitle">{subtitle}</p>}
    </div>
  )
}

interface PanelProps {
  /** Anchor of the panel for links, and its id among the parts that fold. */
  readonly id: string
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  /** The line shown while it is folded; the subtitle by default. */
  readonly finding?: ReactNode
  readonly source?: ReactNode
  readonly level?: 3 | 4
  /** Other classes, for style sheets. */
  readonly className?: string
  readonly children: ReactNode
}

/** A part of a section with its own heading, and the source below it. It folds as a whole. */
export function Panel(props: PanelProps) {
  const { id, title, subtitle, finding = subtitle, source, level = 3, className = '', children } = props
  const headingId = useId()
  const Heading = `h${level}` as const
  return (
    <section className={`panel ${className}`} id={id} aria-labelledby={headingId}>
      <Fold
        id={id}
        summary={
          <>
            <Heading id={headingId}>{title}</Heading>
            {finding === undefined ? null : <span className="fold-finding">{finding}</span>}
          </>
        }
      >
        {subtitle === undefined ? null : <p className="subtitle">{subtitle}</p>}
        <div className="panel-body">
          <FoldContext value={null}>{children}</FoldContext>
        </div>
        {source === undefined ? null : <p className="source-line">{source}</p>}
      </Fold>
    </section>
  )
}
