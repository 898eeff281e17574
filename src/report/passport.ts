/**
 * The data panel: what was loaded.
 */
import type { StatedBasis } from '../data/series/series.ts'
import { type Draft, put, putDay } from './draft.ts'

const BASIS: Readonly<Record<StatedBasis, string>> = {
  both: 'price and total return',
  price: 'price',
  total: 'total return',
  unstated: 'not stated',
}

export function putPassport(draft: Draft): void {
  const { pair, words } = draft
  const { dates, onlySmall, onlyLarge } = pair.aligned
  const { small, large } = pair.passport
  const n = dates.length
  const details = {
    window: n === 0 ? null : { first: dates[0]!, last: dates[n - 1]!, n, of: 'closes' },
    absent: 'the two sides have no session in common',
    source: small.source === large.source ? small.source : `${small.source}; ${large.source}`,
  }
  put(draft, 'data.rows', n, details)
  putDay(draft, 'data.first', dates[0], details)
  putDay(draft, 'data.last', dates[n - 1], details)
  put(draft, 'data.dropped', onlySmall.length + onlyLarge.length, {
    ...details,
    worked: `${onlySmall.length} only ${words.small} + ${onlyLarge.length} only ${words.large}`,
  })
  for (const side of ['small', 'large'] as const) {
    const passport = pair.passport[side]
    put(draft, `data.${side}-symbol`, passport.symbol === '' ? null : passport.symbol, {
      absent: 'the source names no symbol',
      inputs: [side],
      source: passport.source,
    })
  }
  put(
    draft,
    'data.basis',
    small.basis === large.basis
      ? BASIS[small.basis]
      : `${words.small}: ${BASIS[small.basis]}; ${words.large}: ${BASIS[large.basis]}`,
    details,
  )
}
