import { expect, test } from 'vitest'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'

/** Closes below 1,000 but in some rows, where the thousands mark is not in quotes. */
function table(rows: number, split: ReadonlySet<number>): Uint8Array {
  const lines = Array.from({ length: rows }, (_, i) => {
    const close = 900 + (i % 90)
    return `${isoOf(10_000 + i)},${close - 1}.10,${split.has(i) ? `1,${String(i % 90).padStart(3, '0')}.50` : `${close}.50`},${1000 + i}`
  })
  return new TextEncoder().encode(`Date,Open,Close,Volume\n${lines.join('\n')}\n`)
}

test.each([20, 777, 4321, 6050])(
  'a number split at its thousands mark in row %i is never half a price',
  at => {
    const rows = 6100
    const [result] = read(table(rows, new Set([at, at + 3])), 'IWM.csv')
    if (result?.kind === 'refused') {
      expect(result.problems[0]?.code).toBe('split-thousands')
      return
    }
    if (result?.kind !== 'series') throw new Error('asked')
    const [{ side, problems }] = result.candidates as [(typeof result.candidates)[0]]
    expect(side.series.close).toHaveLength(rows - 2)
    expect(Math.min(...side.series.close)).toBeGreaterThan(800)
    expect(problems?.filter(({ code }) => code === 'bad-number').map(({ line }) => line)).toEqual([
      at + 2,
      at + 5,
    ])
  },
)
