/**
 * The conventions of all figures in words.
 */

import { counted } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { basisWords } from '../../report/series.ts'
import { rowName } from '../../report/words.ts'

export interface Convention {
  readonly term: string
  readonly text: string
}

/** @returns the conventions, in words that fit the frequency of the data */
export function conventions({ series, settings, pair, names }: Report): readonly Convention[] {
  const [small, large] = [basisWords(pair.small, settings.basis), basisWords(pair.large, settings.basis)]
  const closes = small === large ? small : `${small}, for ${names.small}, and ${large}, for ${names.large}`
  const { perYear, unit } = series.small.frequency
  return [
    {
      term: 'Window',
      text: 'Returns run from the last close on or before the first day to the last close on or before the last day. No figure uses anything after the last day; only section VI looks ahead, and says so.',
    },
    {
      term: 'Basis',
      text:
        settings.basis === 'price'
          ? `Returns rest on ${closes}. The total-return basis takes dividend-adjusted closes where there are any.`
          : `Returns rest on ${closes}. The price basis leaves dividends out where there are price closes.`,
    },
    {
      term: 'Trading days',
      text: `A figure of one side uses that side’s own ${rowName({ unit, perYear })}s, so it never changes because other data were loaded beside it. A figure of the pair uses only intervals that both sides share.`,
    },
    {
      term: 'Returns',
      text: 'Simple returns, close over previous close less one, unless a figure is marked as a logarithm.',
    },
    {
      term: 'Spread',
      text: `Standard deviations are of the sample (n − 1). A year has ${counted(perYear, rowName({ unit, perYear }))}, so volatility is annualised with √${perYear}.`,
    },
    {
      term: 'Averages',
      text: 'Moving averages are simple and may reach back to closes before the window.',
    },
    {
      term: 'Streaks',
      text: 'Small caps must be strictly ahead, unless a tolerance for near ties is set. Streaks are always counted on the finest-grained closes, because a cent of rounding can break one.',
    },
    {
      term: 'Capture',
      text: 'After Morningstar, on the calendar months that lie wholly inside the window: the small side’s geometric mean return in months when the large side rose (or fell), over the large side’s own.',
    },
    {
      term: 'Absence',
      text: 'A figure that cannot be computed says why. It is never shown as zero.',
    },
    {
      term: 'Reported, computed',
      text: 'A reported figure is one that the note printed. A computed figure follows from the prices, or from the note’s inputs, in front of you.',
    },
  ]
}
