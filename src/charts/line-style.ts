/**
 * How the role and the dash of a line look: the same in drawings, legends and readouts.
 */
import type { ColourRole, SeriesLine } from './chart.ts'

/** @returns the CSS variable that holds the colour of a role */
export function colourOf(role: ColourRole): string {
  return role === 'accent' ? 'var(--ratio)' : `var(--${role})`
}

/** @returns the pattern for `stroke-dasharray`; undefined for a solid line */
export function dashOf(dash: SeriesLine['dash']): string | undefined {
  return dash === 'dashed' ? '6 4' : dash === 'dotted' ? '1.5 3' : undefined
}

/** @returns whether the legend and the labels name the line */
export function isNamed({ label, unnamed }: SeriesLine): boolean {
  return label !== '' && unnamed !== true
}
