/**
 * Leadership: the swings of the price ratio between its turning points, and its drawdowns.
 */
import { type DrawdownEpisode, drawdownEpisodes, gainBack } from '../../metrics/drawdown-episodes.ts'
import { relativeDifference, windowHigh } from '../../metrics/price-ratio.ts'
import { type Leg, legs, type TurningPoint, turningPoints } from '../../metrics/turning-points.ts'
import { formatDay, formatValue } from '../format.ts'
import type { Past } from './past.ts'

/** Smallest fall in the table, which shows the ten deepest. */
const LEAST_FALL = 0.05
const MOST_EPISODES = 10

export interface LegAverage {
  readonly n: number
  readonly amplitude: number
  /** Rows. */
  readonly rows: number
}

export interface Leadership {
  /** Size of a turn, a fraction. */
  readonly turn: number
  readonly turns: readonly TurningPoint[]
  /** Swings from turn to turn, the last one still open. */
  readonly legs: readonly Leg[]
  /** Averages of the closed swings up and down; null without any. */
  readonly up: LegAverage | null
  readonly down: LegAverage | null
  /** The deepest falls of the ratio, deepest first. */
  readonly episodes: readonly DrawdownEpisode[]
  readonly sentence: string
}

export function leadership(past: Past): Leadership {
  const { ratio, b, settings } = past
  const turn = settings.turn / 100
  const turns = turningPoints(ratio, turn, 0, b)
  const swings = legs(ratio, turns, b)
  const episodes = drawdownEpisodes(ratio, 0, b, LEAST_FALL)
    .sort((p, q) => p.depth - q.depth)
    .slice(0, MOST_EPISODES)
  return {
    turn,
    turns,
    legs: swings,
    up: average(swings.filter(leg => !leg.open && leg.amplitude > 0)),
    down: average(swings.filter(leg => !leg.open && leg.amplitude < 0)),
    episodes,
    sentence: sentence(past, swings.at(-1)),
  }
}

function average(swings: readonly Leg[]): LegAverage | null {
  const n = swings.length
  if (n === 0) return null
  return {
    n,
    amplitude: swings.reduce((sum, leg) => sum + leg.amplitude, 0) / n,
    rows: swings.reduce((sum, leg) => sum + leg.rows, 0) / n,
  }
}

function sentence(past: Past, last: Leg | undefined): string {
  const { small, large, unit } = past.words
  const { turn } = past.settings
  if (last === undefined) {
    return `The ratio of ${small} to ${large} has not turned by ${turn}% up to the as-of day.`
  }
  const from = formatDay(past.dates[last.from]!)
  // The amplitude of the leg would not do: it ends at the extreme so far.
  const moved = relativeDifference(past.ratio[past.b]!, past.ratio[last.from]!)
  const size = formatValue(moved, 'fraction', { signed: true, digits: 1 })
  const high = windowHigh(past.ratio, 0, past.b)!
  const off = relativeDifference(past.ratio[past.b]!, past.ratio[high]!)
  const below = formatValue(Math.abs(off), 'fraction', { digits: 1 })
  const needed = gainBack(off)
  const record =
    off === 0
      ? 'which makes a new high in these data'
      : /[1-9]/.test(below)
        ? `which leaves it ${below} below its high of ${formatDay(past.dates[high]!)}; ${small} would have to beat ${large} by ${formatValue(needed, 'fraction', { digits: needed < 0.1 ? 1 : 0 })} to get back`
        : `which leaves it within a tenth of a percent of its high of ${formatDay(past.dates[high]!)}`
  const most = formatValue(last.amplitude, 'fraction', { signed: true, digits: 1 })
  const way = last.amplitude > 0 ? 'up' : 'down'
  return `By turns of ${turn}%, the ratio of ${small} to ${large} last turned ${way} on the ${unit} of ${from}; it has moved ${size} since${most === size ? '' : `, at most ${most}`}, ${record}.`
}
