/**
 * The chart of the first screen for two windows: both are counted from their first close, so that they lie over each
 * other. The page's window is solid, the pinned one dashed.
 */

import type { ColourRole, SeriesLine, TimeSeriesChartProps } from '../../charts/chart.ts'
import type { FigureId } from '../../report/figure-set.ts'
import { counted, formatDay, formatFigure } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { rowName } from '../../report/words.ts'
import { pairSource, windowText } from '../../sections/wording.ts'
import type { ChartMode } from '../../state/url.ts'

interface Column {
  readonly id: string
  readonly label: string
  readonly role: ColourRole
  readonly values: Float64Array
}

interface Mode {
  readonly columns: (report: Report) => readonly Column[]
  readonly unit: TimeSeriesChartProps['unit']
  /** What is shown, for the subtitle. */
  readonly measure: (report: Report) => string
  /** The figure that the headline compares. */
  readonly figure: (report: Report) => FigureId
  readonly digits?: number
  readonly zero?: boolean
  readonly signed?: boolean
}

const relative = ({ growth }: Report) => growth.small.map((small, i) => (1 + small) / (1 + growth.large[i]!))

const sides = (
  { names }: Report,
  values: Readonly<Record<'small' | 'large', Float64Array>>,
): readonly Column[] =>
  (['small', 'large'] as const).map(side => ({
    id: side,
    label: names[side],
    role: side,
    values: values[side],
  }))

const gapId = ({ settings }: Report): FigureId => `gap.${settings.gap}`

const MODES: Readonly<Record<ChartMode, (report: Report) => Mode>> = {
  return: () => ({
    columns: report => sides(report, report.growth),
    unit: 'fraction',
    measure: () => 'Return, percent',
    figure: gapId,
    zero: true,
    signed: true,
  }),
  ratio: ({ names }) => ({
    columns: report => [{ id: 'ratio', label: 'Ratio', role: 'ratio', values: relative(report) }],
    unit: 'ratio',
    measure: () => `${names.small}/${names.large} ratio, first close = 1`,
    figure: () => 'gap.geometric',
  }),
  gap: ({ settings }) => {
    const geometric = settings.gap === 'geometric'
    return {
      columns: report => [
        {
          id: 'gap',
          label: 'Gap',
          role: 'ratio',
          values: geometric
            ? relative(report).map(level => level - 1)
            : report.growth.small.map((small, i) => small - report.growth.large[i]!),
        },
      ],
      unit: geometric ? 'fraction' : 'points',
      measure: () => (geometric ? 'Gap, relative, percent' : 'Gap, percentage points'),
      figure: gapId,
      zero: true,
      signed: true,
    }
  },
  drawdown: () => ({
    columns: report =>
      sides(report, { small: report.drawdowns.small.values, large: report.drawdowns.large.values }),
    unit: 'fraction',
    measure: () => 'Drawdown, percent',
    figure: () => 'max-drawdown.small',
    digits: 1,
    zero: true,
  }),
}

/**
 * @param report of the page's window
 * @param pinned of the pinned window, with the same settings
 */
export function pinnedChart(report: Report, pinned: Report, mode: ChartMode): TimeSeriesChartProps {
  const { columns, unit, measure, figure, ...look } = MODES[mode](report)
  const row = rowName(report.words)
  const lines = [
    ...columns(pinned).map(column => lineOf(column, true)),
    ...columns(report).map(column => lineOf(column, false)),
  ]
  const longest = Math.max(1, ...lines.map(line => line.values.length - 1))
  return {
    id: `${mode}-in-both-windows`,
    headline: headline(report, pinned, figure(report)),
    subtitle: `Dashed: pinned ${windowText(pinned)}. ${measure(report)}, ${windowText(report)}`,
    source: pairSource(report),
    asOf: Math.max(report.window.last, pinned.window.last),
    lines,
    range: [0, longest],
    along: {
      label: `${row}s from the first close`,
      ticks: ticks(longest).map(value => ({
        value,
        label: value === 0 ? 'Start' : counted(value, report.words.unit),
      })),
      format: place => `${counted(place, row)} in: ${dayAt(report, place)}, pinned ${dayAt(pinned, place)}`,
    },
    unit,
    ...look,
  }
}

function lineOf({ id, label, role, values }: Column, dashed: boolean): SeriesLine {
  return {
    id: dashed ? `pinned-${id}` : id,
    label: dashed ? `${label} pinned` : label,
    role,
    dates: Int32Array.from(values, (_, i) => i),
    values,
    ...(dashed && { dash: 'dashed' as const }),
  }
}

function headline(report: Report, pinned: Report, id: FigureId): string {
  const figure = report.figures[id]
  const other = pinned.figures[id]
  if (figure === undefined || other === undefined) return 'Both windows'
  return `${figure.label}: ${formatFigure(figure)} in this window, ${formatFigure(other)} in the pinned one`
}

/** "end" after the last session of the window. */
function dayAt({ aligned, window: { a, b } }: Report, place: number): string {
  return a + place > b ? 'ended' : formatDay(aligned.dates[a + place]!)
}

/** About six round places from the start on. */
function ticks(longest: number): number[] {
  const rough = longest / 6
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  const step = Math.max(1, [1, 2, 5, 10].find(factor => factor * power >= rough)! * power)
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, i) => i * step)
}
