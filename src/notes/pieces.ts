/**
 * Published pieces that make claims about small and large caps, each in our own words.
 */
import type { Note } from './note.ts'
import { DORSEY_WRIGHT } from './pieces/dorsey-wright-2026-01.ts'
import { FORBES } from './pieces/forbes-2024-07.ts'
import { FTSE_RUSSELL } from './pieces/ftse-russell-2024-08.ts'
import { MOTLEY_FOOL_DOUBLE } from './pieces/motley-fool-2026-01.ts'
import { MOTLEY_FOOL_STREAK } from './pieces/motley-fool-2026-01-29.ts'
import { SCHAEFFERS } from './pieces/schaeffers-2026-01.ts'
import { SCHWAB } from './pieces/schwab-2024-07.ts'
import { SHERWOOD } from './pieces/sherwood-2024-07.ts'

export const PIECES: readonly Note[] = [
  FTSE_RUSSELL,
  FORBES,
  SCHWAB,
  SHERWOOD,
  DORSEY_WRIGHT,
  MOTLEY_FOOL_STREAK,
  SCHAEFFERS,
  MOTLEY_FOOL_DOUBLE,
]
