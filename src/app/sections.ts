/**
 * The sections of the page, in the order of the note. Each is a chunk of its own, so that the first figures wait for
 * none of them.
 */
import type { ComponentType } from 'react'
import type { Report } from '../report/report.ts'
import { type Retriable, retriable } from './retriable.tsx'

export interface SectionEntry extends Retriable<{ report: Report }> {
  readonly id: string
  /** The note's numeral, or null for what stands outside the count. */
  readonly numeral: string | null
  readonly title: string
  /** Fetches the chunk ahead of its drawing. */
  readonly load: () => Promise<unknown>
}

function section(
  id: string,
  numeral: string | null,
  title: string,
  load: () => Promise<{ default: ComponentType<{ report: Report }> }>,
): SectionEntry {
  return { id, numeral, title, load, ...retriable(load) }
}

export const SECTIONS: readonly SectionEntry[] = [
  section('performance', 'I', 'Recent performance', () => import('../sections/performance/Performance.tsx')),
  section('logic', 'II', 'Investment logic', () => import('../sections/logic/Logic.tsx')),
  section('fundamentals', 'III', 'Fundamentals', () => import('../sections/fundamentals/Fundamentals.tsx')),
  section('technicals', 'IV', 'Technicals and risk', () => import('../sections/technicals/Technicals.tsx')),
  section('conclusions', 'V', 'Conclusions', () => import('../sections/conclusions/Conclusions.tsx')),
  section('aftermath', 'VI', 'What happened next', () => import('../sections/aftermath/Aftermath.tsx')),
  section('claims', 'VII', 'The claims, checked', () => import('../sections/claims/Claims.tsx')),
  section('history', null, 'The record', () => import('../sections/history/History.tsx')),
  section('scenario', null, 'Scenario', () => import('../sections/scenario/Scenario.tsx')),
  section('method', null, 'Data and method', () => import('./data/DataAndMethod.tsx')),
]
