/**
 * The view as a query string and back. Only what differs from the default is written; a value that cannot be
 * read is passed over and reported, never thrown.
 */
import * as z from 'zod/mini'
import type { DataSetId } from '../data/series/provenance.ts'
import { type BundledId, isSizePair, SIZE_PAIRS } from '../data/series/size-pairs.ts'
import { dayOfIso, isoOf } from '../metrics/day.ts'
import { DATA_SET_IDS } from '../report/data-sets.ts'
import { DEFAULT_SETTINGS, MOST_EVENTS, type Settings } from '../report/settings.ts'
import { INPUT_BOUNDS, isInput } from '../report/what-if.ts'

export type Theme = 'light' | 'dark'

/** Addresses of CSV files that a link asks to load; loaded only after the reader agrees. */
export interface Addresses {
  readonly small: string | null
  readonly large: string | null
  readonly prices: string | null
}

/** What an address bar can say about the page. */
export interface View {
  readonly settings: Settings
  /** Null follows the system. */
  readonly theme: Theme | null
  readonly addresses: Addresses
  /** The bundled data set or pair on the page; the reader's own prices take the place of the default one. */
  readonly data: BundledId
  /** Id of a note of the library, "none" for no note; absent for the note that the page opens with. */
  readonly noteId?: string | null
}

/** A parameter that was passed over, and why. */
export interface RejectedParameter {
  readonly name: string
  readonly value: string
  readonly expected: string
}

export const DEFAULT_DATA: DataSetId = 'funds'
export const NO_ADDRESSES: Addresses = { small: null, large: null, prices: null }

/** Bounds of the numeric settings, shared with the controls that set them. */
export const LIMITS = {
  ma: { min: 2, max: 1000, most: 5 },
  vol: { min: 2, max: 1000 },
  tie: { min: 0, max: 500 },
  run: { min: 2, max: 50 },
  turn: { min: 1, max: 50 },
} as const

const LONGEST_ADDRESS = 2000
const MOST_CHANGES = 60

/** A value, or what was expected in its place. */
export type Reading<T> = { readonly value: T } | { readonly expected: string }

const whole = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max))
/**
 * A decimal number as people write it in an address, or as `String` writes one within the bounds: up to 22 digits after
 * the point, or a negative power of ten. `Number` alone would take '', '0x10' and ' 1 '.
 */
const decimal = z.pipe(
  z.pipe(z.string().check(z.regex(/^-?\d{1,12}(\.\d{1,22})?(e-\d{1,3})?$/)), z.transform(Number)),
  z.number(),
)
const isoDay = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const day = dayOfIso(text)
    if (day !== null) return day
    context.issues.push({ code: 'custom', message: 'not a date', input: text })
    return z.NEVER
  }),
)
const lengths = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(40), z.regex(/^ *\d{1,4}( *, *\d{1,4})* *$/)),
    z.transform(text => text.split(',').map(Number)),
  ),
  z.array(whole(LIMITS.ma.min, LIMITS.ma.max)).check(
    z.maxLength(LIMITS.ma.most),
    z.refine(list => list.every((length, i) => i === 0 || length > list[i - 1]!)),
  ),
)
const eventDays = z
  .pipe(
    z.pipe(
      z.string().check(z.maxLength(11 * MOST_EVENTS)),
      z.transform(text => text.split(',')),
    ),
    z.array(isoDay),
  )
  .check(z.refine(days => days.every((day, i) => i === 0 || day > days[i - 1]!)))
const changes = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(LONGEST_ADDRESS)),
    z.transform(text => text.split(',').map(item => item.split(':'))),
  ),
  z.array(z.tuple([z.string().check(z.regex(/^[a-z][a-z0-9.-]{1,40}$/)), decimal])).check(
    z.maxLength(MOST_CHANGES),
    z.refine(list => list.every(([id, value]) => isInput(id, value))),
  ),
)
const { fraction: growth, times: multiple } = INPUT_BOUNDS

