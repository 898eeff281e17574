/**
 * The view as a query string and back. Only what differs from the default is written; a value that cannot be
 * read is passed over and reported, never thrown.
 */
import type { DataSetId } from '../data/series/provenance.ts'
import { type BundledId, isSizePair, SIZE_PAIRS } from '../data/series/size-pairs.ts'
import { dayOfIso, isoOf } from '../metrics/day.ts'
import { DATA_SET_IDS } from '../report/data-sets.ts'
import type { PinnedWindow } from '../report/pinned-window.ts'
import {
  DEFAULT_SETTINGS,
  MOST_EVENTS,
  type RelativeStart,
  type RollLength,
  type Settings,
} from '../report/settings.ts'
import { INPUT_BOUNDS, isInput } from '../report/what-if.ts'
import { between, decimal, listOf, oneOf, type Reader, whole } from './readers.ts'

export type Theme = 'light' | 'dark'

/** The modes of the chart on the first screen. */
export const CHART_MODES = ['return', 'ratio', 'gap', 'drawdown'] as const
export type ChartMode = (typeof CHART_MODES)[number]

/** The open parts of the page: `changed` are those that differ from the default, or from all open. */
export interface Folds {
  readonly all: boolean
  readonly changed: readonly string[]
}

/** Addresses of CSV files in a link; they are loaded only after the reader agrees. */
export interface Addresses {
  readonly small: string | null
  readonly large: string | null
  readonly prices: string | null
}

/** The view of the page as an address can hold it. */
export interface View {
  readonly settings: Settings
  /** Null follows the system. */
  readonly theme: Theme | null
  readonly addresses: Addresses
  /** The bundled data set or pair; the reader's own prices replace the default one. */
  readonly data: BundledId
  /** Id of a note of the library, "none" for no note; absent for the default note. */
  readonly noteId?: string | null
  readonly chart: ChartMode
  readonly folds: Folds
  /** A second window to compare with, or null. */
  readonly pin: PinnedWindow | null
}

/** A rejected parameter with the reason. */
export interface RejectedParameter {
  readonly name: string
  readonly value: string
  readonly expected: string
}

export const DEFAULT_FOLDS: Folds = { all: false, changed: [] }

export const DEFAULT_DATA: DataSetId = 'funds'
export const NO_ADDRESSES: Addresses = { small: null, large: null, prices: null }

/** The view of an address without a query. */
export const DEFAULT_VIEW: View = {
  settings: DEFAULT_SETTINGS,
  theme: null,
  addresses: NO_ADDRESSES,
  data: DEFAULT_DATA,
  chart: 'return',
  folds: DEFAULT_FOLDS,
  pin: null,
}

/** Bounds of the numeric settings, shared with the controls that set them. */
export const LIMITS = {
  ma: { min: 2, max: 1000, most: 5 },
  vol: { min: 2, max: 1000 },
  tie: { min: 0, max: 500 },
  run: { min: 2, max: 50 },
  turn: { min: 1, max: 50 },
} as const

const LONGEST_ADDRESS = 2000
const MOST_FOLDS = 100
const MOST_CHANGES = 60

/** A value, or the description of what was expected. */
export type Reading<T> = { readonly value: T } | { readonly expected: string }

const isoDay: Reader<number> = text => dayOfIso(text) ?? undefined
/** Relative starts reach back at most a century, so that each of them is a valid day. */
const relativeStart: Reader<RelativeStart> = text =>
  /^(?:ytd|-(?:[1-9]\d?|100)y|-(?:[1-9]\d{0,2}|1[01]\d{2}|1200)m|-[1-9]\d{0,4}d)$/.test(text)
    ? (text as RelativeStart)
    : undefined
/** Units of a length that are in thirty years, the most. */
const MOST_ROLLED = { d: 7560, w: 1560, m: 360, y: 30 } as const
const rollLength: Reader<RollLength> = text => {
  const [, count = '', unit = ''] = /^([1-9]\d{0,3})([dwmy])$/.exec(text) ?? []
  return count !== '' && Number(count) <= MOST_ROLLED[unit as keyof typeof MOST_ROLLED]
    ? (text as RollLength)
    : undefined
}
const length = whole(LIMITS.ma.min, LIMITS.ma.max)
const lengths: Reader<number[]> = text => {
  if (!/^ *\d{1,4}( *, *\d{1,4})* *$/.test(text)) return undefined
  const list = listOf(item => length(item.trim()), LIMITS.ma.most)(text)
  return list?.every((length, i) => i === 0 || length > list[i - 1]!) ? list : undefined
}
const eventDays: Reader<number[]> = text => {
  const days = listOf(isoDay, MOST_EVENTS)(text)
  return days?.every((day, i) => i === 0 || day > days[i - 1]!) ? days : undefined
}
const change: Reader<readonly [id: string, value: number]> = text => {
  const [id = '', value = '', ...more] = text.split(':')
  const number = decimal(value)
  const reads = more.length === 0 && /^[a-z][a-z0-9.-]{1,40}$/.test(id) && number !== undefined
  return reads && isInput(id, number) ? [id, number] : undefined
}
const changes: Reader<Record<string, number>> = text => {
  if (text.length > LONGEST_ADDRESS) return undefined
  const list = listOf(change, MOST_CHANGES)(text)
  return list === undefined ? undefined : Object.fromEntries(list)
}
const { fraction: growth, times: multiple } = INPUT_BOUNDS

