import { use, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Evidence } from '../report/evidence.ts'
import type { Figure as FigureOf } from '../report/figure.ts'
import { formatDay, observed } from '../report/format.ts'
import type { Report } from '../report/report.ts'
import { formulaPlace } from '../sections/formula-place.ts'
import { copyText } from '../share/clipboard.ts'
import { downloadFile } from '../share/download.ts'
import { type NamedSeries, seriesCsv } from '../share/series-csv.ts'
import { useEvidence } from '../state/evidence.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Figure } from '../ui/Figure.tsx'
import { MarkContext } from '../ui/mark.ts'
import { revealPlace } from './folding.ts'
import { tracedFigure } from './traced-figure.ts'

interface Props {
  readonly report: Report
  readonly id: string
  readonly onClose: () => void
}

/** Where a figure is from: what it means, its formula with the numbers put in, its window, and its inputs to take away. */
export default function Trace({ report, id, onClose }: Props) {
  const [said, setSaid] = useState('')
  const mark = use(MarkContext)
  // Figures of the evidence may be linked to before it has been loaded.
  const evidence = useEvidence()
  const figure = tracedFigure(report, id, evidence)
  if (figure === undefined)
    return (
      <Dialog open title="No such figure" onClose={onClose}>
        <p>
          This report has no figure called “{id}”. It may belong to other settings: moving averages of other
          lengths have other names.
        </p>
      </Dialog>
    )
  const copy = async (what: string, text: string) => {
    const result = await copyText(text)
    setSaid(result === 'copied' ? `${what} copied.` : `The browser refused the clipboard. ${what}: ${text}`)
  }
  const inputs = inputSeries(report, figure, evidence)
  return (
    <Dialog open title={figure.label} onClose={onClose}>
      <p className="trace-value">
        <Figure figure={figure} plain signal /> <span className="origin">{figure.origin}</span>
      </p>
      <p>{figure.definition}</p>
      {figure.absent === null ? null : <p>Not available: {figure.absent}.</p>}
      <dl className="trace">
        <Row name="Exact value">{figure.value === null ? null : <code>{String(figure.value)}</code>}</Row>
        <Row name="Formula">{figure.formula === '' ? null : <code>{figure.formula}</code>}</Row>
        <Row name="With the numbers">
          {figure.worked === null || figure.worked === '' ? null : <code>{figure.worked}</code>}
        </Row>
        <Row name="Window">
          {figure.window === null
            ? null
            : `${formatDay(figure.window.first)} – ${formatDay(figure.window.last)}, n = ${observed(figure.window)}`}
        </Row>
        <Row name="Source">{figure.source === '' ? null : figure.source}</Row>
        <Row name="Id">
          <code>{figure.id}</code>
        </Row>
      </dl>
      <div className="trace-actions">
        {figure.value === null ? null : (
          <button type="button" onClick={() => void copy('Exact value', String(figure.value))}>
            Copy exact value
          </button>
        )}
        <button type="button" onClick={() => void copy('Link', figureLink(id))}>
          Copy link to this figure
        </button>
        {inputs.length === 0 ? null : (
          <button
            type="button"
            onClick={() => downloadFile(`${id}-inputs.csv`, inputCsv(inputs, figure, mark), 'text/csv')}
          >
            Inputs as CSV
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            // Beneath an open dialogue nothing takes the focus, and as it closes it gives it back to the figure.
            flushSync(onClose)
            goToFormula(figure)
          }}
        >
          All formulas
        </button>
      </div>
      <p role="status">{said}</p>
    </Dialog>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  if (children === null) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** To the figure's formula among all others, or to all of them where it has none of its own. */
function goToFormula(figure: FigureOf): void {
  const place = document.getElementById(formulaPlace(figure)) ?? document.getElementById('method')
  const group = place?.closest('details')
  if (group) group.open = true
  revealPlace(place?.id ?? '')
  place?.scrollIntoView()
  place?.focus({ preventScroll: true })
}

/** The address of the page with the figure named in the hash, beside whatever else rides there. */
function figureLink(id: string): string {
  const { href, hash } = window.location
  const others = hash
    .slice(1)
    .split('&')
    .filter(part => part.includes('=') && !part.startsWith('figure='))
  // The origin of a file is "null" in some browsers.
  return `${href.replace(/#.*/s, '')}#${[...others, `figure=${id}`].join('&')}`
}

/** The closes that a figure was computed from; a figure of published inputs has none. */
function inputSeries(
  { series, aligned, names, settings }: Report,
  figure: FigureOf,
  evidence: Evidence | null,
): NamedSeries[] {
  const { small, large, pair } = series
  // Streaks are counted on price closes whatever the basis.
  const [p, q] = figure.id.startsWith('streak.')
    ? [aligned.small.close, aligned.large.close]
    : [pair.small, pair.large]
  const all: Record<string, NamedSeries[]> = {
    small: [{ name: names.small, dates: small.dates, values: small.close }],
    large: [{ name: names.large, dates: large.dates, values: large.close }],
    pair: [
      { name: names.small, dates: pair.dates, values: p },
      { name: names.large, dates: pair.dates, values: q },
    ],
  }
  for (const [id, set] of Object.entries(evidence?.sets ?? {})) {
    const basis = /^depth\.\w+\.(price|total)\./.exec(figure.id)?.[1] ?? settings.basis
    const values = (side: 'small' | 'large') =>
      (basis === 'total' ? set.aligned[side].adjusted : null) ?? set.aligned[side].close
    const { dates } = set.aligned
    all[id] = [
      { name: set.small.symbol, dates, values: values('small') },
      { name: set.large.symbol, dates, values: values('large') },
    ]
  }
  return figure.inputs.flatMap(name => all[name] ?? [])
}

function inputCsv(inputs: readonly NamedSeries[], { window }: FigureOf, mark: string | null): string {
  return window === null ? seriesCsv(inputs, mark) : seriesCsv(inputs, mark, [window.first, window.last])
}