/** Each setting that an address can carry: how it is read, how it is written, and what was expected of it. */
const PARAMETERS: {
  readonly [K in keyof Settings]: {
    readonly name: string
    readonly schema: { safeParse(input: unknown): { success: boolean; data?: unknown } }
    readonly write: (value: Settings[K]) => string
    readonly expected: string
  }
} = {
  from: { name: 'from', schema: isoDay, write: day => isoOf(day!), expected: 'a date such as 2024-06-28' },
  to: { name: 'to', schema: isoDay, write: day => isoOf(day!), expected: 'a date such as 2024-12-31' },
  basis: { name: 'basis', schema: z.enum(['price', 'total']), write: String, expected: '“price” or “total”' },
  ma: {
    name: 'ma',
    schema: lengths,
    write: list => list.join(','),
    expected: `up to ${LIMITS.ma.most} whole numbers from ${LIMITS.ma.min} to ${LIMITS.ma.max}, ascending, such as 20,50,200`,
  },
  vol: {
    name: 'vol',
    schema: z.pipe(decimal, whole(LIMITS.vol.min, LIMITS.vol.max)),
    write: String,
    expected: `a whole number from ${LIMITS.vol.min} to ${LIMITS.vol.max}`,
  },
  tie: {
    name: 'tie',
    schema: z.pipe(decimal, z.number().check(z.minimum(LIMITS.tie.min), z.maximum(LIMITS.tie.max))),
    write: String,
    expected: `basis points from ${LIMITS.tie.min} to ${LIMITS.tie.max}`,
  },
  gap: {
    name: 'gap',
    schema: z.enum(['arithmetic', 'geometric']),
    write: String,
    expected: '“arithmetic” or “geometric”',
  },
  rows: {
    name: 'rows',
    schema: z.enum(['weekly', 'monthly']),
    write: String,
    expected: '“weekly” or “monthly”',
  },
  swap: {
    name: 'swap',
    schema: z.pipe(
      z.literal('1'),
      z.transform(() => true),
    ),
    write: () => '1',
    expected: '1',
  },
  run: {
    name: 'run',
    schema: z.pipe(decimal, whole(LIMITS.run.min, LIMITS.run.max)),
    write: String,
    expected: `a whole number from ${LIMITS.run.min} to ${LIMITS.run.max}`,
  },
  turn: {
    name: 'turn',
    schema: z.pipe(decimal, z.number().check(z.minimum(LIMITS.turn.min), z.maximum(LIMITS.turn.max))),
    write: String,
    expected: `percent from ${LIMITS.turn.min} to ${LIMITS.turn.max}`,
  },
  events: {
    name: 'events',
    schema: eventDays,
    write: days => days.map(isoOf).join(','),
    expected: `up to ${MOST_EVENTS} dates such as 2008-09-15, ascending`,
  },
  recessions: {
    name: 'recessions',
    schema: z.pipe(
      z.literal('off'),
      z.transform(() => false),
    ),
    write: () => 'off',
    expected: '“off”',
  },
  scale: { name: 'scale', schema: z.enum(['log', 'linear']), write: String, expected: '“log” or “linear”' },
  whatIf: {
    name: 'whatif',
    schema: z.pipe(
      changes,
      z.transform(pairs => Object.fromEntries(pairs)),
    ),
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

function readDataSet(text: string): Reading<DataSetId> {
  const id = DATA_SET_IDS.find(each => each === text)
  return id === undefined ? { expected: 'funds, indices or portfolios' } : { value: id }
}

/** Ids are checked against the library by who holds it. */
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
 * @returns the value, or what was expected instead
 */
export function readSetting<K extends keyof Settings>(key: K, text: string): Reading<Settings[K]> {
  const { schema, expected } = PARAMETERS[key]
  const result = schema.safeParse(text)
  return result.success ? { value: result.data as Settings[K] } : { expected }
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
  for (const [name, address] of Object.entries(view.addresses)) if (address !== null) query.set(name, address)
  // Commas and colons are plain in a query; left as they are, a link stays readable.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')
  return text === '' ? '' : `?${text}`
}

/** @returns the rejected parameter as one sentence for the page. */
export function rejectionSentence(parameter: RejectedParameter): string {
  return `The link’s “${parameter.name}=${parameter.value}” was ignored: expected ${parameter.expected}.`
}
