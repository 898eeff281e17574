/**
 * What was read in a sentence, as a claim of a note: the same kinds of check as those of the library.
 */
import { dayOfIso, isoOf } from '../../metrics/day.ts'
import type { ClaimCheck, RecordedMove } from '../note.ts'
import type { Reading } from './reading.ts'
import { unitOfMeasure } from './units.ts'

/** Checks that a reading becomes. */
export type ReadCheck = Extract<
  ClaimCheck,
  { kind: 'measure' | 'within' | 'direction' | 'streak-since' | 'expectation' | 'record' | 'best-since' }
>

/** @returns null for a forecast without a start or a band, which nothing can score */
export function checkOfReading(reading: Reading): ReadCheck | null {
  const { figure, kind, reported, side, to } = reading
  if (kind === 'longest-since')
    return { kind: 'streak-since', to: isoOf(to), since: String(reported), ...sideOf(reading) }
  if (kind === 'forecast') return expectationOf(reading)
  if (kind === 'rank') return rankOf(reading)
  const window = { from: reading.from === null ? null : isoOf(reading.from), to: isoOf(to) }
  const of = { figure, window, ...sideOf(reading), ...(reading.basis !== null && { basis: reading.basis }) }
  const unit = unitOfMeasure(figure)
  const digit = reading.digit ?? 0
  if (kind === 'above' || kind === 'below')
    return { kind: 'direction', ...of, is: kind, said: kind === 'above' ? 'Above' : 'Below' }
  if (typeof reported === 'number') {
    const { qualifier } = reading
    return { kind: 'measure', ...of, reported, unit, digit, ...(qualifier !== null && { qualifier }) }
  }
  if (!Array.isArray(reported)) return null
  const [low, high] = reported as readonly [number | null, number | null]
  return { kind: 'within', ...of, low, high, unit, digit }

  /** Streaks of the large side are those of the small one with the sides exchanged. */
  function sideOf({ figure }: Reading) {
    return figure.startsWith('streak.') && side === 'large' ? { side } : {}
  }
}

function expectationOf({ figure, from, to, earliest, reported, probability }: Reading): ReadCheck | null {
  if (from === null || !Array.isArray(reported)) return null
  const [low, high] = reported as readonly [number | null, number | null]
  if (low === null && high === null) return null
  return {
    kind: 'expectation',
    figure,
    window: { from: isoOf(from), to: isoOf(to) },
    earliest: earliest === null ? null : isoOf(earliest),
    low,
    high,
    probability,
  }
}

const RANKED = /^(return\.(small|large)|gap\.arithmetic)$/

function rankOf({ figure, to, reported, rank }: Reading): ReadCheck | null {
  if (rank === undefined || !RANKED.test(figure)) return null
  const { place, order, stretch } = rank
  const move: RecordedMove = {
    figure: figure as RecordedMove['figure'],
    stretch,
    ...(order === 'worst' && { order: 'smallest' as const }),
  }
  const end = isoOf(to)
  if (typeof reported === 'string' && place === 1) return { kind: 'best-since', move, end, since: reported }
  const since = typeof reported === 'string' ? dayBefore(reported) : null
  return { kind: 'record', move, ends: [end], ranks: [place], since, until: end }
}

/** The last day before a year, a month or a day. */
function dayBefore(time: string): string {
  return isoOf(dayOfIso(`${time}${'-01-01'.slice(time.length - 4)}`)! - 1)
}
