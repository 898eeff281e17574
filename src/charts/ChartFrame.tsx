import { type ReactNode, useId, useRef, useState } from 'react'
import { Fold } from '../ui/Fold.tsx'
import { Roving } from '../ui/Roving.tsx'
import { ChartTableView } from './ChartTableView.tsx'
import { ChartTools } from './ChartTools.tsx'
import type { ChartTable, ChartWords } from './chart.ts'
import type { Switch } from './long-charts.ts'

export interface Beneath {
  /** Content that belongs to the chart and folds with it, such as a table of its figures. */
  readonly beneath?: ReactNode
}

interface Props extends Beneath {
  readonly words: ChartWords
  /** Builds the table of the numbers shown; called when the reader opens it. */
  readonly table: () => ChartTable
  readonly children: ReactNode
  /** Choices about the drawing. */
  readonly switches?: readonly Switch[]
  /** Makes the drawing for a picture of a chart that the page shows as a table. */
  readonly draw?: () => Promise<SVGSVGElement>
}

/**
 * The frame of every chart: finding, measure, source, the numbers as a table, and exports. It folds to its finding.
 */
export function ChartFrame({ words, table, children, switches = [], draw, beneath }: Props) {
  const { id, headline, subtitle, source, level = 3 } = words
  const [shown, setShown] = useState(false)
  const stage = useRef<HTMLDivElement>(null)
  const headingId = useId()
  const tableId = useId()
  const Heading = `h${level}` as const
  return (
    <figure className="chart" id={id} aria-labelledby={headingId}>
      <Fold id={id} summary={<Heading id={headingId}>{headline}</Heading>}>
        <p className="chart-subtitle">{subtitle}</p>
        <div ref={stage}>{children}</div>
        <div className="chart-foot">
          <figcaption className="source-line">{source}</figcaption>
          <Roving label="Data and pictures of the chart" className="chart-tools">
            {switches.map(({ label, pressed, press }) => (
              <button key={label} type="button" className="plain" aria-pressed={pressed} onClick={press}>
                {label}
              </button>
            ))}
            <button
              type="button"
              className="plain"
              aria-expanded={shown}
              aria-controls={tableId}
              onClick={() => setShown(!shown)}
            >
              {shown ? 'Hide data' : 'Show data'}
            </button>
            <ChartTools words={words} table={table} stage={stage} draw={draw} />
          </Roving>
        </div>
        <div id={tableId} className="chart-table" hidden={!shown}>
          {shown ? <ChartTableView caption={`${headline} ${subtitle}`} table={table()} /> : null}
        </div>
        {beneath}
      </Fold>
    </figure>
  )
}
