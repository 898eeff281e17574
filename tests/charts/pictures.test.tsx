import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { barsPlane } from '../../src/charts/bars-plane.ts'
import type { SeriesLine } from '../../src/charts/chart.ts'
import { dotsPlane } from '../../src/charts/dots-plane.ts'
import { PlaneDrawing } from '../../src/charts/drawing/PlaneDrawing.tsx'
import { histogramPlane } from '../../src/charts/histogram-plane.ts'
import type { Plane } from '../../src/charts/plane.ts'
import { scatterPlane } from '../../src/charts/scatter-plane.ts'
import { timePlane } from '../../src/charts/time-plane.ts'
import { dayOfIso } from '../../src/metrics/day.ts'

/** The colours by day, so that a picture looks like the page when it is opened by itself. */
const TOKENS = readFileSync('src/ui/styles/tokens.css', 'utf8').split('}')[0]!

/**
 * @returns the drawing of a plane as a file with one element a line, so that a change reads well as a difference: numbers
 *   to a tenth of a pixel, and without the groups and class names that are Recharts' own affair
 */
function picture(name: string, plane: Plane): string {
  const frame = document.createElement('div')
  frame.innerHTML = renderToStaticMarkup(<PlaneDrawing plane={plane} />)
  for (const group of frame.querySelectorAll('g:not([clip-path])')) group.replaceWith(...group.childNodes)
  for (const empty of frame.querySelectorAll('title, desc')) empty.remove()
  const used = [...new Set(frame.innerHTML.match(/--[a-z-]+/g))].sort()
  const colours = used.map(name => `${name}:${new RegExp(`${name}: ([^;]+);`).exec(TOKENS)![1]}`)
  return frame.innerHTML
    .replace(/ (class|orientation)="[^"]*"/g, '')
    .replace(/\d+\.\d{2,}/g, number => String(Math.round(Number(number) * 10) / 10))
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif"')
    .replace('>', `><title>${name}</title><style>:root{${colours.join(';')}}</style>`)
    .replace(/><\/(line|path|rect|circle)>/g, '/>')
    .replace(/></g, '>\n<')
    .concat('\n')
}

const FIRST = dayOfIso('2025-09-01')!
const WEEKS = 20
const weeks = Int32Array.from({ length: WEEKS }, (_, i) => FIRST + 7 * i)
const END = weeks[WEEKS - 1]!
/** A wave with a trend: rises and falls, with its extremes at places that can be checked by eye. */
const wave = (trend: number, height: number) =>
  Float64Array.from(weeks, (_, i) => trend * i + height * Math.sin((i * Math.PI) / 5))
const line = (id: string, label: string, role: SeriesLine['role'], values: Float64Array): SeriesLine => ({
  id,
  label,
  role,
  dates: weeks,
  values,
})

