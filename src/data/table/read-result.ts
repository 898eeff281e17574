/** What reading a file gives: series, questions to the reader, or the reasons for a refusal. */
import type { Side } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'
import type { Provenance } from '../series/provenance.ts'
import type { SideName } from './sides.ts'

/** One series that a file holds. */
export interface Candidate {
  /** Names the series among those of all files of a load: file and, in a table of many, the column or symbol. */
  readonly id: string
  /** The symbol, or what the table calls the column. */
  readonly label: string
  readonly side: Side
  /** Rows with a date and a price, before bars of one day were merged. */
  readonly readRows: number
  /**
   * All problems, those of its table as a whole first; null where they were only counted, as the table has so many
   * series.
   */
  readonly problems: readonly Problem[] | null
}

/** A choice that the reader has to make. `id` is the key of the answer, an option's `value` the answer. */
export interface Question {
  readonly id: string
  readonly kind: 'date-order' | 'table' | 'small' | 'large'
  readonly file: string
  readonly text: string
  readonly options: readonly Option[]
  /** The value of the option to propose. */
  readonly proposed: string
  /** How many series can be compared with each other, whichever two are chosen; absent where they cannot. */
  readonly comparable?: number
}

export interface Option {
  readonly value: string
  readonly label: string
  /** The days or rows that show what this choice gives: of dates as they would be read, of a table its first and last. */
  readonly preview: readonly string[]
}

export type Answers = Readonly<Record<string, string>>

/** What came of one file (or of one table of an archive). */
export type ReadResult =
  | {
      readonly kind: 'series'
      readonly file: string
      readonly candidates: readonly Candidate[]
      /** Whether these may be several prices of one thing, so that the reader has to say which they are. */
      readonly doubt: boolean
      /** The side that the reader said this file is, by the address it came under. */
      readonly wanted?: SideName
    }
  | { readonly kind: 'ask'; readonly file: string; readonly questions: readonly Question[] }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly Problem[] }

export interface ReadOptions {
  readonly answers?: Answers
  /** Hex SHA-256 of the bytes, for the passport. */
  readonly sha256?: string
  /** How the bytes came; as a file unless told. */
  readonly provenance?: Provenance
  /** The side that the reader says this file is, whatever its symbol. */
  readonly wanted?: SideName
  /** Today as days since 1970-01-01, so that two-digit years are never read as the future. */
  readonly today?: number
}

export interface ReadProgress {
  readonly file: string
  readonly bytes: number
  readonly totalBytes: number
  readonly rows: number
}