/** Every setting in an address: how it is read and written, and a description of valid values. */
const PARAMETERS: {
  readonly [K in keyof Settings]: {
    readonly name: string
    readonly read: Reader<Settings[K]>
    readonly write: (value: Settings[K]) => string
    readonly expected: string
  }
} = {
  from: {
    name: 'from',
    read: text => isoDay(text) ?? relativeStart(text),
    write: start => (typeof start === 'number' ? isoOf(start) : start!),
    expected: 'a date such as 2023-03-31, a length such as -1y, -6m or -90d, or ytd',
  },
  to: {
    name: 'to',
    read: text => isoDay(text) ?? oneOf('latest')(text),
    write: end => (typeof end === 'number' ? isoOf(end) : end!),
    expected: 'a date such as 2023-06-30, or latest',
  },
  basis: { name: 'basis', read: oneOf('price', 'total'), write: String, expected: '“price” or “total”' },
  ma: {
    name: 'ma',
    read: lengths,
    write: list => list.join(','),
    expected: `up to ${LIMITS.ma.most} whole numbers from ${LIMITS.ma.min} to ${LIMITS.ma.max}, ascending, such as 20,50,200`,
  },
  vol: {
    name: 'vol',
    read: whole(LIMITS.vol.min, LIMITS.vol.max),
    write: String,
    expected: `a whole number from ${LIMITS.vol.min} to ${LIMITS.vol.max}`,
  },
  tie: {
    name: 'tie',
    read: between(LIMITS.tie.min, LIMITS.tie.max),
    write: String,
    expected: `basis points from ${LIMITS.tie.min} to ${LIMITS.tie.max}`,
  },
  gap: {
    name: 'gap',
    read: oneOf('arithmetic', 'geometric'),
    write: String,
    expected: '“arithmetic” or “geometric”',
  },
  rows: {
    name: 'rows',
    read: oneOf('weekly', 'monthly'),
    write: String,
    expected: '“weekly” or “monthly”',
  },
  swap: {
    name: 'swap',
    read: text => (text === '1' ? true : undefined),
    write: () => '1',
    expected: '1',
  },
  run: {
    name: 'run',
    read: whole(LIMITS.run.min, LIMITS.run.max),
    write: String,
    expected: `a whole number from ${LIMITS.run.min} to ${LIMITS.run.max}`,
  },
  turn: {
    name: 'turn',
    read: between(LIMITS.turn.min, LIMITS.turn.max),
    write: String,
    expected: `percent from ${LIMITS.turn.min} to ${LIMITS.turn.max}`,
  },
  events: {
    name: 'events',
    read: eventDays,
    write: days => days.map(isoOf).join(','),
    expected: `up to ${MOST_EVENTS} dates such as 2008-09-15, ascending`,
  },
  recessions: {
    name: 'recessions',
    read: text => (text === 'off' ? false : undefined),
    write: () => 'off',
    expected: '“off”',
  },
  scale: { name: 'scale', read: oneOf('log', 'linear'), write: String, expected: '“log” or “linear”' },
  roll: {
    name: 'roll',
    read: rollLength,
    write: String,
    expected: 'a length such as 60d, 26w, 18m or 3y, of at most 30 years',
  },
  whatIf: {
    name: 'whatif',
    read: changes,
    write: inputs =>
      Object.entries(inputs)
        .map(([id, value]) => `${id}:${value}`)
        .join(','),
    expected: `published inputs such as pe.small:15 or eps.2026.small:0.2, multiples from ${multiple.min} to ${multiple.max} and growth from ${growth.min} to ${growth.max}`,
  },
}

function readTheme(text: string): Reading<Theme> {
  return text === 'light' || text === 'dark' ? { value: text } : { expected: '“light” or “dark”' }
}

function readChart(text: string): Reading<ChartMode> {
  const mode = CHART_MODES.find(each => each === text)
  return mode !== undefined ? { value: mode } : { expected: '“return”, “ratio”, “gap” or “drawdown”' }
}

function readOpen(text: string): Reading<boolean> {
  return text === 'all' ? { value: true } : { expected: '“all”' }
}

function readFolds(text: string): Reading<readonly string[]> {
  const ids = text.split(',')
  return ids.length <= MOST_FOLDS && ids.every(id => /^[a-z][a-z0-9-]{0,40}$/.test(id))
    ? { value: [...new Set(ids)] }
    : { expected: 'names of parts of the page, such as history,streak-lab' }
}

function readPin(text: string): Reading<PinnedWindow> {
  const [from, to, ...more] = text.split('..').map(dayOfIso)
  return from != null && to != null && more.length === 0 && from <= to
    ? { value: { from, to } }
    : { expected: 'two dates such as 2025-11-19..2026-01-13, the first one first' }
}

