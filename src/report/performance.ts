/**
 * Section I: what each side returned, how far apart they are, and where their ratio stands.
 */
import { isoOf } from '../metrics/day.ts'
import { arithmeticGap, logGap } from '../metrics/gaps.ts'
import { distance, windowHigh } from '../metrics/price-ratio.ts'
import { totalReturn } from '../metrics/returns.ts'
import { type Draft, put, putDay, tooFew } from './draft.ts'
import { formatIso, formatPlain, formatValue } from './format.ts'
import { outOfReach } from './window.ts'

export function putPerformance(draft: Draft): void {
  const { window, series, words, sources } = draft
  const { a, b } = window
  const { dates, small, large, ratio } = series.pair
  const none = window.sessions === 0
  const span = none ? null : { first: window.first, last: window.last, n: window.sessions, of: 'closes' }
  const asked = { window: span, absent: 'the two sides have no session in common' }

  putDay(draft, 'window.start', none ? null : window.first, asked)
  putDay(draft, 'window.end', none ? null : window.last, asked)
  put(draft, 'window.sessions', none ? null : window.sessions, asked)

  const absent = outOfReach(draft.pair, draft.settings) ?? tooFew(2, window.sessions, words.unit)
  const details = { window: span, absent }
  const returns = { small: totalReturn(small, a, b), large: totalReturn(large, a, b) }
  for (const side of ['small', 'large'] as const) {
    const closes = series.pair[side]
    put(draft, `return.${side}`, returns[side], {
      ...details,
      worked: none ? '' : `${formatPlain(closes[b]!)} / ${formatPlain(closes[a]!)} − 1`,
      inputs: [side],
      source: sources[side],
    })
  }
  const [p, q] = [returns.small ?? Number.NaN, returns.large ?? Number.NaN]
  const percents = `${formatValue(p, 'fraction', { digits: 4 })} − ${formatValue(q, 'fraction', { digits: 4 })}`
  put(draft, 'gap.arithmetic', arithmeticGap(p, q), { ...details, worked: percents })
  put(draft, 'gap.geometric', totalReturn(ratio, a, b), {
    ...details,
    worked: none ? '' : `${formatPlain(ratio[b]!)} / ${formatPlain(ratio[a]!)} − 1`,
  })
  put(draft, 'gap.log', logGap(p, q), {
    ...details,
    worked: `ln(${formatPlain(1 + p)}) − ln(${formatPlain(1 + q)})`,
  })

  const high = windowHigh(ratio, a, b)
  put(draft, 'ratio.last', none ? null : ratio[b]!, {
    ...asked,
    window: none ? null : { first: window.last, last: window.last, n: 1, of: 'closes' },
    worked: none ? '' : `${formatPlain(small[b]!)} / ${formatPlain(large[b]!)}`,
  })
  put(draft, 'ratio.high', high === null ? null : ratio[high]!, {
    ...asked,
    worked: high === null ? '' : `close of ${formatIso(isoOf(dates[high]!))}`,
  })
  putDay(draft, 'ratio.high-date', high === null ? null : dates[high]!, asked)
  put(draft, 'ratio.off-high', high === null ? null : distance(ratio[b]!, ratio[high]!), {
    ...asked,
    worked: high === null ? '' : `${formatPlain(ratio[b]!)} / ${formatPlain(ratio[high]!)} − 1`,
    signal: high !== null && ratio[b]! >= ratio[high]! ? 'At its high' : 'Off its high',
  })
}