const PICTURES: Readonly<Record<string, () => Plane>> = {
  'lines-wide': () =>
    timePlane({
      width: 640,
      height: 240,
      range: [FIRST, END],
      unit: 'fraction',
      signed: true,
      zero: true,
      lines: [
        line('small', 'IWM', 'small', wave(0.006, 0.03)),
        { ...line('large', 'SPY', 'large', wave(0.003, 0.01)), dash: 'dashed' },
      ],
      marks: [{ day: weeks[12]!, value: wave(0.006, 0.03)[12]!, label: 'High' }],
      shaded: { first: weeks[3]!, last: weeks[8]!, label: 'Window' },
    }),
  'lines-narrow': () =>
    timePlane({
      width: 320,
      height: 200,
      range: [FIRST, END],
      unit: 'fraction',
      lines: [
        line('small', 'IWM', 'small', wave(0.006, 0.03)),
        line('large', 'SPY', 'large', wave(0.003, 0.01)),
      ],
      levels: [{ value: 0.1, label: 'Threshold' }],
    }),
  'lines-log': () =>
    timePlane({
      width: 320,
      height: 200,
      range: [FIRST, END],
      unit: 'ratio',
      log: true,
      lines: [
        line(
          'ratio',
          'Ratio',
          'ratio',
          wave(0.5, 0).map(value => 2 ** value),
        ),
      ],
      tinted: { label: 'Recession', spans: [{ first: weeks[5]!, last: weeks[7]! }] },
    }),
  'area-with-gap': () =>
    timePlane({
      width: 320,
      height: 160,
      range: [FIRST, END],
      unit: 'fraction',
      zero: true,
      lines: [
        {
          ...line(
            'drawdown',
            'Drawdown',
            'small',
            wave(0, -0.05).map((value, i) => (i === 9 ? NaN : Math.min(0, value))),
          ),
          shape: 'area',
        },
      ],
    }),
  'daily-bars': () =>
    timePlane({
      width: 320,
      height: 160,
      range: [FIRST, END],
      unit: 'fraction',
      signed: true,
      lines: [
        {
          ...line('spread', 'Spread', 'small', wave(0, 0.02)),
          shape: 'bars',
          signs: ['IWM ahead', 'SPY ahead'],
        },
      ],
    }),
  fan: () =>
    timePlane({
      width: 640,
      height: 240,
      range: [FIRST, END],
      unit: 'points',
      signed: true,
      zero: true,
      bands: [
        {
          label: 'Earlier gaps, percentiles 5 to 95',
          dates: weeks,
          low: wave(-0.01, 0),
          high: wave(0.01, 0),
          opacity: 0.14,
        },
        {
          label: 'percentiles 25 to 75',
          dates: weeks,
          low: wave(-0.004, 0),
          high: wave(0.005, 0),
          opacity: 0.22,
        },
      ],
      lines: [line('path', 'Gap since', 'ratio', wave(0.002, 0.02))],
      box: { first: weeks[10]!, last: weeks[17]!, low: 0.1, high: 0.16, label: 'Forecast' },
    }),
  'bars-upright': () =>
    barsPlane({
      width: 320,
      height: 200,
      categories: ['1', '2', '3', '4'],
      series: [
        { id: 'count', label: 'Runs', role: 'small', values: [8, 5, null, 1] },
        { id: 'expected', label: 'By chance', role: 'muted', values: [7.5, 3.8, 1.9, 0.9] },
      ],
      unit: 'number',
      digits: 1,
      horizontal: false,
      values: true,
      levels: [],
    }).plane,
  'bars-lying': () =>
    barsPlane({
      width: 320,
      height: 160,
      categories: ['Arithmetic gap', 'Geometric gap'],
      series: [{ id: 'gap', label: 'Gap', role: 'ratio', values: [0.066, -0.021] }],
      unit: 'points',
      signed: true,
      horizontal: true,
      values: true,
      levels: [{ value: 0.05, label: 'Level' }],
    }).plane,
  dots: () =>
    dotsPlane({
      width: 320,
      height: 160,
      dots: [
        { label: 'Funds', role: 'small', value: 0.21, interval: { low: 0.12, high: 0.34 } },
        { label: 'Indices', role: 'large', value: 0.3, interval: null },
        { label: 'Portfolios', role: 'muted', value: null, interval: null },
      ],
      unit: 'fraction',
      digits: 0,
    }).plane,
  histogram: () =>
    histogramPlane({
      width: 320,
      height: 200,
      edges: Float64Array.of(-0.2, -0.1, 0, 0.1, 0.2, 0.3),
      counts: Float64Array.of(2, 9, 14, 6, 1),
      expected: Float64Array.of(3, 8, 12, 7, 2),
      unit: 'points',
      digits: 0,
      band: { from: 0.15, to: 0.25, label: 'Forecast' },
      marker: { value: 0.04, label: 'Now' },
    }).plane,
  scatter: () =>
    scatterPlane({
      width: 320,
      height: 240,
      points: [
        {
          id: 'IWM',
          label: 'IWM',
          role: 'small',
          tail: [
            { x: -0.01, y: 0.004 },
            { x: 0.008, y: 0.012 },
            { x: 0.02, y: 0.006 },
          ],
        },
        {
          id: 'SPY',
          label: 'SPY',
          role: 'large',
          tail: [
            { x: 0.012, y: -0.002 },
            { x: -0.015, y: -0.008 },
          ],
        },
      ],
      xUnit: 'fraction',
      yUnit: 'fraction',
      quarters: ['Leading', 'Weakening', 'Lagging', 'Improving'],
    }).plane,
}

test.each(Object.keys(PICTURES))('%s is drawn as in its picture', async name => {
  await expect(picture(name, PICTURES[name]!())).toMatchFileSnapshot(`pictures/${name}.svg`)
})
