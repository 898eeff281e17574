/**
 * Loaded prices kept in the browser's own database, so that they survive a reload: saved, listed, renamed, opened and
 * deleted. A database that is blocked, full or damaged gives a problem to show, never an exception.
 */
import {
  clear,
  createStore,
  del,
  delMany,
  entries,
  get,
  getMany,
  keys,
  set,
  setMany,
  type UseStore,
} from 'idb-keyval'
import { legibleText } from '../series/legible.ts'
import { pricePair, type Side, sideOf } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'
import { CARRIERS, carrierOf } from '../series/provenance.ts'
import { failed, ok, type Result } from '../series/result.ts'
import type { PricePair } from '../series/series.ts'
import { answered, PATIENCE_MS, Silent } from './answered.ts'
import { digest } from './digest.ts'
import { storageName } from './storage-name.ts'

export interface KeptSet {
  readonly id: string
  /** The reader's name for it. */
  readonly name: string
  readonly smallSymbol: string
  readonly largeSymbol: string
  readonly first: number
  readonly last: number
  readonly rows: number
  /** Milliseconds since 1970, when it was saved. */
  readonly savedAt: number
  /**
   * Hex SHA-256 of each side's columns when they were kept: small, large, then the further series; absent in what the
   * first version kept.
   */
  readonly digests?: readonly string[]
}

/** The code of the problem that the database gave no answer: it may do so later. */
export const STORAGE_SILENT = 'storage-silent'

/** As long as the field takes in which the reader names it. */
const LONGEST_KEPT_NAME = 80

const ABOUT = 'about:'
const SMALL = 'small:'
const LARGE = 'large:'
const OTHERS = 'others:'
const LAST = 'last-opened'

/** What becomes of prices that could not be kept. */
export const NOT_KEPT = 'the prices could not be kept; they stay on the page until it is closed'
const NOT_DELETED = 'the kept prices could not be deleted; nothing was changed'
const LAST_UNCHANGED = 'which prices to open with next time could not be noted; open them again then'

let store: UseStore | null = null

const PLAIN_NAME = 'small-cap-lens'
const TABLE = 'prices'
/** Says that what version 1.0 kept under the plain name has been taken over. */
const TAKEN_OVER = 'taken-over'

function database(): UseStore {
  store ??= createStore(storageName(PLAIN_NAME), TABLE)
  return store
}

/** Opens a fresh connection next time: one that has fallen silent, as after the page was put aside, stays so. */
export function forgetConnection(): void {
  store = null
}

/** @returns what earlier versions kept under the plain name, whatever their path; null where there is nothing */
async function plainDatabase(): Promise<UseStore | null> {
  if (storageName(PLAIN_NAME) === PLAIN_NAME) return null
  // A browser that does not list its databases gets an empty one of that name.
  const known = (await indexedDB.databases?.()) ?? [{ name: PLAIN_NAME }]
  return known.some(({ name }) => name === PLAIN_NAME) ? createStore(PLAIN_NAME, TABLE) : null
}

/** Copies what version 1.0 kept, once; it stays where it was for a sibling page that may want it too. */
async function takeOver(): Promise<void> {
  if (tookOver) return
  const plain = await answered(plainDatabase())
  if (plain !== null && (await answered(get(TAKEN_OVER, database()))) !== true) {
    const kept = await answered(entries(plain))
    await answered(setMany([...kept, [TAKEN_OVER, true]], database()))
  }
  tookOver = true
}

let tookOver = false

/** @returns the id under which a pair is kept, or would be */
export function idOf(pair: PricePair): string {
  const [small, large] = [pair.passport.small.provenance, pair.passport.large.provenance]
  if (small.kind === 'kept' && large.kind === 'kept' && small.id === large.id) return small.id
  const sides = [sideOf(pair, 'small'), sideOf(pair, 'large')]
  // Whichever two of many series are shown, they are one load.
  const { others } = pair
  if (others !== undefined) {
    const files = new Set([...sides, ...others].map(fileKey))
    return `${sides.length + others.length} series@${[...files].sort().join('+')}`
  }
  return sides.map(sideKey).join('+')
}

