/**
 * The fields of a reading that the reader of the page can correct, as text and back.
 */
import { dayOfIso, isoOf } from '../../metrics/day.ts'
import type { Rank, Reading, ReadSentence, Side } from '../../notes/reader/reading.ts'
import { unitOfMeasure } from '../../notes/reader/units.ts'
import { measureName, type Names } from '../../report/claims/read-claim.ts'
import type { Unit } from '../../report/figure.ts'
import { formatIso, formatValue } from '../../report/format.ts'

/** Figures that a claim made by hand can be about; `side` is the leader of streaks. */
const CHOICES: readonly (readonly [figure: string, side: Side])[] = [
  ['return.small', 'small'],
  ['return.large', 'large'],
  ['gap.arithmetic', 'small'],
  ['gap.geometric', 'small'],
  ['streak.current', 'small'],
  ['streak.current', 'large'],
  ['price-vs-ma20.small', 'small'],
  ['price-vs-ma50.small', 'small'],
  ['price-vs-ma200.small', 'small'],
  ['price-vs-ma20.large', 'large'],
  ['price-vs-ma50.large', 'large'],
  ['price-vs-ma200.large', 'large'],
  ['ma50-vs-ma200.small', 'small'],
  ['ma50-vs-ma200.large', 'large'],
  ['vol20.small', 'small'],
  ['vol20.large', 'large'],
  ['vol-daily.small', 'small'],
  ['vol-daily.large', 'large'],
  ['vol-window.small', 'small'],
  ['vol-window.large', 'large'],
  ['max-drawdown.small', 'small'],
  ['max-drawdown.large', 'large'],
  ['ratio.off-high', 'small'],
  ['return-multiple.small', 'small'],
  ['return-multiple.large', 'large'],
  ['beta', 'small'],
  ['correlation', 'small'],
  ['tracking-error', 'small'],
  ['vol-excess', 'small'],
]

export interface MeasureOption {
  readonly value: string
  readonly label: string
}

/** The choices of measure, with the reading's own where it is none of the usual ones. */
export function measureOptions({ figure, side }: Reading, names: Names): readonly MeasureOption[] {
  const usual = CHOICES.map(([id, of]) => ({ value: `${id} ${of}`, label: measureName(id, of, names) }))
  const own = `${figure} ${side}`
  return usual.some(({ value }) => value === keyOf(figure, side))
    ? usual
    : [{ value: own, label: measureName(figure, side, names) }, ...usual]
}

/** The side matters for streaks alone. */
function keyOf(figure: string, side: Side): string {
  const known = CHOICES.find(([id, of]) => id === figure && (of === side || !figure.startsWith('streak.')))
  return `${figure} ${known?.[1] ?? side}`
}

/** Whether a figure stands as of a day and needs no start. */
export function isState(figure: string): boolean {
  return /^(streak|price-vs-ma|ma\d+-vs|vol\d+\.)/.test(figure)
}

/** What the sentence says of the figure: "11.8%", "about 9 pp", "above", "15–25 pp, odds 60%". */
export function saidOf(reading: Reading): string {
  const { figure, kind, reported, qualifier, probability, unit, rank } = reading
  if (rank !== undefined) return rankText(rank, reported)
  const told = unitOfMeasure(figure)
  const odds = probability === null ? '' : `, odds ${formatValue(probability, 'fraction', { digits: 0 })}`
  if (reported === null) return kind === 'above' ? 'above' : 'below'
  if (typeof reported === 'string') return `longest since ${timeName(reported)}`
  const text = (value: number) =>
    formatValue(value, told, {
      digits: unit === 'words' ? 0 : 4,
      trim: true,
      signed: told === 'points' || /^return\./.test(figure),
    })
  if (typeof reported === 'number') {
    const before =
      qualifier === null
        ? ''
        : { about: 'about ', almost: 'almost ', over: 'more than ', under: 'less than ' }[qualifier]
    return `${before}${text(reported)}${odds}`
  }
  const [low, high] = reported
  const band =
    low === null
      ? `at most ${text(high ?? 0)}`
      : high === null
        ? `at least ${text(low)}`
        : low === high
          ? text(low)
          : `${text(low)} to ${text(high)}`
  return `${kind === 'forecast' ? 'forecast ' : ''}${band}${odds}`
}

