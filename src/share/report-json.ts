/**
 * The report as JSON, as public/report.schema.json describes it.
 */

import type { SidePassport } from '../data/series/series.ts'
import { isoOf } from '../metrics/day.ts'
import type { Figure } from '../report/figure.ts'
import { allFigures } from '../report/figure-set.ts'
import { askedDays } from '../report/window.ts'
import type { ReportDocument } from './report-schema.ts'
import type { WholeReport } from './whole-report.ts'

type FigureEntry = ReportDocument['figures'][number]

/** @returns the document: days as ISO dates, values unrounded, every figure once */
function reportDocument({ report, further = [], claims = [], ...said }: WholeReport): ReportDocument {
  const { settings, window, series, pair } = report
  const isoOrNull = (day: number | null) => (day === null ? null : isoOf(day))
  const asked = askedDays(pair, settings, report.note)
  const figures = new Map<string, Figure>()
  for (const set of [report.figures, ...further.map(group => group.figures)]) {
    for (const figure of allFigures(set)) figures.set(figure.id, figure)
  }
  const inWindow = (values: Float64Array) => Array.from(values.subarray(window.a, window.b + 1))
  return {
    format: 'small-cap-lens-report',
    version: 1,
    title: `${report.names.small} against ${report.names.large}`,
    settings: {
      ...settings,
      from: isoOrNull(asked.from),
      to: isoOrNull(asked.to),
      ma: [...settings.ma],
      whatIf: { ...settings.whatIf },
      events: settings.events.map(isoOf),
    },
    names: { ...report.names },
    bundled: report.bundled,
    window: { first: isoOf(window.first), last: isoOf(window.last), sessions: window.sessions },
    passport: { small: passportEntry(pair.passport.small), large: passportEntry(pair.passport.large) },
    sentences: { ...report.sentences, ...(said.verdict !== undefined && { verdict: said.verdict }) },
    figures: Array.from(figures.values(), figureEntry),
    claims: claims.map(({ section: _, variants: __, signed: ___, ...claim }) => claim),
    series: {
      dates: Array.from(series.pair.dates.subarray(window.a, window.b + 1), isoOf),
      small: inWindow(series.pair.small),
      large: inWindow(series.pair.large),
      ratio: inWindow(series.pair.ratio),
    },
  }
}

/** @returns the document as text, indented, ended by a newline */
export function reportJson(whole: WholeReport): string {
  return `${JSON.stringify(reportDocument(whole), null, 2)}\n`
}

/** The figure without fields for the layout of the page. */
function figureEntry({
  window,
  signal,
  inputs,
  family: _family,
  signed: _signed,
  topic: _topic,
  anchor: _anchor,
  ...rest
}: Figure): FigureEntry {
  return {
    ...rest,
    window: window && { first: isoOf(window.first), last: isoOf(window.last), n: window.n, of: window.of },
    inputs: [...inputs],
    ...(signal !== undefined && { signal }),
  }
}

function passportEntry(passport: SidePassport): ReportDocument['passport']['small'] {
  const { provenance, symbol, source, basis, first, last, rows, frequency, rounding, problemCount, sha256 } =
    passport
  return {
    symbol,
    source,
    provenance: provenance.kind,
    basis,
    first: isoOf(first),
    last: isoOf(last),
    rows,
    frequency: frequency.kind,
    rounding,
    rejectedRows: problemCount,
    sha256,
  }
}
