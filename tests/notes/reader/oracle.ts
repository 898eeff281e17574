/**
 * Sentences of notes with the readings expected and the values computed independently of this repository, and the
 * closes that they are about.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { dayOfIso } from '../../../src/metrics/day.ts'
import type { Closes } from '../../../src/report/measures/closes.ts'

export interface ExpectedReading {
  readonly figure: string
  readonly from?: string
  readonly to: string
  readonly kind: 'value' | 'above' | 'below' | 'forecast' | 'longest-since'
  readonly reported: number | string | null | readonly (number | null)[]
  readonly computed: number | null
}

export interface OracleSentence {
  readonly dated: string
  readonly subject: string
  readonly sentence: string
  readonly readings: readonly ExpectedReading[]
}

export const ORACLE: readonly OracleSentence[] = JSON.parse(
  readFileSync(new URL('sentences.json', import.meta.url), 'utf8'),
)

function closesIn(name: string): Closes {
  const file = new URL(`../../prices/${name}.csv.gz`, import.meta.url)
  const rows = gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
  const column = (at: number) => Float64Array.from(rows, row => Number(row[at]))
  const price = { small: column(1), large: column(2) }
  return { dates: Int32Array.from(rows, row => dayOfIso(row[0]!)!), ...price, price, perYear: 252 }
}

/** Price closes of the indices and the funds, as they stood when the tests were written. */
export const CLOSES: Readonly<Record<'indices' | 'funds', Closes>> = {
  indices: closesIn('rut-spx-2026-08-21'),
  funds: closesIn('iwm-spy-2026-10-05'),
}
