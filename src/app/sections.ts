/**
 * The sections of the page, in the order of the note. Each is a chunk of its own, so that the first figures wait for
 * none of them.
 */
import { type ComponentType, lazy } from 'react'
import type { Report } from '../report/report.ts'

export interface SectionEntry {
  readonly id: string
  /** The note's numeral, or null for what stands outside the count. */
  readonly numeral: string | null
  readonly title: string
  readonly Body: ComponentType<{ report: Report }>
  /** Fetches the chunk ahead of its drawing. */
  readonly load: () => Promise<unknown>
}

export function section(
  id: string,
  numeral: string | null,
  title: string,
  load: () => Promise<{ default: ComponentType<{ report: Report }> }>,
): SectionEntry {
  return { id, numeral, title, Body: lazy(load), load }
}

export const SECTIONS: readonly SectionEntry[] = []
