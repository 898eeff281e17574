/** Figures of version 1.0.0 that may differ now, and why. Everything that is not listed is compared to the last bit. */

/** Depend on all history before the as-of day, so on where the bundled table begins. */
export const WHOLE_HISTORY: ReadonlySet<string> = new Set([
  'data.rows',
  'data.first',
  'base.6m.p0',
  'base.6m.p15',
  'base.6m.p25',
  'base.6m.median',
  'base.12m.p0',
  'base.12m.p15',
  'base.12m.p25',
  'base.12m.median',
  'base.6to12m.p15',
  'streak.share-ahead',
  'streak.chance',
  'after.rank',
])

/**
 * Sliding kernels work by blocks counted from the first row, so the last bits of these depend on where the table begins.
 * With another beginning they are compared to 1e-12.
 */
export const BLOCKWISE = /(^|-)(ma|vol)\d+(\.|-)/

/** Changed on purpose since 1.0.0: the figure's id and the reason. */
export const CHANGED: Readonly<Record<string, string>> = {
  'streak.chance': 'in the last bit: it is the same in every browser now',
  'capture.up': 'absent below 12 rising months, and month ends before a market holiday count',
  'capture.down': 'absent below 12 falling months, and month ends before a market holiday count',
  mansfield: 'averages 52 weeks or 12 months where rows are weeks or months, 200 rows before',
}