/** Keeps a pair under a name; the same prices kept twice are kept once. @returns what was kept */
export async function keep(pair: PricePair, name: string, savedAt: number): Promise<Result<KeptSet>> {
  const small = sideOf(pair, 'small')
  const large = sideOf(pair, 'large')
  const others = pair.others ?? []
  const digests = await digestsOf([small, large, ...others])
  const about: KeptSet = {
    id: idOf(pair),
    digests,
    name: name.trim() || nameOf(pair),
    smallSymbol: small.series.symbol,
    largeSymbol: large.series.symbol,
    first: pair.aligned.dates[0] ?? 0,
    last: pair.aligned.dates.at(-1) ?? 0,
    rows: pair.aligned.dates.length,
    savedAt,
  }
  return attempt(async () => {
    // Side by side, since the database copies what it is given at once and a million rows take a while; what is
    // listed is whole.
    await answered(set(SMALL + about.id, small, database()))
    await answered(set(LARGE + about.id, large, database()))
    if (others.length > 0) await answered(set(OTHERS + about.id, others, database()))
    await answered(set(ABOUT + about.id, about, database()))
    return about
  }, NOT_KEPT)
}

function nameOf({ small, large, passport, others }: PricePair): string {
  return others === undefined
    ? `${small.symbol || 'small'} and ${large.symbol || 'large'}`
    : `${2 + others.length} series from ${passport.small.source}`
}

/** @returns everything kept, the newest first */
export async function listKept(): Promise<Result<readonly KeptSet[]>> {
  return attempt(async () => {
    const names = (await answered(keys<string>(database()))).filter(
      key => typeof key === 'string' && key.startsWith(ABOUT),
    )
    const sets = await answered(getMany<unknown>(names, database()))
    return sets
      .filter(isKeptSet)
      .map(one => ({ ...one, name: legibleText(one.name, LONGEST_KEPT_NAME) }))
      .sort((a, b) => b.savedAt - a.savedAt)
  }, 'the kept prices could not be listed; nothing was changed')
}

/**
 * Opens kept prices. Anything may have written to the database, a sibling page of the same origin included: what is
 * read is checked against its digest, and its provenance is stated anew.
 * @returns the kept prices as a pair, aligned anew; fails when they are gone or damaged
 */
export async function openKept(id: string): Promise<Result<PricePair>> {
  const found = await attempt(
    () => answered(getMany<unknown>([ABOUT + id, SMALL + id, LARGE + id, OTHERS + id], database())),
    'the kept prices could not be opened; load the files again',
  )
  if (!found.ok) return found
  const [about, small, large, others = []] = found.value
  if (small === undefined || large === undefined) return failed(damaged('nothing under that name'))
  if (!isSide(small) || !isSide(large) || !Array.isArray(others) || !others.every(isSide))
    return failed(damaged('damaged prices'))
  const digests = await digestsOf([small, large, ...others])
  const noted = isKeptSet(about) ? about.digests : undefined
  if (noted !== undefined && String(noted) !== String(digests))
    return failed(damaged('prices changed since they were kept'))
  const [first, second, ...more] = [small, large, ...others].map((side, i) => restated(side, id, digests[i]!))
  const pair = pricePair(first!, second!, more)
  return pair.ok ? pair : failed(damaged('prices without common dates'))
}

/** @returns the id of the kept prices that were open last, or null */
export async function lastKept(): Promise<Result<string | null>> {
  const found = await attempt(
    () => answered(get<unknown>(LAST, database())),
    'the kept prices are not shown; load the page again to try once more',
  )
  return found.ok ? ok(typeof found.value === 'string' ? found.value : null) : found
}

/** Remembers which prices are open, for the next visit. */
export async function rememberLast(id: string): Promise<Result<void>> {
  return attempt(() => answered(set(LAST, id, database())), LAST_UNCHANGED)
}

/** Forgets which prices were open last, so that a reload shows the bundled ones; the kept ones stay. */
export async function forgetLast(): Promise<Result<void>> {
  return attempt(() => answered(del(LAST, database())), LAST_UNCHANGED)
}

/** Gives kept prices another name. */
export async function renameKept(id: string, name: string): Promise<Result<KeptSet>> {
  const renamed = await attempt(async () => {
    const about = await answered(get<unknown>(ABOUT + id, database()))
    if (!isKeptSet(about)) return null
    const renamed = { ...about, name: name.trim() || about.name }
    await answered(set(ABOUT + id, renamed, database()))
    return renamed
  }, 'the kept prices could not be renamed; their name is as it was')
  if (!renamed.ok) return renamed
  return renamed.value === null ? failed(damaged('nothing under that name')) : ok(renamed.value)
}

