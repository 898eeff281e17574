/**
 * Would one have concluded otherwise? The verdict of a claim over a fixed set of readings of it.
 */
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { Reading } from '../../notes/reader/reading.ts'
import { formatDay } from '../format.ts'
import type { Verdict } from './claim.ts'
import { verdictBy } from './read-claim.ts'
import type { ReadSource } from './read-sources.ts'

export interface OtherReading {
  /** What is read otherwise: "start 3 sessions later", "IWM and SPY", "total return". */
  readonly label: string
  readonly group: 'as stated' | 'data' | 'basis' | 'start' | 'end' | 'gap'
  readonly verdict: Verdict
  /** Unrounded; null where nothing could be computed. */
  readonly value: number | string | null
}

export interface Robustness {
  /** The claim as stated first. */
  readonly readings: readonly OtherReading[]
  /** How many hold, roughly or in full, of those that could be checked. */
  readonly holds: number
  readonly checked: number
  /** "Holds in 14 of 18 readings; fails on total return." */
  readonly sentence: string
}

const MOVES = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5] as const

/**
 * The verdict of a reading as stated, with the other data set, on total return, with its start and its end one to five
 * sessions earlier or later, and with the geometric gap for the arithmetic one.
 *
 * @param sources what the note names first; each with the basis of its closes
 * @returns null for forecasts and for readings that nothing can check
 */
export function robustnessOf(reading: Reading, sources: readonly ReadSource[]): Robustness | null {
  const [named] = sources
  if (named === undefined || reading.kind === 'forecast' || reading.kind === 'longest-since') return null
  const judge = (
    label: string,
    group: OtherReading['group'],
    other: Reading,
    by: ReadSource,
  ): OtherReading => {
    return { label, group, ...verdictBy(other, by) }
  }
  const main = sources.find(({ basis }) => reading.basis === null || basis === reading.basis) ?? named
  const readings = [judge('as stated', 'as stated', reading, main)]
  for (const source of sources) {
    if (source === main) continue
    const { basis, names } = source
    const label = `${names.small} and ${names.large}${basis === 'total' ? ', total return' : ''}`
    readings.push(judge(label, basis === main.basis ? 'data' : 'basis', reading, source))
  }
  // A streak is another one on every other day, so that its days are not moved.
  const moves = reading.figure.startsWith('streak.') ? [] : MOVES
  for (const by of moves) push(readings, reading, main, 'start', by, judge)
  for (const by of moves) push(readings, reading, main, 'end', by, judge)
  if (reading.figure === 'gap.arithmetic') {
    readings.push(judge('geometric gap', 'gap', { ...reading, figure: 'gap.geometric' }, main))
  }
  const checked = readings.filter(({ verdict }) => verdict !== 'cannot be checked here')
  if (checked.length === 0) return null
  const holds = checked.filter(each => stands(each)).length
  return { readings, holds, checked: checked.length, sentence: sentenceOf(readings, checked, holds) }
}

function stands({ verdict }: OtherReading): boolean {
  return verdict === 'holds' || verdict === 'holds roughly'
}

function push(
  readings: OtherReading[],
  reading: Reading,
  source: ReadSource,
  group: 'start' | 'end',
  moves: number,
  judge: (label: string, group: OtherReading['group'], other: Reading, by: ReadSource) => OtherReading,
): void {
  const day = group === 'start' ? reading.from : reading.to
  if (day === null) return
  const { dates } = source.closes
  const moved = dates[lastRowBy(dates, day) + moves]
  if (moved === undefined) return
  const other: Reading = group === 'start' ? { ...reading, from: moved } : { ...reading, to: moved }
  if (other.from !== null && other.from >= other.to) return
  const n = Math.abs(moves)
  const label = `${group} ${n} day${n === 1 ? '' : 's'} ${moves < 0 ? 'earlier' : 'later'}, ${formatDay(moved)}`
  readings.push(judge(label, group, other, source))
}

const WORDS: Readonly<Record<OtherReading['group'], string>> = {
  'as stated': 'as stated',
  data: 'on other data',
  basis: 'on total return',
  start: 'with other starts',
  end: 'with other ends',
  gap: 'as a geometric gap',
}

function sentenceOf(
  readings: readonly OtherReading[],
  checked: readonly OtherReading[],
  holds: number,
): string {
  const all = checked.length
  const count = `Holds in ${holds} of ${all} reading${all === 1 ? '' : 's'}`
  if (holds === all || holds === 0) return `${count}.`
  const groups = Object.keys(WORDS) as OtherReading['group'][]
  const where = groups.flatMap(group => {
    const own = readings.filter(each => each.group === group && each.verdict !== 'cannot be checked here')
    const failed = own.filter(each => !stands(each)).length
    if (failed === 0) return []
    return [
      own.length === 1 || failed === own.length
        ? WORDS[group]
        : `${WORDS[group]} (${failed} of ${own.length})`,
    ]
  })
  return `${count}; fails ${where.join(', ')}.`
}
