/**
 * The labels of a time series: names at line ends, at marks, and of spans, boxes and levels.
 */
import { formatValue } from '../report/format.ts'
import type { SeriesLine } from './chart.ts'
import { type Box, boxOf, LINE, pickPlaces, spreadLabels, widthOf } from './lettering.ts'
import { colourOf, isNamed } from './line-style.ts'
import { pixel, type Scale } from './paths.ts'
import type { PlaneLabel, Plot } from './plane.ts'
import { clipped } from './time-domain.ts'
import type { TimePlaneInput } from './time-plane-input.ts'
import { formatOptions } from './value-ticks.ts'

/** The name of a line and the point where it ends. */
export interface EndText {
  readonly line: SeriesLine
  readonly index: number
  readonly text: string
}

/** @returns for each named line its last point and what stands there: the name, and unless it is quiet the value */
export function endTexts(input: TimePlaneInput, kept: readonly Int32Array[]): readonly EndText[] {
  return input.lines.flatMap((line, k) => {
    const index = kept[k]!.findLast(i => !Number.isNaN(line.values[i]!))
    if (index === undefined || !isNamed(line)) return []
    const value = formatValue(line.values[index]!, input.unit, formatOptions(input))
    return [{ line, index, text: line.quiet ? line.label : `${line.label} ${value}` }]
  })
}

/** @returns the names to the right of the line ends, moved apart where they would overlap */
export function endLabels(ends: readonly EndText[], xs: Scale, ys: Scale, plot: Plot): readonly PlaneLabel[] {
  const wanted = ends.map(({ line, index }) => pixel(ys, line.values[index]!))
  const placed = spreadLabels(wanted, LINE, plot.top + 4, plot.top + plot.height - 2)
  return ends.map(({ line, text, index }, i) => ({
    key: `end-${line.id}`,
    x: Math.min(pixel(xs, line.dates[index]!), plot.left + plot.width) + 8,
    y: placed[i]!,
    text,
    colour: colourOf(line.role),
    anchor: 'start',
    ...(!line.quiet && { strong: true }),
  }))
}

/** @returns a dot for every mark, with its name above or below it where that covers neither a label nor a line */
export function markLabels(
  input: TimePlaneInput,
  kept: readonly Int32Array[],
  xs: Scale,
  ys: Scale,
  plot: Plot,
  others: readonly PlaneLabel[],
): readonly PlaneLabel[] {
  const marks = (input.marks ?? []).filter(({ day }) => day >= input.range[0] && day <= input.range[1])
  const dots = marks.map(mark => ({ x: pixel(xs, mark.day), y: pixel(ys, mark.value) }))
  const choices = marks.map((mark, i): readonly PlaneLabel[] => {
    const { x, y } = dots[i]!
    const half = widthOf(mark.label) / 2
    const nearLeft = x - half < plot.left
    const nearRight = x + half > plot.left + plot.width
    const label: PlaneLabel = {
      key: `mark-${i}`,
      x: nearLeft ? x - 4 : nearRight ? x + 4 : x,
      y: y - 12,
      text: mark.label,
      colour: mark.role === undefined ? 'var(--ink)' : colourOf(mark.role),
      anchor: nearLeft ? 'start' : nearRight ? 'end' : 'middle',
      dot: { x, y },
    }
    const beneath = { ...label, y: y + 14 }
    if (label.y < plot.top) return [beneath]
    return boxOf(beneath).bottom > plot.top + plot.height ? [label] : [label, beneath]
  })
  const picked = pickPlaces(
    choices.map(labels => labels.map(boxOf)),
    [...others.map(boxOf), ...dots.map(dotBox)],
    box => input.lines.some((line, k) => runsThrough(line, kept[k]!, xs, ys, box)),
  )
  return choices.map((labels, i) => (picked[i] === null ? { ...labels[0]!, text: '' } : labels[picked[i]!]!))
}

function dotBox({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }
}