const ORDINALS = ['', 'second-', 'third-', 'fourth-', 'fifth-']

/** "third-best quarter since 2010", "worst day on record". */
function rankText({ place, order, stretch }: Rank, since: Reading['reported']): string {
  const time = typeof since === 'string' ? `since ${timeName(since)}` : 'on record'
  return `${ORDINALS[place - 1] ?? `no. ${place} `}${order} ${stretch === 1 ? 'day' : stretch} ${time}`
}

/** "1996-05" as "May 1996"; years and days as they are said. */
function timeName(time: string): string {
  return /^\d{4}-\d{2}$/.test(time) ? formatIso(`${time}-01`, 'month') : formatIso(time)
}

/** The scale of a typed value: percent and points are typed as such. */
function scaleOf(unit: Unit): number {
  return unit === 'fraction' || unit === 'points' ? 0.01 : 1
}

/** The value of a reading as it is typed: "11.8", or "" for a mere direction. */
function typedValue({ figure, reported }: Reading): string {
  const value =
    typeof reported === 'number'
      ? reported
      : Array.isArray(reported)
        ? (reported[0] ?? reported[1] ?? null)
        : null
  return value === null ? '' : String(Number((value / scaleOf(unitOfMeasure(figure))).toPrecision(12)))
}

export interface Fields {
  readonly measure: string
  readonly from: string
  readonly to: string
  readonly kind: 'value' | 'above' | 'below'
  readonly value: string
}

export function fieldsOf(reading: Reading): Fields {
  const { figure, side, from, to, kind } = reading
  return {
    measure: keyOf(figure, side),
    from: from === null ? '' : isoOf(from),
    to: isoOf(to),
    kind: kind === 'above' || kind === 'below' ? kind : 'value',
    value: typedValue(reading),
  }
}

/** @returns the corrected reading, or what is missing, as a sentence */
export function readingFrom(
  fields: Fields,
  before: Reading,
): { readonly reading: Reading } | { readonly missing: string } {
  const [figure = '', of = 'small'] = fields.measure.split(' ')
  const to = dayOfIso(fields.to)
  const from = isState(figure) ? null : dayOfIso(fields.from)
  if (to === null) return { missing: 'Give the last day.' }
  if (from === null && !isState(figure)) return { missing: 'Give the day that it is measured from.' }
  if (from !== null && from >= to) return { missing: 'The first day must come before the last one.' }
  const { rank, ...plain } = before
  const base = {
    ...plain,
    figure,
    side: of as Side,
    from,
    to,
    earliest: null,
    choice: null,
    basis: before.basis,
  }
  const unchanged = fields.kind === 'value' && fields.value === typedValue(before) && figure === before.figure
  if (unchanged && before.kind !== 'above' && before.kind !== 'below') {
    return { reading: { ...base, earliest: before.earliest, ...(rank !== undefined && { rank }) } }
  }
  if (fields.kind !== 'value') {
    return {
      reading: {
        ...base,
        kind: fields.kind,
        reported: null,
        unit: null,
        digit: null,
        qualifier: null,
        probability: null,
      },
    }
  }
  const typed = fields.value
    .trim()
    .replace('−', '-')
    .replace(/\s*(%|pp|×|x)$/, '')
  if (!/^[+-]?\d{1,9}(\.\d{1,9})?$/.test(typed))
    return { missing: 'Give the value as a number, such as 11.8.' }
  const scale = scaleOf(unitOfMeasure(figure))
  const digits = typed.includes('.') ? typed.length - typed.indexOf('.') - 1 : 0
  const shift = scale === 1 ? 0 : -2
  return {
    reading: {
      ...base,
      kind: 'value',
      reported: Number(`${typed}e${shift}`),
      unit: scale === 1 ? 'number' : 'percent',
      digit: 10 ** (shift - digits),
      qualifier: null,
      probability: null,
    },
  }
}

/** A claim to be made by hand of a sentence that was not read. */
export function blankReading({ start, end }: ReadSentence, day: number): Reading {
  return {
    figure: 'return.small',
    side: 'small',
    kind: 'above',
    from: null,
    to: day - 1,
    earliest: null,
    reported: null,
    unit: null,
    digit: null,
    qualifier: null,
    basis: null,
    probability: null,
    choice: null,
    at: { measure: { start, end }, value: null, window: null },
  }
}
