/** Reads the samples of version 1.0.0 and computes the figures that today's code gives for them. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { PricePair } from '../../src/data/series/series.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { aftermathOf } from '../../src/report/aftermath.ts'
import { buildReport } from '../../src/report/build.ts'
import { allFigures } from '../../src/report/figure-set.ts'
import { historyOf } from '../../src/report/history.ts'
import { scenarioOf } from '../../src/report/scenario.ts'
import { readQuery } from '../../src/state/url.ts'
import { bundledPair, pairOf, tableThen } from '../bundled.ts'
import { CHANGED } from './changed.ts'

/** Figures as the samples record them: text by id, '' where absent. */
export type Recorded = Readonly<Record<string, string>>

/** An id that the report did not have. */
const NONE = '–'

/** @returns a sample file's text, unpacked if it is gzipped */
export function sampleText(name: string): string {
  const bytes = readFileSync(join(import.meta.dirname, name))
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** @returns the figures of each column of a table, by the column's name */
export function recorded(name: 'windows.csv' | 'figures.csv'): Readonly<Record<string, Recorded>> {
  const [head = [], ...rows] = sampleText(name)
    .trim()
    .split('\n')
    .map(line => line.split(','))
  return Object.fromEntries(
    head.slice(1).map((column, i) => {
      const cells = rows.map(row => [row[0] as string, row[i + 1] as string] as const)
      return [column, Object.fromEntries(cells.filter(([, cell]) => cell !== NONE))]
    }),
  )
}

/** @returns every figure that the page would show for these prices and this query, written as the samples are */
export function figuresNow(pair: PricePair, query: string): Recorded {
  const report = buildReport(pair, readQuery(query).view.settings, JANUARY_NOTE)
  const sets = [report, historyOf(report), aftermathOf(report), scenarioOf(report)!]
  return Object.fromEntries(
    sets.flatMap(({ figures }) => allFigures(figures).map(({ id, value }) => [id, textOf(value)])),
  )
}

/** The shortest text that reads back as the same bits. */
function textOf(value: number | string | null): string {
  return Object.is(value, -0) ? '-0' : String(value ?? '')
}

/** @returns the recorded figures that now have another value, as `id: then, now`; figures changed on purpose left out */
export function differences(
  then: Recorded,
  now: Recorded,
  same = (_id: string, a: string, b: string) => a === b,
): string[] {
  return Object.entries(then)
    .filter(([id, value]) => !(id in CHANGED) && !same(id, value, now[id] ?? 'no such figure'))
    .map(([id, value]) => `${id}: ${value} then, ${now[id] ?? 'no such figure'} now`)
}

/** The bundled pair as version 1.0.0 had it: from 2006-07-03 to 2026-10-05. */
export function pairThen(): PricePair {
  const rows = tableThen().trim().split('\n')
  const first = rows.findIndex(row => row >= '2006-07-03' && row < 'A')
  return first <= 1 ? bundledPair() : pairOf([rows[0], ...rows.slice(first)].join('\n'))
}
