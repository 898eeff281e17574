/**
 * The legend of a time series.
 */
import type { SeriesLine, Tinted } from './chart.ts'
import type { LegendEntry } from './lettering.ts'
import { colourOf, dashOf, isNamed } from './line-style.ts'
import { TINT } from './plane.ts'
import type { TimePlaneInput } from './time-plane-input.ts'

/** @returns an entry for each named line (two for bars: one for each sign) and for each band */
export function legendEntries(
  { bands = [] }: TimePlaneInput,
  lines: readonly SeriesLine[],
): readonly LegendEntry[] {
  // Bands are drawn over one another, so each looks darker than its own opacity.
  let through = 1
  const fan = bands.map(({ label, opacity }): LegendEntry => {
    through *= 1 - opacity
    return { label, colour: 'var(--muted)', dash: undefined, swatch: 'block', opacity: 1 - through }
  })
  return [...lines.flatMap(namesOf), ...fan]
}

/** @returns the entry of the tinted spans, darker than they are so that the swatch can be seen */
export function tintEntry({ label }: Tinted): LegendEntry {
  return { label, colour: 'var(--muted)', dash: undefined, swatch: 'block', opacity: 2 * TINT }
}

function namesOf(line: SeriesLine): readonly LegendEntry[] {
  if (!isNamed(line)) return []
  const colour = colourOf(line.role)
  if (line.shape !== 'bars') return [{ label: line.label, colour, dash: dashOf(line.dash), swatch: 'line' }]
  if (line.signs === undefined) return [{ label: line.label, colour, dash: undefined, swatch: 'block' }]
  const [above, below] = line.signs
  return [
    { label: above, colour, dash: undefined, swatch: 'block' },
    { label: below, colour: 'var(--large)', dash: undefined, swatch: 'block' },
  ]
}
