/**
 * Windows named by the reader, stored in this browser.
 */
import { useSyncExternalStore } from 'react'
import type { Settings } from '../report/settings.ts'

export interface NamedPeriod {
  readonly name: string
  readonly from: Settings['from']
  readonly to: Settings['to']
}

const KEY = 'small-cap-lens.periods'
const MOST = 20
const LONGEST_NAME = 40

let held: readonly NamedPeriod[] | null = null
const listeners = new Set<() => void>()

/** @returns the stored windows; none where the browser has no storage for the page */
function namedPeriods(): readonly NamedPeriod[] {
  held ??= read()
  return held
}

/** Stores a window under a name and replaces one of the same name. */
export function keepPeriod(period: NamedPeriod): void {
  const name = period.name.trim().slice(0, LONGEST_NAME)
  if (name === '') return
  write([...namedPeriods().filter(each => each.name !== name), { ...period, name }].slice(-MOST))
}

export function forgetPeriod(name: string): void {
  write(namedPeriods().filter(each => each.name !== name))
}

export function useNamedPeriods(): readonly NamedPeriod[] {
  return useSyncExternalStore(tell => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, namedPeriods)
}

function read(): readonly NamedPeriod[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(list) ? list.filter(isPeriod).slice(-MOST) : []
  } catch {
    return []
  }
}

function write(list: readonly NamedPeriod[]): void {
  held = list
  try {
    localStorage.setItem(KEY, JSON.stringify(list))
  } catch {
    // Without storage, names last until the page is closed.
  }
  for (const tell of listeners) tell()
}

function isPeriod(value: unknown): value is NamedPeriod {
  if (typeof value !== 'object' || value === null) return false
  const { name, from, to } = value as Record<string, unknown>
  const isDay = (day: unknown) => day === null || Number.isInteger(day)
  return (
    typeof name === 'string' &&
    name.length <= LONGEST_NAME &&
    (isDay(from) || (typeof from === 'string' && /^(ytd|-\d{1,5}[ymd])$/.test(from))) &&
    (isDay(to) || to === 'latest')
  )
}
