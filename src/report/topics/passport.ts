/**
 * The loaded data: sessions, dates, symbols and the kind of closes.
 */
import { sourceOf } from '../../data/series/provenance.ts'
import type { StatedBasis } from '../../data/series/series.ts'
import type { Context } from '../context.ts'
import type { FigureSet } from '../figure-set.ts'
import { capital, SIDES, type Side } from '../words.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const BASIS: Readonly<Record<StatedBasis, string>> = {
  both: 'price and total return',
  price: 'price',
  total: 'total return',
  unstated: 'not stated',
}

const COMMON = { signed: false, topic: 'data' } as const

const PASSPORT = {
  rows: specify({
    ...COMMON,
    id: () => 'data.rows',
    unit: 'count',
    anchor: 'alignment',
    terms: ({ unit }) => ({
      label: `Common ${unit}s`,
      definition: `${capital(unit)}s that both sides have, in all the data loaded.`,
      formula: 'dates of small ∩ dates of large',
    }),
  }),
  end: specify({
    ...COMMON,
    id: (end: 'first' | 'last') => `data.${end}`,
    unit: 'date',
    anchor: 'alignment',
    terms: ({ unit }, end) => ({
      label: `${capital(end)} aligned ${unit}`,
      definition: `The ${end} ${unit} that both sides have.`,
      formula: `${end === 'first' ? 'min' : 'max'} of the aligned dates`,
    }),
  }),
  dropped: specify({
    ...COMMON,
    id: () => 'data.dropped',
    unit: 'count',
    anchor: 'alignment',
    terms: ({ unit }) => ({
      label: `${capital(unit)}s that only one side has`,
      definition:
        'Rows passed over in figures of the pair, because the other side has no close on that date.',
      formula: 'dates of one side without the other’s',
    }),
  }),
  symbol: specify({
    ...COMMON,
    id: (side: Side) => `data.${side}-symbol`,
    family: () => 'data-symbol',
    unit: 'text',
    anchor: 'data',
    terms: (_words, side) => ({
      label: `Symbol, ${side} caps`,
      definition: 'The symbol as found in the source.',
      formula: 'as found',
    }),
  }),
  basis: specify({
    ...COMMON,
    id: () => 'data.basis',
    unit: 'text',
    anchor: 'data',
    terms: () => ({
      label: 'Closes found',
      definition: 'Which closes the source holds: price, total return (dividend-adjusted), or both.',
      formula: 'as found',
    }),
  }),
}
export type PassportId = IdsOf<typeof PASSPORT>

export function passportFigures({ pair, words }: Context): FigureSet {
  const { dates, onlySmall, onlyLarge } = pair.aligned
  const { small, large } = pair.passport
  const n = dates.length
  const details = {
    window: n === 0 ? null : { first: dates[0]!, last: dates[n - 1]!, n, of: 'closes' },
    absent: 'the two sides have no day in common',
  }
  const source = [...new Set([sourceOf(small), sourceOf(large)])].join('; ')
  const { figures, put, putDay } = collect(words, source)
  put(PASSPORT.rows, [], n, details)
  putDay(PASSPORT.end, ['first'], dates[0], details)
  putDay(PASSPORT.end, ['last'], dates[n - 1], details)
  put(PASSPORT.dropped, [], onlySmall.length + onlyLarge.length, {
    ...details,
    worked: `${onlySmall.length} only ${words.small} + ${onlyLarge.length} only ${words.large}`,
  })
  for (const side of SIDES) {
    const { symbol } = pair.passport[side]
    put(PASSPORT.symbol, [side], symbol === '' ? null : symbol, {
      absent: 'the source names no symbol',
      inputs: [side],
      source: sourceOf(pair.passport[side]),
    })
  }
  put(
    PASSPORT.basis,
    [],
    small.basis === large.basis
      ? BASIS[small.basis]
      : `${words.small}: ${BASIS[small.basis]}; ${words.large}: ${BASIS[large.basis]}`,
    details,
  )
  return figures
}
