/**
 * Small pairs of prices made for a test.
 */

import { align } from '../../src/data/series/align.ts'
import { FREQUENCIES, frequency } from '../../src/data/series/frequency.ts'
import type { Day, PricePair, PriceSeries, SidePassport, StatedBasis } from '../../src/data/series/series.ts'
import { isWeekend } from '../../src/metrics/day.ts'

export interface Given {
  readonly symbol?: string
  readonly dates: ArrayLike<Day>
  readonly close: ArrayLike<number>
  readonly adjusted?: ArrayLike<number>
  readonly basis?: StatedBasis
}

/** The first `count` weekdays from a day on. */
export function weekdays(from: Day, count: number): Day[] {
  const days: Day[] = []
  for (let day = from; days.length < count; day++) if (!isWeekend(day)) days.push(day)
  return days
}

function side(given: Given, source: string): { series: PriceSeries; passport: SidePassport } {
  const dates = Int32Array.from(given.dates)
  const series: PriceSeries = {
    symbol: given.symbol ?? '',
    dates,
    close: Float64Array.from(given.close),
    adjusted: given.adjusted ? Float64Array.from(given.adjusted) : null,
    basis: given.basis ?? (given.adjusted ? 'both' : 'price'),
  }
  return {
    series,
    passport: {
      provenance: { kind: 'file' },
      source,
      symbol: series.symbol,
      basis: series.basis,
      first: dates[0] ?? 0,
      last: dates.at(-1) ?? 0,
      rows: dates.length,
      frequency: dates.length < 3 ? FREQUENCIES.daily : frequency(dates),
      rounding: null,
      problems: [],
      problemCount: 0,
      sha256: '',
    },
  }
}

/** A pair as loading two files would give it, but also one that loading would refuse, such as an empty one. */
export function pairOf(small: Given, large: Given): PricePair {
  const [p, q] = [side(small, 'small.csv'), side(large, 'large.csv')]
  return {
    small: p.series,
    large: q.series,
    aligned: align(p.series, q.series),
    passport: { small: p.passport, large: q.passport },
    provenance: { kind: 'file' },
    bundled: false,
  }
}

/** The same pair as if its files ended on `day`. */
export function endedOn(pair: PricePair, day: Day): PricePair {
  const cut = (series: PriceSeries): Given => {
    const n = series.dates.findLastIndex(date => date <= day) + 1
    return {
      symbol: series.symbol,
      basis: series.basis,
      dates: series.dates.slice(0, n),
      close: series.close.slice(0, n),
      ...(series.adjusted ? { adjusted: series.adjusted.slice(0, n) } : {}),
    }
  }
  const shorter = pairOf(cut(pair.small), cut(pair.large))
  return { ...shorter, passport: pair.passport, provenance: pair.provenance, bundled: pair.bundled }
}
