import { type ReactNode, useId } from 'react'

interface HeadProps {
  /** The finding of the section in a sentence, computed from the data. */
  readonly headline: ReactNode
  readonly subtitle?: ReactNode
}

/** What a section opens with, under its heading. */
export function SectionHead({ headline, subtitle }: HeadProps) {
  return (
    <div className="section-head">
      <p className="headline">{headline}</p>
      {subtitle === undefined ? null : <p className="subtitle">{subtitle}</p>}
    </div>
  )
}

interface PanelProps {
  /** Anchor of the panel, so that it can be linked to. */
  readonly id?: string
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  readonly source?: ReactNode
  readonly level?: 3 | 4
  readonly children: ReactNode
}

/** A part of a section under a heading of its own, with the source beneath. */
export function Panel({ id, title, subtitle, source, level = 3, children }: PanelProps) {
  const headingId = useId()
  const Heading = `h${level}` as const
  return (
    <section className="panel" id={id} aria-labelledby={headingId}>
      <Heading id={headingId}>{title}</Heading>
      {subtitle === undefined ? null : <p className="subtitle">{subtitle}</p>}
      <div className="panel-body">{children}</div>
      {source === undefined ? null : <p className="source-line">{source}</p>}
    </section>
  )
}
