/**
 * The note of January 21, 2026, whole.
 */
import type { Note } from '../note.ts'
import { CLAIMS } from './claims.ts'
import { complete } from './head.ts'
import { PASSAGES } from './passages.ts'
import { REFERENCES } from './references.ts'

export const JANUARY_NOTE: Note = complete({ claims: CLAIMS, references: REFERENCES, passages: PASSAGES })
