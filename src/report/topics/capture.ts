/**
 * Up and down capture of the small side.
 */
import { monthEnds, spansOneMonth } from '../../metrics/calendar-month.ts'
import { capture } from '../../metrics/capture.ts'
import type { Context } from '../context.ts'
import type { FigureSet } from '../figure-set.ts'
import { endsMonth } from '../window.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const CAPTURE = {
  ratio: specify({
    id: (way: 'up' | 'down') => `capture.${way}`,
    unit: 'fraction',
    signed: false,
    topic: 'co-movement',
    anchor: 'capture',
    terms: ({ small, large }, way) => ({
      label: way === 'up' ? 'Up capture' : 'Down capture',
      definition: `Share of ${large}’s ${way === 'up' ? 'rise' : 'fall'} that ${small} took part in, over whole calendar months in which ${large} ${way === 'up' ? 'rose' : 'fell'}.`,
      formula: `geometric mean of small’s returns in ${large}’s ${way} months / that of large’s`,
    }),
  }),
}
/** Minimum number of rising (or falling) months: the ratio of a few small returns can have any size. */
const LEAST_MONTHS = 12

export type CaptureId = IdsOf<typeof CAPTURE>

export function captureFigures({ pair, series, window, words, sources }: Context): FigureSet {
  const { dates, small, large, frequency } = series.pair
  const ends = monthEnds(
    dates,
    window.a,
    window.b,
    window.sessions > 0 && endsMonth(window.last, frequency, pair.bundled),
  )
  const ratios = capture(small, large, dates, ends)
  const whole = ends.filter((row, k) => k > 0 && spansOneMonth(dates, ends[k - 1]!, row))
  const { figures, put } = collect(words, sources.pair)
  for (const way of ['up', 'down'] as const) {
    const { ratio, months } = ratios[way]
    const rising = way === 'up' ? 'rose' : 'fell'
    put(CAPTURE.ratio, [way], months < LEAST_MONTHS ? null : ratio, {
      window:
        ends.length < 2
          ? null
          : { first: dates[ends[0]!]!, last: dates[ends.at(-1)!]!, n: months, of: 'months' },
      absent:
        whole.length === 0
          ? 'needs a whole calendar month in the window'
          : `needs ${LEAST_MONTHS} whole months in which ${words.large} ${rising}, has ${months}`,
    })
  }
  return figures
}
