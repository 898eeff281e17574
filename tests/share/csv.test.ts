import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type Cell, csvText, markedCsv } from '../../src/share/csv.ts'
import { seriesCsv } from '../../src/share/series-csv.ts'

describe('csvText', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=HYPERLINK("http://x","y")'])(
    'never lets the text %j start a cell',
    text => {
      const [, row] = Papa.parse<string[]>(csvText(['a'], [[text]]), { newline: '\r\n' }).data
      expect(row?.[0]?.replaceAll("'", '')).toBe(text)
      expect(row?.[0]).toMatch(/^'/)
    },
  )

  it.each(['a;=1+1', 'a\t=1+1', 'a; "=1+1', 'a\n=1+1', 'a;-2', 'x;;@SUM(1)', 'a;＝1'])(
    'never lets a part of the text %j start a cell where semicolons or tabs end one',
    text => {
      for (const delimiter of [';', '\t', ',']) {
        const { data } = Papa.parse<string[]>(csvText(['a'], [[text]]), { delimiter, quoteChar: '\u0001' })
        for (const cell of data.flat()) expect(cell.replace(/^["\s]+/, '')).not.toMatch(/^[=+\-@＝]/)
      }
    },
  )

  it('leaves numbers alone, negative ones too, and leaves out what is none', () => {
    expect(csvText(['a', 'b', 'c', 'd'], [[-0.1, 1e-7, Number.NaN, null]])).toBe('a,b,c,d\r\n-0.1,1e-7,,\r\n')
  })

  it('is read back by another reader, cell by cell', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), rows => {
        const { data } = Papa.parse<string[]>(csvText(['x', 'y', 'z'], rows as Cell[][]), { newline: '\r\n' })
        expect(data).toHaveLength(rows.length + 2)
        for (const [i, row] of rows.entries()) {
          for (const [j, value] of row.entries()) {
            const text = data[i + 1]?.[j] as string
            if (typeof value === 'number') expect(Number(text)).toBe(value === 0 ? 0 : value)
            else expect([value, `'${value}`]).toContain(text)
          }
        }
      }),
    )
  })
})

describe('markedCsv', () => {
  it('says in every row where the numbers come from, or nothing where that need not be said', () => {
    expect(markedCsv(['a'], [[1], [2]], 'prices from a link')).toBe(
      'a,Source\r\n1,prices from a link\r\n2,prices from a link\r\n',
    )
    expect(markedCsv(['a'], [[1]], null)).toBe('a\r\n1\r\n')
  })
})

describe('seriesCsv', () => {
  it('puts series of different days side by side, within the range', () => {
    const csv = seriesCsv(
      [
        { name: 'IWM', dates: Int32Array.of(0, 1, 3), values: Float64Array.of(1.5, 2, 4) },
        { name: '=SPY', dates: Int32Array.of(1, 2, 3, 9), values: Float64Array.of(7, Number.NaN, 9, 10) },
      ],
      null,
      [0, 5],
    )
    expect(csv).toBe("date,IWM,'=SPY\r\n1970-01-01,1.5,\r\n1970-01-02,2,7\r\n1970-01-04,4,9\r\n")
  })
})
