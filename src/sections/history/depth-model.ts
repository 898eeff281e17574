/**
 * The depth of the evidence as a chart.
 */
import type { DotPlotProps } from '../../charts/chart.ts'
import { dateOf } from '../../metrics/day.ts'
import { DATA_SETS } from '../../report/data-sets.ts'
import { depthOf, depthRange } from '../../report/depth.ts'
import { perEvidence } from '../../report/evidence.ts'
import { formatDay, formatValue } from '../../report/format.ts'
import type { Depth, DepthRow } from '../../report/topics/depth.ts'

/** The frequency of the lead at some close of the forecast's period: one dot for each data set and basis. */
export const depthDots = perEvidence((report, evidence): DotPlotProps => {
  const result = depthOf(report, evidence)
  const { months, rows } = result
  const lead = formatValue(result.lead, 'points', { digits: 1, trim: true, plain: true })
  return {
    id: 'depth-dots',
    headline: headline(result),
    subtitle: `Share of starts after which small caps were ahead by ${lead} or more at some close ${months.from} to ${months.to} months later, with 95% intervals, up to ${formatDay(report.window.last)}`,
    source: `Source: ${[...new Set(rows.map(({ reached }) => result.figures[reached.id]?.source ?? ''))].join('; ')}`,
    asOf: report.window.last,
    level: 4,
    dimension: 'Data',
    valueLabel: 'Share of starts',
    unit: 'fraction',
    digits: 0,
    dots: rows.map(({ data, basis, first, reached }) => ({
      label: `${DATA_SETS[data].name}${basis === 'total' && data === 'funds' ? ', total return' : ''}, ${dateOf(first).year}`,
      role: 'ratio',
      value: reached.rate?.share ?? null,
      interval: reached.interval,
    })),
  }
})

function headline(result: Depth): string {
  const range = depthRange(result)
  if (range === null) return 'How often the lead came'
  const percent = ({ reached }: DepthRow) => formatValue(reached.rate!.share, 'fraction', { digits: 0 })
  const [low, high] = [percent(range.low), percent(range.high)]
  return low === high ? `${low} at every depth` : `From ${low} to ${high}, by how far back one looks`
}
