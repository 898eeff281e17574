/**
 * A plane: everything that one drawing shows (axes, paths, labels, legend), worked out to the pixel before anything is
 * drawn. Planes are pure values, so they can be tested without a browser and compared by identity.
 */
import type { DayBox, Level } from './chart.ts'
import type { Lettered, PlacedEntry } from './lettering.ts'
import type { Scale } from './paths.ts'
import type { Tick } from './time-ticks.ts'

export interface Plot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Axis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly Tick[]
}

export interface PlanePath {
  readonly key: string
  readonly d: string
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dash?: string | undefined
  readonly fill?: string
  readonly opacity?: number
}

export interface PlaneLabel extends Lettered {
  readonly key: string
  readonly colour: string
  /** The point that the label names, drawn as a dot, with or without a text. */
  readonly dot?: { readonly x: number; readonly y: number }
}

export interface Plane {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly xAxis: Axis
  readonly yAxis: Axis
  readonly xScale: Scale
  readonly yScale: Scale
  /** The axis that holds categories, if one does; values then run along the other. */
  readonly categories?: 'x' | 'y'
  readonly paths: readonly PlanePath[]
  readonly labels: readonly PlaneLabel[]
  readonly legend: readonly PlacedEntry[]
  readonly shaded: readonly [number, number] | null
  /** Spans to tint, clipped to the axis. */
  readonly tinted?: readonly (readonly [number, number])[]
  readonly levels: readonly Level[]
  readonly box: DayBox | null
}

/** Opacity of tinted spans. */
export const TINT = 0.13
