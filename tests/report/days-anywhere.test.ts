/**
 * A day is the same day wherever the page is opened: on nights that clocks change, on leap days and before 1970. Each
 * case runs in a process of its own, because a process has one time zone.
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { PLACES } from '../../scripts/everywhere.mjs'

const ISO = [
  '1969-12-31',
  '1970-01-01',
  '1900-02-28',
  '1900-03-01',
  '1929-10-29',
  '2000-02-29',
  '2024-02-29',
  // Clocks change in Los Angeles on these, and the line of dates moved past Kiritimati at the end of 1994.
  '2025-03-09',
  '2025-11-02',
  '1994-12-31',
  '1995-01-01',
  '2038-01-19',
  '2100-02-28',
]

/** What a process in a place makes of the days. */
async function said(zone: string, locale: string): Promise<unknown> {
  const server = fileURLToPath(new URL('../../node_modules/vite/dist/node/index.js', import.meta.url))
  const script = `
    const { runnerImport } = await import(${JSON.stringify(server)})
    const load = async path => (await runnerImport(path, { configFile: false, logLevel: 'silent' })).module
    const { dayOfIso, isoOf, monthsLater } = await load(${JSON.stringify(source('metrics/day.ts'))})
    const { formatDay, formatValue } = await load(${JSON.stringify(source('report/format.ts'))})
    const { read } = await load(${JSON.stringify(source('data/table/read.ts'))})
    const days = ${JSON.stringify(ISO)}
    const table = 'Date,Close\\n' + days.slice().sort().map((day, i) => day + ',' + (1000.5 + i)).join('\\n')
    const [result] = read(new TextEncoder().encode(table), 'days.csv', { today: 50000 })
    console.log(JSON.stringify([
      new Intl.DateTimeFormat().resolvedOptions().timeZone,
      days.map(iso => [dayOfIso(iso), isoOf(dayOfIso(iso)), formatDay(dayOfIso(iso), 'long'), isoOf(monthsLater(dayOfIso(iso), 1))]),
      [1234.5, -0.25].map(value => formatValue(value, 'percent')),
      result.kind === 'series' ? [...result.candidates[0].side.series.dates] : result,
    ]))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale },
  })
  const [place, ...rest] = JSON.parse(stdout)
  // Some editions of the zones know Kolkata by its older name.
  expect(place.replace('Calcutta', 'Kolkata')).toBe(zone)
  return rest
}

function source(path: string): string {
  return fileURLToPath(new URL(`../../src/${path}`, import.meta.url))
}

test('days, words for them and numbers are the same in every time zone and locale', async () => {
  const all = await Promise.all(PLACES.map(([zone, locale]) => said(zone, locale)))
  for (const one of all) expect(one).toEqual(all[0])
  const [days, , dates] = all[0] as [[number, string, string, string][], unknown, number[]]
  expect(days.map(day => day[1])).toEqual(ISO)
  expect(days[0]).toEqual([-1, '1969-12-31', 'December 31, 1969', '1970-01-31'])
  expect(days[5]![3]).toBe('2000-03-29')
  expect(dates).toEqual(days.map(day => day[0]).sort((a, b) => a - b))
}, 60_000)