/** Deletes kept prices. */
export async function deleteKept(id: string): Promise<Result<void>> {
  return attempt(async () => {
    const last = await answered(get<unknown>(LAST, database()))
    const own = [ABOUT + id, SMALL + id, LARGE + id, OTHERS + id]
    await answered(delMany(last === id ? [...own, LAST] : own, database()))
  }, NOT_DELETED)
}

/** Deletes everything kept, and what version 1.0 kept. */
export async function deleteAllKept(): Promise<Result<void>> {
  return attempt(async () => {
    await answered(clear(database()))
    const plain = await answered(plainDatabase())
    if (plain !== null) await answered(clear(plain))
  }, NOT_DELETED)
}

/** @param action what became of the prices where the work fails */
async function attempt<T>(work: () => Promise<T>, action: string): Promise<Result<T>> {
  try {
    await takeOver()
    return ok(await work())
  } catch (error) {
    // A connection that failed once stays failed; the next attempt opens a fresh one.
    forgetConnection()
    const full = error instanceof Error && error.name === 'QuotaExceededError'
    const silent = error instanceof Silent
    return failed({
      code: full ? 'storage-full' : silent ? STORAGE_SILENT : 'storage-blocked',
      severity: 'warning',
      file: 'this browser’s storage',
      found: full ? 'no room left' : silent ? `no answer within ${PATIENCE_MS / 1000} s` : 'no access',
      action,
    })
  }
}

function damaged(found: string): Problem {
  return {
    code: 'storage-damaged',
    severity: 'warning',
    file: 'this browser’s storage',
    found,
    expected: 'prices kept earlier',
    action: 'nothing was changed; load the files again',
  }
}

/** A kept side with what we know of it in place of what the database says. */
function restated({ series, passport }: Side, id: string, sha256: string): Side {
  const said = carrierOf(passport.provenance ?? { kind: 'kept', id, was: null, host: null })
  const was = CARRIERS.find(carrier => carrier === said.was) ?? null
  const host = typeof said.host === 'string' ? legibleText(said.host) : null
  return { series, passport: { ...passport, provenance: { kind: 'kept', id, was, host }, sha256 } }
}

async function digestsOf(sides: readonly Side[]): Promise<string[]> {
  const digests: string[] = []
  for (const side of sides) digests.push(await columnsDigest(side))
  return digests
}

/** @returns hex SHA-256 of a side's days, closes and adjusted closes, little-endian as they lie in memory */
async function columnsDigest({ series }: Side): Promise<string> {
  const columns = [series.dates, series.close, ...(series.adjusted === null ? [] : [series.adjusted])]
  const bytes = new Uint8Array(columns.reduce((sum, column) => sum + column.byteLength, 0))
  let at = 0
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at += column.byteLength
  }
  return digest(bytes)
}

function sideKey(side: Side): string {
  return `${side.series.symbol}@${fileKey(side)}`
}

/** The file that a side was read from, by its digest where that is known. */
function fileKey({ passport: { sha256, source } }: Side): string {
  return sha256 === '' ? source : sha256.slice(0, 16)
}

function isKeptSet(value: unknown): value is KeptSet {
  const about = value as KeptSet | null
  return (
    typeof about === 'object' &&
    about !== null &&
    typeof about.id === 'string' &&
    typeof about.name === 'string' &&
    typeof about.savedAt === 'number'
  )
}

/** The same promises that the reader gives are checked again, as anything may have written to the database. */
function isSide(value: unknown): value is Side {
  const side = value as Side | null
  if (typeof side !== 'object' || side === null) return false
  const { series, passport } = side
  if (typeof series !== 'object' || series === null || typeof passport !== 'object' || passport === null)
    return false
  const { dates, close, adjusted } = series
  if (!(dates instanceof Int32Array) || !(close instanceof Float64Array) || dates.length !== close.length)
    return false
  if (adjusted !== null && !(adjusted instanceof Float64Array && adjusted.length === dates.length))
    return false
  if (
    typeof series.symbol !== 'string' ||
    typeof passport.source !== 'string' ||
    !Array.isArray(passport.problems)
  )
    return false
  if (typeof passport.frequency?.perYear !== 'number' || passport.rows !== dates.length) return false
  for (let i = 0; i < dates.length; i++) {
    if (i > 0 && (dates[i] as number) <= (dates[i - 1] as number)) return false
    const price = close[i] as number
    const total = adjusted === null ? 1 : (adjusted[i] as number)
    if (!(price > 0 && price < Number.POSITIVE_INFINITY && total > 0 && total < Number.POSITIVE_INFINITY))
      return false
  }
  return dates.length >= 2
}
