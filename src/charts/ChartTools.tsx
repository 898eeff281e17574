import { type RefObject, use, useState } from 'react'
import { formatDay } from '../report/format.ts'
import { MarkContext } from '../ui/mark.ts'
import type { ChartTable, ChartWords } from './chart.ts'

interface Props {
  readonly words: ChartWords
  readonly table: () => ChartTable
  /** Holds the content of the chart: its drawing, or the table from which one is made. */
  readonly stage: RefObject<HTMLElement | null>
  readonly draw: (() => Promise<SVGSVGElement>) | undefined
}

const PICTURES = ['svg', 'png'] as const

/** Exports a chart: its numbers as CSV, its drawing as a picture. The code for it is loaded on the first use. */
export function ChartTools({ words, table, stage, draw }: Props) {
  const [trouble, setTrouble] = useState('')
  const mark = use(MarkContext)
  const attempt = (take: () => Promise<string>) => () => {
    take().then(setTrouble, () => setTrouble('This could not be fetched; the page may be offline.'))
  }
  return (
    <>
      <button type="button" className="plain" onClick={attempt(() => saveCsv(words, table(), mark))}>
        CSV
      </button>
      {PICTURES.map(kind => (
        <button
          key={kind}
          type="button"
          className="plain"
          onClick={attempt(() => savePicture(words, stage.current, draw, kind))}
        >
          {kind.toUpperCase()}
        </button>
      ))}
      <span role="status" className={trouble === '' ? 'visually-hidden' : 'chart-trouble'}>
        {trouble}
      </span>
    </>
  )
}

/** Each action resolves to a sentence about what went wrong, or to nothing. */
async function saveCsv(words: ChartWords, table: ChartTable, mark: string | null): Promise<string> {
  const [{ markedCsv }, { downloadFile }] = await Promise.all([
    import('../share/csv.ts'),
    import('../share/download.ts'),
  ])
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.columns.map((_, column) => table.cell(row, column)),
  )
  const head = table.columns.map(column => column.label)
  downloadFile(`${words.id}.csv`, markedCsv(head, rows, mark), 'text/csv')
  return ''
}

async function savePicture(
  words: ChartWords,
  stage: HTMLElement | null,
  draw: Props['draw'],
  kind: 'svg' | 'png',
): Promise<string> {
  const made = await draw?.()
  const drawing = made ?? stage?.querySelector('svg')
  if (!stage || !drawing) return 'There is no drawing here to save yet.'
  const [{ chartSvg, chartPng }, { downloadFile }] = await Promise.all([
    import('../share/export-chart.ts'),
    import('../share/download.ts'),
  ])
  const { headline, subtitle, source, asOf, id } = words
  const caption = { title: headline, subtitle, source, date: formatDay(asOf) }
  let svg: string
  try {
    // CSS variables resolve only for elements in the page, so the drawing is added until its colours have been read.
    if (made) stage.append(made)
    svg = chartSvg(drawing, caption)
  } finally {
    made?.remove()
  }
  if (kind === 'svg') {
    downloadFile(`${id}.svg`, svg, 'image/svg+xml')
    return ''
  }
  const png = await chartPng(svg)
  if (png === null) return 'This browser cannot paint the picture; SVG has it too.'
  downloadFile(`${id}.png`, png, 'image/png')
  return ''
}