/** @returns whether a line, drawn from point to point, crosses a box */
function runsThrough(line: SeriesLine, indices: Int32Array, xs: Scale, ys: Scale, box: Box): boolean {
  for (let k = 1; k < indices.length; k++) {
    const [i, j] = [indices[k - 1]!, indices[k]!]
    const from = { start: pixel(xs, line.dates[i]!), end: pixel(xs, line.dates[j]!) }
    if (from.end < box.left || from.start > box.right) continue
    const along = {
      from: from.start,
      to: from.end,
      start: pixel(ys, line.values[i]!),
      end: pixel(ys, line.values[j]!),
    }
    const enters = pixel(along, Math.max(from.start, box.left))
    const leaves = pixel(along, Math.min(from.end, box.right))
    if (Math.max(enters, leaves) > box.top && Math.min(enters, leaves) < box.bottom) return true
  }
  return false
}

/** @returns the names of the shaded span, the box and the levels, where they have one */
export function spanLabels(
  input: TimePlaneInput,
  kept: readonly Int32Array[],
  xs: Scale,
  ys: Scale,
  plot: Plot,
): readonly PlaneLabel[] {
  return [
    ...shadedLabel(input, kept, xs, ys, plot),
    ...boxLabel(input, xs, ys, plot),
    ...levelLabels(input, ys, plot),
  ]
}

/** In the middle of the shaded span where its name fits, beside it otherwise; away from the lines in height. */
function shadedLabel(
  { shaded, lines }: TimePlaneInput,
  kept: readonly Int32Array[],
  xs: Scale,
  ys: Scale,
  plot: Plot,
): readonly PlaneLabel[] {
  const span = clipped(shaded, [xs.from, xs.to])
  if (span === null || shaded?.label === undefined) return []
  const [start, end] = [pixel(xs, span[0]), pixel(xs, span[1])]
  const room = widthOf(shaded.label)
  const fits = end - start >= room + 8
  const leftward = !fits && start - room - 6 > plot.left
  const x = fits ? (start + end) / 2 : leftward ? start - 4 : Math.min(end + 4, plot.left + plot.width - room)
  const from = fits ? x - room / 2 : leftward ? x - room : x
  return [
    {
      key: 'shaded',
      x,
      y: clearer(lines, kept, xs, ys, [from, from + room]),
      text: shaded.label,
      colour: 'var(--muted)',
      anchor: fits ? 'middle' : leftward ? 'end' : 'start',
    },
  ]
}

/** Above the box, moved inwards where it would leave the plot. */
function boxLabel({ box }: TimePlaneInput, xs: Scale, ys: Scale, plot: Plot): readonly PlaneLabel[] {
  if (box === undefined) return []
  const [start, end] = [pixel(xs, box.first), pixel(xs, box.last)]
  const room = widthOf(box.label)
  return [
    {
      key: 'box',
      x: Math.min(Math.max((start + end) / 2, plot.left + room / 2), plot.left + plot.width - room / 2),
      y: Math.max(plot.top + 6, pixel(ys, box.high) - 9),
      text: box.label,
      colour: 'var(--ratio)',
      anchor: 'middle',
    },
  ]
}

function levelLabels({ levels = [] }: TimePlaneInput, ys: Scale, plot: Plot): readonly PlaneLabel[] {
  return levels.flatMap(({ value, label }, i): PlaneLabel[] =>
    label === undefined
      ? []
      : [
          {
            key: `level-${i}`,
            x: plot.left + 4,
            y: pixel(ys, value) - 8,
            text: label,
            colour: 'var(--muted)',
            anchor: 'start',
          },
        ],
  )
}

/** @returns the height of a label at the top or at the bottom, whichever is farther from the lines between two places */
function clearer(
  lines: readonly SeriesLine[],
  kept: readonly Int32Array[],
  xs: Scale,
  ys: Scale,
  [from, to]: readonly [number, number],
): number {
  let highest = ys.start
  let lowest = ys.end
  lines.forEach((line, k) => {
    for (const i of kept[k]!) {
      const x = pixel(xs, line.dates[i]!)
      const y = pixel(ys, line.values[i]!)
      if (x < from || x > to || Number.isNaN(y)) continue
      highest = Math.min(highest, y)
      lowest = Math.max(lowest, y)
    }
  })
  return highest - ys.end > ys.start - lowest ? ys.end + 9 : ys.start - 9
}
