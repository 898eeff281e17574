/**
 * The sections of the page. Each is a chunk of its own, so that the first figures wait for none of them.
 */
import type { ComponentType } from 'react'
import { DEFAULT_NOTE, wholeNote } from '../notes/default-note.ts'
import type { Note } from '../notes/note.ts'
import type { Report } from '../report/report.ts'
import { loadEvidence } from '../state/evidence.ts'
import { type Retriable, retriable } from './retriable.tsx'

/** The parts that the bar at the top leads to; each holds one section or several. */
export const PARTS = [
  { id: 'note', title: 'Note' },
  { id: 'claims', title: 'Claims' },
  { id: 'history', title: 'History' },
  { id: 'scenario', title: 'Scenario' },
  { id: 'data', title: 'Data' },
] as const
export type PartId = (typeof PARTS)[number]['id']

export interface SectionEntry extends Retriable<{ report: Report }> {
  readonly id: string
  readonly part: PartId
  /** The note's numeral, or null for what stands outside the count. */
  readonly numeral: string | null
  readonly title: string
  /** Fetches the chunk ahead of its drawing. */
  readonly load: () => Promise<unknown>
  /** What a note must have for the section to say anything. */
  readonly needs: Needs
}

type Needs = 'nothing' | 'a note' | 'a note retold' | 'inputs'

type Load = () => Promise<{ default: ComponentType<{ report: Report }> }>

function section(
  id: string,
  part: PartId,
  numeral: string | null,
  title: string,
  load: Load,
  needs: Needs = 'nothing',
): SectionEntry {
  return { id, part, numeral, title, load, needs, ...retriable(load) }
}

/** A section that reads the claims or the passages of a note, which must have arrived before it is drawn. */
function told(load: Load): Load {
  return async () => (await Promise.all([load(), wholeNote(DEFAULT_NOTE)]))[0]
}

export const SECTIONS: readonly SectionEntry[] = [
  section(
    'performance',
    'note',
    'I',
    'Recent performance',
    () => import('../sections/performance/Performance.tsx'),
  ),
  section(
    'logic',
    'note',
    'II',
    'Investment logic',
    told(() => import('../sections/logic/Logic.tsx')),
    'a note retold',
  ),
  section(
    'fundamentals',
    'note',
    'III',
    'Fundamentals',
    told(() => import('../sections/fundamentals/Fundamentals.tsx')),
    'inputs',
  ),
  section(
    'technicals',
    'note',
    'IV',
    'Technicals and risk',
    told(() => import('../sections/technicals/Technicals.tsx')),
  ),
  section(
    'conclusions',
    'note',
    'V',
    'Conclusions',
    told(() => import('../sections/conclusions/Conclusions.tsx')),
    'a note retold',
  ),
  section(
    'aftermath',
    'note',
    'VI',
    'What happened next',
    () => import('../sections/aftermath/Aftermath.tsx'),
  ),
  section(
    'claims',
    'claims',
    'VII',
    'The claims, checked',
    told(() =>
      Promise.all([import('../sections/claims/Claims.tsx'), loadEvidence()]).then(([section]) => section),
    ),
    'a note',
  ),
  section('notes', 'claims', null, 'Notes, held to account', () => import('./NotesSection.tsx')),
  section('history', 'history', null, 'History', () => import('../sections/history/History.tsx')),
  section('breadth', 'history', null, 'Breadth', () => import('../sections/breadth/Breadth.tsx')),
  section(
    'scenario',
    'scenario',
    null,
    'Scenario',
    () => import('../sections/scenario/Scenario.tsx'),
    'inputs',
  ),
  section('method', 'data', null, 'Data and method', () => import('./loading/DataAndMethod.tsx')),
]

const HAS: Readonly<Record<Needs, (note: Note | null) => boolean>> = {
  nothing: () => true,
  'a note': note => note !== null,
  'a note retold': note => note?.retold === true,
  inputs: note => note !== null && note.fundamentals !== null,
}

/** The sections that have something to say with a note, or without one. */
export function sectionsFor(note: Note | null): readonly SectionEntry[] {
  return SECTIONS.filter(({ needs }) => HAS[needs](note))
}
