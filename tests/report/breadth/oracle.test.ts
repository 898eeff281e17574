import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dayOfIso, isoOf } from '../../../src/metrics/day.ts'
import { HORIZONS } from '../../../src/report/breadth/horizons.ts'
import { rotationOf } from '../../../src/report/breadth/rotation.ts'
import { breadthRow } from '../../../src/report/breadth/row.ts'
import { pairCloses } from './tables.ts'

interface ExpectedCell {
  readonly gap: number
  readonly relative: number
  readonly percentile: number
  readonly relativePercentile: number
  readonly windows: number
  readonly from: string
  readonly lastLed: string | null
}
interface Expected {
  readonly pair: string
  readonly cells: Readonly<Record<string, ExpectedCell | null>>
  readonly vsAverage: number
  readonly streak: number
  readonly strength: number
  readonly momentum: number
}

const oracle = JSON.parse(readFileSync(join(import.meta.dirname, '../../oracle/breadth.json'), 'utf8'))
const asOf = dayOfIso(oracle.asOf)!
const frame = { asOf, windowFrom: dayOfIso(oracle.windowFrom)!, kind: 'arithmetic' as const }

describe.each(['price', 'total'] as const)('the breadth table on the %s basis', basis => {
  it.each((oracle[basis] as Expected[]).map(row => [row.pair, row] as const))(
    'equals an independent computation for %s',
    (id, expected) => {
      const pair = pairCloses(id, basis)
      const row = breadthRow(pair, frame)
      const geometric = breadthRow(pair, { ...frame, kind: 'geometric' })
      for (const { id: horizon } of HORIZONS) {
        const cell = row.cells[horizon]
        const wanted = expected.cells[horizon]
        if (wanted === null || wanted === undefined) {
          expect(cell.lead).toBeNull()
          expect(cell.absent).not.toBeNull()
          continue
        }
        expect(cell.lead).toBeCloseTo(wanted.gap, 10)
        expect(geometric.cells[horizon].lead).toBeCloseTo(wanted.relative, 10)
        expect(geometric.cells[horizon].percentile).toBeCloseTo(wanted.relativePercentile, 10)
        expect(cell.percentile).toBeCloseTo(wanted.percentile, 10)
        expect(cell.windows).toBe(wanted.windows)
        expect(isoOf(cell.from!)).toBe(wanted.from)
        expect(cell.lastLed === null ? null : isoOf(cell.lastLed)).toBe(wanted.lastLed)
      }
      expect(row.vsAverage).toBeCloseTo(expected.vsAverage, 10)
      expect(row.streak).toBe(expected.streak)
      const now = rotationOf(pair, asOf).tail.at(-1)!
      expect(now.strength).toBeCloseTo(expected.strength, 10)
      expect(now.momentum).toBeCloseTo(expected.momentum, 10)
    },
  )

  it('reads nothing after the as-of day', () => {
    const pair = pairCloses('IWM/SPY', basis)
    const rows = pair.dates.filter(day => day <= asOf).length
    const past = {
      ...pair,
      dates: pair.dates.subarray(0, rows),
      smallCloses: pair.smallCloses.subarray(0, rows),
      largeCloses: pair.largeCloses.subarray(0, rows),
    }
    expect(breadthRow(past, frame)).toEqual(breadthRow(pair, frame))
    expect(rotationOf(past, asOf)).toEqual(rotationOf(pair, asOf))
  })
})
