/**
 * Risk of one side against the other, and how far each fell.
 */
import { beta } from '../metrics/beta.ts'
import { monthEnds, spansOneMonth } from '../metrics/calendar-month.ts'
import { capture } from '../metrics/capture.ts'
import { correlation } from '../metrics/correlation.ts'
import { drawdowns, maxDrawdown } from '../metrics/drawdown.ts'
import { informationRatio, trackingError } from '../metrics/tracking-error.ts'
import { type Draft, put, putDay, tooFew } from './draft.ts'
import { fewReturns } from './few-returns.ts'
import { counted, formatPlain } from './format.ts'
import type { DrawdownSeries, Report } from './report.ts'
import { ownRows } from './technicals.ts'
import { endsMonth } from './window.ts'

/** Puts the figures of risk and returns the drawdowns inside the window. */
export function putRisk(draft: Draft): Report['drawdowns'] {
  putRelativeRisk(draft)
  putCapture(draft)
  return {
    small: putDrawdown(draft, 'small'),
    large: putDrawdown(draft, 'large'),
    ratio: putDrawdown(draft, 'ratio'),
  }
}

function putRelativeRisk(draft: Draft): void {
  const { series, window, words } = draft
  const { dates, returns, frequency } = series.pair
  const [first, last] = [window.a + 1, window.b]
  const n = Math.max(0, last - first + 1)
  const few = fewReturns(n)
  const details = {
    window: n === 0 ? null : { first: dates[first]!, last: dates[last]!, n, of: 'returns' },
  }
  const still = `a side did not move from one ${words.unit} to the next, so nothing can be measured against it`
  put(draft, 'beta', few ? null : beta(returns.small, returns.large, first, last), {
    ...details,
    absent: few ?? `${words.large} did not move in the window, so nothing can be measured against it`,
  })
  put(draft, 'correlation', few ? null : correlation(returns.small, returns.large, first, last), {
    ...details,
    absent: few ?? still,
  })
  const risk = few ? null : trackingError(returns.gap, first, last, frequency.perYear)
  put(draft, 'tracking-error', risk, {
    ...details,
    ...(few && { absent: few }),
    worked:
      risk === null ? '' : `${formatPlain(risk / Math.sqrt(frequency.perYear))} × √${frequency.perYear}`,
  })
  const active = few ? null : informationRatio(returns.gap, first, last, frequency.perYear)
  put(draft, 'information-ratio', active, {
    ...details,
    absent: few ?? 'the gap did not vary, so there is no risk to divide by',
    worked:
      risk === null || active === null
        ? ''
        : `${formatPlain((active * risk) / frequency.perYear)} × ${frequency.perYear} / ${formatPlain(risk)}`,
  })
}

function putCapture(draft: Draft): void {
  const { series, window, words } = draft
  const { dates, small, large, frequency } = series.pair
  const ends = monthEnds(dates, window.a, window.b, window.sessions > 0 && endsMonth(window.last, frequency))
  const ratios = capture(small, large, dates, ends)
  const whole = ends.filter((row, k) => k > 0 && spansOneMonth(dates, ends[k - 1]!, row))
  for (const way of ['up', 'down'] as const) {
    const { ratio, months } = ratios[way]
    put(draft, `capture.${way}`, ratio, {
      window:
        ends.length < 2
          ? null
          : { first: dates[ends[0]!]!, last: dates[ends.at(-1)!]!, n: months, of: 'months' },
      absent:
        whole.length === 0
          ? 'needs a whole calendar month in the window'
          : `${words.large} ${way === 'up' ? 'rose' : 'fell'} in none of the ${counted(whole.length, 'whole month')} in the window`,
    })
  }
}

function putDrawdown(draft: Draft, side: 'small' | 'large' | 'ratio'): DrawdownSeries {
  const { series, sources, window, words } = draft
  const one = side !== 'ratio'
  const dates = one ? series[side].dates : series.pair.dates
  const closes = one ? series[side].close : series.pair.ratio
  const { a, b } = one ? ownRows(draft, side) : window
  const unit = one ? series[side].frequency.unit : words.unit
  const worst = maxDrawdown(closes, a, b)
  const { peak, trough, recovery } = worst ?? { peak: null, trough: null, recovery: null }
  const few = tooFew(2, Math.max(0, b - a + 1), unit)
  const details = {
    window: b < a ? null : { first: dates[a]!, last: dates[b]!, n: b - a + 1, of: 'closes' },
    inputs: [one ? side : 'pair'],
    source: one ? sources[side] : sources.pair,
  }
  const never = worst === null ? few : 'it never closed below an earlier high in the window'
  put(draft, `max-drawdown.${side}`, worst?.depth ?? null, {
    ...details,
    absent: few,
    worked:
      peak === null || trough === null
        ? ''
        : `${formatPlain(closes[trough]!)} / ${formatPlain(closes[peak]!)} − 1`,
  })
  const point = (name: string, row: number | null, absent: string) =>
    putDay(draft, `max-drawdown.${side}-${name}`, row === null ? null : dates[row]!, { ...details, absent })
  point('peak', peak, never)
  point('trough', trough, never)
  point('recovery', recovery, peak === null ? never : 'not recovered by the end of the window')
  return {
    dates: b < a ? new Int32Array(0) : dates.subarray(a, b + 1),
    values: drawdowns(closes, a, b),
  }
}
