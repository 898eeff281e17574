import { describe, expect, it } from 'vitest'
import type { SeriesLine } from '../../src/charts/chart.ts'
import { timeReadout } from '../../src/charts/readout.ts'
import { timePlane } from '../../src/charts/time-plane.ts'
import type { TimePlaneInput } from '../../src/charts/time-plane-input.ts'
import { timeTable } from '../../src/charts/time-table.ts'
import { dayOfIso } from '../../src/metrics/day.ts'

const FIRST = dayOfIso('2025-09-01')!

function line(id: string, values: readonly number[], more: Partial<SeriesLine> = {}): SeriesLine {
  const dates = Int32Array.from(values, (_, i) => FIRST + i * 10)
  return { id, label: id, role: 'small', dates, values: Float64Array.from(values), ...more }
}

function plane(more: Partial<TimePlaneInput> = {}) {
  const lines = [line('A', [0, 0.1, -0.05, 0.2]), line('B', [0, 0.05, 0.02, 0.19], { role: 'large' })]
  return timePlane({ width: 900, height: 300, range: [FIRST, FIRST + 30], lines, unit: 'fraction', ...more })
}

describe('timePlane', () => {
  it('keeps every value of the range inside the drawing', () => {
    const { yAxis, plot } = plane()
    expect(yAxis.domain[0]).toBeLessThan(-0.05)
    expect(yAxis.domain[1]).toBeGreaterThan(0.2)
    expect(plot.left + plot.width).toBeLessThan(900)
  })

  it('names lines at their ends where there is room, one line of letters apart', () => {
    const wide = plane()
    const ends = wide.labels.filter(label => label.key.startsWith('end-'))
    expect(ends.map(end => end.text)).toEqual(['A 20.00%', 'B 19.00%'])
    expect(Math.abs(ends[0]!.y - ends[1]!.y)).toBeGreaterThanOrEqual(14)
    expect(wide.legend).toEqual([])
  })

  it('names them in a legend where there is not', () => {
    const narrow = plane({ width: 360 })
    expect(narrow.labels).toEqual([])
    expect(narrow.legend.map(entry => entry.label)).toEqual(['A', 'B'])
  })

  it('names a line in the legend whose name at its end would cover what comes after', () => {
    const lines = [line('A', [0, 0.1, -0.05, 0.2]), line('B', [0, 0.05], { role: 'large' })]
    const { labels, legend } = plane({ lines })
    expect(labels.map(label => label.text)).toEqual(['A 20.00%'])
    expect(legend.map(entry => entry.label)).toEqual(['B'])
  })

  it('interrupts a line where a value is absent', () => {
    const { paths } = plane({ lines: [line('A', [1, 2, Number.NaN, 3, 4])], range: [FIRST, FIRST + 40] })
    expect(paths[0]!.d.match(/M/g)).toHaveLength(2)
    expect(paths[0]!.d).not.toContain('NaN')
  })

  it('stands bars on zero, each sign on its side', () => {
    const { paths, yScale, legend } = plane({
      lines: [line('A', [0.01, -0.02, 0.03], { shape: 'bars', signs: ['A ahead', 'B ahead'] })],
    })
    expect(paths.map(path => path.stroke)).toEqual(['var(--small)', 'var(--large)'])
    expect(paths[0]!.d.match(/V/g)).toHaveLength(2)
    expect(paths[1]!.d.match(/V/g)).toHaveLength(1)
    expect(yScale.from).toBeLessThan(0)
    expect(legend.map(entry => entry.label)).toEqual(['A ahead', 'B ahead'])
  })

  it('does not shade what would fill the whole drawing', () => {
    expect(plane({ shaded: { first: FIRST - 5, last: FIRST + 99 } }).shaded).toBeNull()
    expect(plane({ shaded: { first: FIRST - 5, last: FIRST + 10 } }).shaded).toEqual([FIRST, FIRST + 10])
  })

  it('names a low beneath its dot and a high above it, clear of the line, and keeps the dot of a name left out', () => {
    const values = [0, 5, 0, 2.5, 5, 0]
    const marks = values.map((value, i) => ({ day: FIRST + i * 10, value, label: `Turn ${i}` }))
    const { labels, plot } = plane({
      lines: [line('', values)],
      range: [FIRST, FIRST + 50],
      marks,
      width: 420,
    })
    const named = new Map(labels.map(label => [label.text, label]))
    expect(named.get('Turn 1')!.y).toBeLessThan(named.get('Turn 1')!.dot!.y)
    expect(named.get('Turn 5')!.y).toBeGreaterThan(named.get('Turn 5')!.dot!.y)
    expect(named.get('Turn 5')!.y).toBeLessThan(plot.top + plot.height)
    expect(named.has('Turn 3')).toBe(false)
    expect(labels.filter(label => label.dot !== undefined)).toHaveLength(values.length)
  })

  it('stands when there is nothing to draw', () => {
    const { paths, yAxis } = plane({ lines: [line('A', [])] })
    expect(paths[0]!.d).toBe('')
    expect(yAxis.domain).toEqual([0, 1])
  })
})

describe('timeReadout', () => {
  it('tells the day nearest to a place, from all the data', () => {
    const lines = [line('A', [1, 2, 3, 4])]
    const input = { lines, range: [FIRST, FIRST + 30] as const, unit: 'price' as const }
    const readout = timeReadout(input, timePlane({ ...input, width: 900, height: 300 }))
    expect(readout.count).toBe(4)
    for (let point = 0; point < 4; point++) expect(readout.nearest(readout.x(point) + 3)).toBe(point)
    expect(readout.nearest(-100)).toBe(0)
    expect(readout.nearest(5000)).toBe(3)
    expect(readout.title(2)).toBe('Sep 21, 2025')
    expect(readout.rows(2)).toMatchObject([{ label: 'A', text: '3.00' }])
  })
})

describe('timeTable', () => {
  it('has a row for each day of any line, unrounded, with nothing where a line has none', () => {
    const a = line('A', [1 / 3, 2])
    const b = { ...line('B', [5, 6]), dates: Int32Array.from([FIRST + 10, FIRST + 20]) }
    const table = timeTable({ lines: [a, b], range: [FIRST, FIRST + 99], unit: 'price' })
    const rows = Array.from({ length: table.rows }, (_, row) =>
      [0, 1, 2].map(column => table.cell(row, column)),
    )
    expect(rows).toEqual([
      ['2025-09-01', 1 / 3, null],
      ['2025-09-11', 2, 5],
      ['2025-09-21', null, 6],
    ])
  })
})
