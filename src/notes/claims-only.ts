import type { Note } from './note.ts'

/** The parts that a note with claims alone leaves empty: nothing of it is retold. */
export const CLAIMS_ONLY = {
  labels: [],
  reported: {},
  inputs: {},
  fundamentals: null,
  bands: {},
  outlook: {},
  signals: {},
  forecast: null,
  references: [],
  passages: null,
} as const satisfies Partial<Note>
