import type { RefObject } from 'react'
import type { ChartTable, ChartWords } from './chart.ts'

interface Props {
  readonly words: ChartWords
  readonly table: () => ChartTable
  /** Holds the drawing, when there is one. */
  readonly stage: RefObject<HTMLElement | null>
}

/** Takes a chart along: its numbers as CSV, itself as a picture. */
export function ChartTools(_: Props) {
  return null
}
