/**
 * Draws a heat map for exported pictures; on the page it is a table. The ground of a cell is the colour of its side with
 * the depth as its opacity, because not every reader of SVG knows `color-mix`.
 */
import type { HeatMapProps, Signs } from './chart.ts'
import { DEEPEST, heatCells, RAMP } from './heat.ts'
import { LETTERS, widthOf } from './lettering.ts'

export interface HeatDrawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly HeatShape[]
}

export interface HeatShape {
  readonly kind: 'rect' | 'text'
  readonly attributes: Readonly<Record<string, string | number>>
  readonly text?: string
}

const ROW = 22
const GAP = 1
const PAD = 8
const KEY = { height: 28, step: 20, swatch: 12, gap: 8 }
/** Least width in pixels: the headline above a narrower grid would wrap at every other word. */
const NARROWEST = 640
const SIDES = { ahead: 'var(--small)', behind: 'var(--large)' } as const

/** @returns rectangles and lettering in pixels, colours as the page's variables */
export function heatDrawing(map: HeatMapProps): HeatDrawing {
  const { corner, rows, columns } = map
  const cellAt = heatCells(map)
  const cells = rows.map((_, row) => columns.map((_, column) => cellAt(row, column)))
  const names = Math.max(...[corner, ...rows].map(text => widthOf(text))) + 2 * PAD
  const numbers = Math.max(...cells.flat().map(cell => widthOf(cell.text, true)))
  const needed = columns.map(name => Math.max(numbers, widthOf(name, true)) + 2 * PAD + GAP)
  const spare = NARROWEST - names - needed.reduce((sum, each) => sum + each, 0)
  const steps = needed.map(each => each + Math.max(0, Math.floor(spare / columns.length)))
  const lefts = steps.map((_, column) => steps.slice(0, column).reduce((sum, each) => sum + each, names))
  const top = KEY.height + ROW
  const width = steps.reduce((sum, each) => sum + each, names)
  const shapes: HeatShape[] = [
    ...heatKey(map.signs, cells.flat().find(cell => cell.mark !== undefined)?.mark),
  ]
  const middle = (y: number) => y + ROW / 2 + LETTERS * 0.36

  shapes.push(lettering(corner, 0, middle(KEY.height), { fill: MUTED, 'font-weight': 500 }))
  for (const [column, name] of columns.entries())
    shapes.push(
      lettering(name, lefts[column]! + steps[column]! - GAP - PAD, middle(KEY.height), {
        fill: MUTED,
        'font-weight': 500,
        'text-anchor': 'end',
      }),
    )
  for (const [row, name] of rows.entries()) {
    const y = top + row * (ROW + GAP)
    shapes.push(lettering(name, 0, middle(y), { fill: MUTED, 'font-weight': 500 }))
    for (const [column, { text, side, depth, total, mark }] of cells[row]!.entries()) {
      const x = lefts[column]!
      const box = { x, y, width: steps[column]! - GAP, height: ROW }
      if (side !== undefined && depth > 0) shapes.push(ground(box, SIDES[side], depth))
      if (mark !== undefined) shapes.push(outline(box))
      if (text !== '')
        shapes.push(
          lettering(text, x + box.width - PAD, middle(y), {
            fill: 'var(--ink)',
            'font-weight': total ? 600 : 400,
            'text-anchor': 'end',
          }),
        )
    }
  }
  return { width, height: top + rows.length * (ROW + GAP), shapes }
}

const MUTED = 'var(--muted)'

/** The key of colours and outlines, since a picture has no tooltips. */
function heatKey([above, below]: Signs, mark: string | undefined): readonly HeatShape[] {
  const y = 2
  const baseline = y + KEY.swatch - 2
  const shapes: HeatShape[] = []
  let x = 0
  const say = (text: string) => {
    shapes.push(lettering(text, x, baseline, { fill: MUTED, 'font-weight': 400 }))
    x += widthOf(text)
  }
  const ramp = (colour: string, shares: readonly number[]) => {
    for (const share of shares) {
      shapes.push(ground({ x, y, width: KEY.step, height: KEY.swatch }, colour, share * DEEPEST))
      x += KEY.step
    }
  }
  say(below)
  ramp(SIDES.behind, RAMP)
  ramp(SIDES.ahead, [...RAMP].reverse())
  x += KEY.gap
  say(above)
  if (mark !== undefined) {
    x += KEY.gap
    shapes.push(outline({ x, y, width: KEY.step, height: KEY.swatch }))
    x += KEY.step + KEY.gap
    say(mark)
  }
  return shapes
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function ground(box: Box, fill: string, depth: number): HeatShape {
  return { kind: 'rect', attributes: { ...box, fill, 'fill-opacity': depth / 100 } }
}

/** The outline is drawn inside its cell, so that neighbouring cells do not cover it. */
function outline({ x, y, width, height }: Box): HeatShape {
  const inner = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 }
  return { kind: 'rect', attributes: { ...inner, fill: 'none', stroke: 'var(--ink)', 'stroke-width': 2 } }
}

function lettering(
  text: string,
  x: number,
  y: number,
  style: Readonly<Record<string, string | number>>,
): HeatShape {
  return { kind: 'text', attributes: { x, y, 'font-size': LETTERS, ...style }, text }
}

/** @returns the drawing as an SVG element that is not in the page yet */
export function heatElement(map: HeatMapProps): SVGSVGElement {
  const { width, height, shapes } = heatDrawing(map)
  const svg = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` }) as SVGSVGElement
  svg.style.fontFamily = 'var(--sans)'
  svg.style.fontVariantNumeric = 'tabular-nums'
  for (const { kind, attributes, text } of shapes) {
    const shape = element(kind, attributes)
    if (text !== undefined) shape.textContent = text
    svg.append(shape)
  }
  return svg
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}
