/**
 * The note's inputs in use: the published values, or the reader's.
 */
import type { Note } from '../../notes/note.ts'
import { listed } from '../../report/format.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'

export interface Input {
  readonly id: string
  readonly label: string
  readonly unit: 'fraction' | 'times'
  readonly published: number
  /** The value in use. */
  readonly value: number
  readonly changed: boolean
  /** Null where the note gives no reference. */
  readonly source: string | null
}

/** One line of a table: the inputs of both sides under one name. */
export interface InputRow {
  /** As in the ids of the inputs: "2025", "pe". */
  readonly key: string
  readonly name: string
  /** The short name. */
  readonly short: string
  readonly small: Input
  readonly large: Input
}

export interface Inputs {
  readonly eps: readonly InputRow[]
  readonly valuation: readonly InputRow[]
  /** How many inputs the reader has changed. */
  readonly changed: number
  /** The source line of charts drawn from them. */
  readonly source: string
}

const MEASURE_NAMES: Readonly<Record<string, string>> = {
  pe: 'Forward P/E',
  pb: 'P/B',
  ps: 'P/S',
  'ev-ebitda': 'EV/EBITDA',
}

/** One published input with the reader's value; null where the note has no input of that name. */
export function input(id: string, { settings, note }: Report): Input | null {
  const published = note?.inputs[id]
  if (published === undefined) return null
  const { label, unit, value, source } = published
  const own = settings.whatIf[id]
  return {
    id,
    label,
    unit: unit === 'times' ? 'times' : 'fraction',
    published: value,
    value: own ?? value,
    changed: own !== undefined && own !== value,
    source,
  }
}

/** The inputs that the note gives for both sides; no rows where there is no note, or one without inputs. */
export const inputs = perReport((report: Report): Inputs => {
  const { note } = report
  const row = (key: string, stem: string, name: string, short: string): InputRow[] => {
    const [small, large] = [input(`${stem}.small`, report), input(`${stem}.large`, report)]
    return small === null || large === null ? [] : [{ key, name, short, small, large }]
  }
  const eps = (note?.fundamentals?.periods ?? []).flatMap(key =>
    row(
      key,
      `eps.${key}`,
      key === 'average' ? 'Historical average' : key,
      key === 'average' ? 'Average' : key,
    ),
  )
  const valuation = (note?.fundamentals?.measures ?? []).flatMap(key => {
    const name = MEASURE_NAMES[key] ?? key
    return row(key, key, name, name)
  })
  const all = [...eps, ...valuation].flatMap(({ small, large }) => [small, large])
  return { eps, valuation, changed: all.filter(one => one.changed).length, source: sourceLine(all, note) }
})

/** "Source: Morgan Stanley [1], as the note quotes it". */
function sourceLine(all: readonly Input[], note: Note | null): string {
  const cited = [...new Set(all.map(({ source }) => source))].map(id => {
    const publisher = note?.references.find(reference => reference.id === id)?.publisher
    return publisher === undefined ? 'the note' : `${publisher} ${id}`
  })
  return `Source: ${listed(cited)}${cited.includes('the note') ? '' : ', as the note quotes it'}`
}
