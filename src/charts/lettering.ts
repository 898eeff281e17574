/**
 * Measures and places the labels of a drawing.
 */

/** Size of all lettering in a chart, in pixels. */
export const LETTERS = 12
/** Distance between two lines of text, in pixels. */
export const LINE = 15
/** Height of the axis below a drawing: tick marks and one line of letters. */
export const AXIS_HEIGHT = 24

/** Estimates the width of a text in the page's sans-serif at the size of charts, in pixels; rather too wide than too narrow. */
export function widthOf(text: string, bold = false): number {
  let units = 0
  for (const letter of text)
    units += /[ilj.,'|! ]/.test(letter) ? 0.33 : /[mwMW%@]/.test(letter) ? 0.95 : 0.63
  return Math.ceil(units * LETTERS * (bold ? 1.1 : 1))
}

/** @returns the width of a value axis on the left: its widest label, and the gap to the plot */
export function valueAxisWidth(ticks: readonly { readonly label: string }[]): number {
  return Math.max(28, ...ticks.map(({ label }) => widthOf(label))) + 10
}

/**
 * Moves overlapping labels apart by as little as possible, within `top` and `bottom`.
 *
 * @param wanted the preferred place of each label
 * @returns the place of each label, in the order given; at least `gap` apart where there is room
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!)
  const room = wanted.length > 1 ? Math.min(gap, (bottom - top) / (wanted.length - 1)) : gap
  const placed = new Array<number>(wanted.length)
  let free = top
  for (const i of order) {
    placed[i] = Math.max(free, Math.min(wanted[i]!, bottom))
    free = placed[i]! + room
  }
  // Labels below the bottom move up again, and move those above them.
  let limit = bottom
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, limit)
    limit = placed[i]! - room
  }
  return placed
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Lettered {
  readonly x: number
  /** The middle of the letters' height. */
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly strong?: boolean
}

/** @returns the rectangle that a text covers */
export function boxOf({ x, y, text, anchor, strong }: Lettered): Box {
  const width = widthOf(text, strong)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - LETTERS / 2, bottom: y + LETTERS / 2 }
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/**
 * Picks a place for each label, or none where every place would cover something. Later labels choose first, since the
 * latest matter most, and the last one is never left out.
 *
 * @param places the possible places of each label, the preferred one first
 * @param taken rectangles that no label may cover
 * @param crossed whether a line of the drawing crosses a rectangle
 * @returns for each label the index of its place, or null
 */
export function pickPlaces(
  places: readonly (readonly Box[])[],
  taken: readonly Box[],
  crossed: (box: Box) => boolean,
): readonly (number | null)[] {
  const covered = [...taken]
  const picked = new Array<number | null>(places.length).fill(null)
  for (let i = places.length - 1; i >= 0; i--) {
    const free = places[i]!.findIndex(box => !covered.some(other => overlap(box, other)) && !crossed(box))
    const place = free >= 0 ? free : i === places.length - 1 ? 0 : null
    picked[i] = place
    if (place !== null) covered.push(places[i]![place]!)
  }
  return picked
}

export interface LegendEntry {
  readonly label: string
  readonly colour: string
  readonly dash: string | undefined
  readonly swatch: 'line' | 'block'
  readonly opacity?: number
}

export interface PlacedEntry extends LegendEntry {
  readonly x: number
  readonly y: number
}

/** Width of a swatch with the gap after it, in pixels. */
export const SWATCH = 22

/** Places legend entries in rows from the left, in as many rows as the width requires. */
export function placeLegend(
  entries: readonly LegendEntry[],
  left: number,
  width: number,
): { readonly entries: readonly PlacedEntry[]; readonly height: number } {
  let x = left
  let row = 0
  const placed = entries.map(entry => {
    const room = SWATCH + widthOf(entry.label) + 14
    if (x > left && x + room > width) {
      x = left
      row++
    }
    const at = { ...entry, x, y: 8 + row * (LINE + 3) }
    x += room
    return at
  })
  return { entries: placed, height: entries.length === 0 ? 0 : (row + 1) * (LINE + 3) + 4 }
}
