/**
 * What followed earlier leads of at least the same size over the same number of rows.
 */

export interface AfterLead {
  /** Earlier starts after such a lead whose horizon ends in the data. */
  readonly n: number
  /** Share of these starts after which small was level or ahead; null without starts. */
  readonly share: number | null
  /** Groups of such starts. A new group begins more than `length` rows after the last start, so that no lead counts twice. */
  readonly episodes: number
}

/**
 * @param trailing gap over the last `length` rows, on each row, NaN before the first full one
 * @param forward gap over the next rows from each start, as `forwardGaps` gives it
 * @param lead the gap to compare with; below zero the starts are those after a gap no higher
 */
export function afterLead(
  trailing: Float64Array,
  forward: Float64Array,
  length: number,
  lead: number,
): AfterLead {
  let n = 0
  let ahead = 0
  let episodes = 0
  let before = Number.NEGATIVE_INFINITY
  for (let i = length; i < forward.length; i++) {
    const gap = trailing[i]!
    if (!(lead >= 0 ? gap >= lead : gap <= lead)) continue
    n++
    if (forward[i]! >= 0) ahead++
    if (i - before > length) episodes++
    before = i
  }
  return { n, share: n === 0 ? null : ahead / n, episodes }
}