function readDataSet(text: string): Reading<DataSetId> {
  const id = DATA_SET_IDS.find(each => each === text)
  return id === undefined ? { expected: 'funds, indices or portfolios' } : { value: id }
}

/** Accepts any id: the code that loads the library checks it. */
function readNoteId(text: string): Reading<string> {
  return /^[a-z0-9][a-z0-9-]{0,60}$/.test(text) ? { value: text } : { expected: 'the name of a note' }
}

function readSizePair(text: string): Reading<BundledId> {
  return isSizePair(text) ? { value: text } : { expected: `one of ${SIZE_PAIRS.join(', ')}` }
}

function readAddress(text: string): Reading<string> {
  return text !== '' && text.length <= LONGEST_ADDRESS
    ? { value: text }
    : { expected: `an https address of at most ${LONGEST_ADDRESS} characters` }
}

/**
 * Reads one setting from the text that an address or a field holds.
 *
 * @returns the value, or the description of what was expected
 */
export function readSetting<K extends keyof Settings>(key: K, text: string): Reading<Settings[K]> {
  const { read, expected } = PARAMETERS[key]
  const value = read(text)
  return value === undefined ? { expected } : { value }
}

/** Long values are shortened before they are shown. */
function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/**
 * Reads a query string. Parameters that are none of ours are passed over without a word, and are gone from the address
 * that the next step writes.
 *
 * @returns the view, with defaults where a parameter is missing or unreadable, and the unreadable ones
 */
export function readQuery(search: string): { view: View; rejected: RejectedParameter[] } {
  const query = new URLSearchParams(search)
  const rejected: RejectedParameter[] = []
  const read = <T>(name: string, reading: (text: string) => Reading<T>, otherwise: T): T => {
    const text = query.get(name)
    if (text === null) return otherwise
    const result = reading(text)
    if ('value' in result) return result.value
    rejected.push({ name, value: shortened(text), expected: result.expected })
    return otherwise
  }

  const settings: Record<string, unknown> = {}
  for (const key of Object.keys(PARAMETERS) as (keyof Settings)[]) {
    settings[key] = read<unknown>(PARAMETERS[key].name, text => readSetting(key, text), DEFAULT_SETTINGS[key])
  }
  if (typeof settings.from === 'number' && typeof settings.to === 'number' && settings.from > settings.to) {
    rejected.push({
      name: 'from',
      value: `${isoOf(settings.from)}&to=${isoOf(settings.to)}`,
      expected: 'a first day that is not after the last',
    })
    settings.from = null
    settings.to = null
  }

  const noteId = read<string | null>('note', readNoteId, null)
  const view: View = {
    settings: settings as unknown as Settings,
    theme: read<Theme | null>('theme', readTheme, null),
    data: read<BundledId>('pair', readSizePair, read<BundledId>('data', readDataSet, DEFAULT_DATA)),
    addresses: {
      small: read<string | null>('small', readAddress, null),
      large: read<string | null>('large', readAddress, null),
      prices: read<string | null>('prices', readAddress, null),
    },
    chart: read<ChartMode>('chart', readChart, 'return'),
    folds: {
      all: read<boolean>('open', readOpen, false),
      changed: read<readonly string[]>('fold', readFolds, []),
    },
    pin: read<PinnedWindow | null>('pin', readPin, null),
    ...(noteId !== null && { noteId }),
  }
  return { view, rejected }
}

/**
 * Writes a view as a query string, `?from=…` or '' when all is default; the inverse of `readQuery`.
 */
export function writeQuery(view: View): string {
  const query = new URLSearchParams()
  if (view.data !== DEFAULT_DATA) query.set(isSizePair(view.data) ? 'pair' : 'data', view.data)
  for (const [key, parameter] of Object.entries(PARAMETERS)) {
    const value = view.settings[key as keyof Settings]
    if (sameValue(value, DEFAULT_SETTINGS[key as keyof Settings])) continue
    query.set(parameter.name, (parameter.write as (value: unknown) => string)(value))
  }
  if (view.theme !== null) query.set('theme', view.theme)
  if (view.noteId != null) query.set('note', view.noteId)
  if (view.chart !== 'return') query.set('chart', view.chart)
  if (view.pin !== null) query.set('pin', `${isoOf(view.pin.from)}..${isoOf(view.pin.to)}`)
  if (view.folds.all) query.set('open', 'all')
  if (view.folds.changed.length > 0) query.set('fold', view.folds.changed.join(','))
  for (const [name, address] of Object.entries(view.addresses)) if (address !== null) query.set(name, address)
  // Commas and colons are plain in a query; left as they are, a link stays readable.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')
  return text === '' ? '' : `?${text}`
}

/** @returns the rejected parameter as one sentence for the page. */
export function rejectionSentence(parameter: RejectedParameter): string {
  return `The link’s “${parameter.name}=${parameter.value}” was ignored: expected ${parameter.expected}.`
}
