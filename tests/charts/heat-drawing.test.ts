import { describe, expect, it } from 'vitest'
import type { HeatMapProps } from '../../src/charts/chart.ts'
import { type HeatShape, heatDrawing } from '../../src/charts/heat-drawing.ts'

const MAP: HeatMapProps = {
  id: 'one',
  headline: 'The finding.',
  subtitle: 'The measure',
  source: 'The source',
  asOf: 20_000,
  corner: 'Year',
  rows: ['2025', '2024'],
  columns: ['Jan', 'Feb', 'Year'],
  values: Float64Array.from([0.02, -0.04, -0.021, Number.NaN, 0.01, 0.08]),
  signs: ['A ahead', 'B ahead'],
  unit: 'fraction',
  digits: 1,
  deepest: 0.04,
  totalColumns: [2],
}

const at = ({ attributes }: HeatShape, name: string) => Number(attributes[name])
const rects = (map: HeatMapProps) =>
  heatDrawing(map).shapes.filter(({ kind, attributes }) => kind === 'rect' && attributes.height === 22)
const texts = (map: HeatMapProps) => heatDrawing(map).shapes.filter(({ kind }) => kind === 'text')

describe('the drawing of a heat map', () => {
  it('says every number, name and side once, and nothing where there is none', () => {
    expect(texts(MAP).map(({ text }) => text)).toEqual([
      ...['B ahead', 'A ahead', 'Year', 'Jan', 'Feb', 'Year'],
      ...['2025', '+2.0', '−4.0', '−2.1', '2024', '+1.0', '+8.0'],
    ])
    expect(texts(MAP).flatMap(one => (one.attributes['font-weight'] === 600 ? one.text : []))).toEqual([
      '−2.1',
      '+8.0',
    ])
  })

  it('lays the colour of the side ahead as deep as it leads, up to half', () => {
    expect(rects(MAP).map(({ attributes }) => [attributes.fill, attributes['fill-opacity']])).toEqual([
      ['var(--small)', 0.25],
      ['var(--large)', 0.5],
      ['var(--large)', 0.26],
      ['var(--small)', 0.13],
      ['var(--small)', 0.5],
    ])
  })

  it('stars what is only a part of its period, and lays no colour under it', () => {
    const part = { ...MAP, partial: [2] }
    expect(texts(part).some(({ text }) => text === '−2.1*')).toBe(true)
    expect(rects(part)).toHaveLength(rects(MAP).length - 1)
  })

  it('outlines what is marked and says in the key what that means', () => {
    const marked = { ...MAP, marked: [{ row: 1, column: 1, label: 'in the window' }] }
    const outlines = heatDrawing(marked).shapes.filter(({ attributes }) => attributes.stroke === 'var(--ink)')
    expect(outlines).toHaveLength(2)
    const cell = rects(marked)[3]!
    expect(['x', 'y', 'width', 'height'].map(name => at(outlines[1]!, name) - at(cell, name))).toEqual([
      1, 1, -2, -2,
    ])
    expect(texts(marked).some(({ text }) => text === 'in the window')).toBe(true)
    expect(heatDrawing(MAP).shapes.every(({ attributes }) => attributes.stroke === undefined)).toBe(true)
  })

  it('keeps every cell inside the picture and apart from the others', () => {
    const columns = Array.from({ length: 40 }, (_, i) => `Dec 31, ${1980 + i}`)
    const wide = { ...MAP, columns, rows: ['2025'], values: new Float64Array(40).fill(-0.5) }
    const { width, height } = heatDrawing(wide)
    const cells = rects(wide)
    expect(cells).toHaveLength(40)
    for (const [i, cell] of cells.entries()) {
      const next = cells[i + 1]
      expect(at(cell, 'x') + at(cell, 'width')).toBeLessThan(next ? at(next, 'x') : width)
      expect(at(cell, 'y') + at(cell, 'height')).toBeLessThan(height)
    }
  })
})
