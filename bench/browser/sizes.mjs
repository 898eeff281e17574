/** Rows of the charts that stand for the bundled prices; fixed, so that runs of different months can be compared. */
export const SESSIONS = 6_628

/** Rows and rounds: the more rows the slower some peers are. */
export const CHART_SIZES = /** @type {const} */ ([
  [SESSIONS, 21],
  [100_000, 9],
  [1_000_000, 5],
])
