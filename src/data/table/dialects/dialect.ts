/**
 * What a dialect is: the words by which one language, vendor or program names the columns of a price table. A new one is
 * an entry in `languages.ts` or `vendors.ts` and a sample in the tests.
 */

/**
 * What a column holds. `other` is a named column that is certainly no price of its own: volume, change, an indicator;
 * `index` counts rows.
 */
export type KnownField =
  | 'adjusted'
  | 'close'
  | 'open'
  | 'high'
  | 'low'
  | 'date'
  | 'time'
  | 'symbol'
  | 'index'
  | 'other'

export interface Dialect {
  /** The language, vendor or program, and where its layout is documented or known from. */
  readonly name: string
  /**
   * Names by field. Case, accents and punctuation do not matter. Where two dialects give a name different fields, the
   * order of `FIELD_ORDER` decides.
   */
  readonly fields: Partial<Readonly<Record<KnownField, readonly string[]>>>
  /** Names that all have to be in the header, exactly so, for words that mean something else in other tables. */
  readonly when?: readonly string[]
}

/** The field that a name has where dialects disagree: the first of these. */
export const FIELD_ORDER: readonly KnownField[] = [
  'adjusted',
  'close',
  'date',
  'time',
  'symbol',
  'index',
  'open',
  'high',
  'low',
  'other',
]
