/** Packed parts of dates become days, by the order that the rows settle or the reader has chosen. */
import { dateOf, dayOf, isoOf, isWeekend } from '../../metrics/day.ts'
import { NO_DAY } from './date-cell.ts'
import { decideOrder, isOpen, type PartOrder, unpackDays } from './date-order.ts'
import type { Layout } from './layout.ts'
import type { ReadOptions, ReadResult } from './read-result.ts'
import type { ScannedTable } from './table-store.ts'

/** The last day that a two-digit year may mean where nobody says what day it is: the end of 2068. */
const LATEST = 36_158

/** The days of a table's rows, or the question that has to be answered first. */
type Dates = { readonly kind: 'days'; readonly days: Int32Array } | Extract<ReadResult, { kind: 'ask' }>

/** @returns the day of each row, or the question which part of the dates comes first */
export function settleDates(table: ScannedTable, layout: Layout, file: string, options: ReadOptions): Dates {
  const { dates } = layout
  if (!isOpen(dates.family)) return settled(new Int32Array(table.dates))
  const today = options.today ?? LATEST
  const id = `date-order:${file}`
  const verdict = decideOrder(table.dates, dates, today)
  const answer = options.answers?.[id] as PartOrder | undefined
  const [likely] = verdict.orders
  const order = answer !== undefined && verdict.orders.includes(answer) ? answer : likely
  if (order === undefined) return settled(new Int32Array(table.dates.length).fill(NO_DAY))
  if (verdict.because === '' && order !== answer) {
    const examples = exampleRows(table)
    return {
      kind: 'ask',
      file,
      questions: [
        {
          id,
          kind: 'date-order',
          file,
          text: `Which part of the dates in ${file} comes first?`,
          options: verdict.orders.map(one => ({
            value: one,
            label: ORDER_LABELS[one],
            preview: [...unpackDays(Float64Array.from(examples), dates.family, one, today)].map(isoOf),
          })),
          proposed: order,
        },
      ],
    }
  }
  const days = unpackDays(table.dates, dates.family, order, today)
  if (dates.family !== 'two-digit' || order !== 'ymd') return settled(days)
  return settleEra(days, file, options, today)
}

/** "96/01/02" is a day of 1996, or of the Republic of China's 96: asked where weekdays leave both open. */
function settleEra(days: Int32Array, file: string, options: ReadOptions, today: number): Dates {
  const republic = days.map(day => {
    if (day === NO_DAY) return NO_DAY
    const { year, month, day: date } = dateOf(day)
    return dayOf((year % 100) + 1911, month, date)
  })
  const possible = (one: Int32Array): boolean =>
    one.every(day => day === NO_DAY || (!isWeekend(day) && day <= today))
  if (!possible(republic) || !possible(days)) return settled(days)
  const id = `era:${file}`
  const answer = options.answers?.[id]
  if (answer !== undefined) return settled(answer === 'republic' ? republic : days)
  const preview = (one: Int32Array): string[] =>
    [...one.filter(day => day !== NO_DAY).subarray(0, 2)].map(isoOf)
  return {
    kind: 'ask',
    file,
    questions: [
      {
        id,
        kind: 'date-order',
        file,
        text: `Which calendar are the years in ${file} of?`,
        options: [
          { value: 'gregorian', label: 'The usual one', preview: preview(days) },
          { value: 'republic', label: 'The Republic of China’s', preview: preview(republic) },
        ],
        proposed: 'gregorian',
      },
    ],
  }
}

function settled(days: Int32Array): Dates {
  return { kind: 'days', days }
}

const ORDER_LABELS: Readonly<Record<PartOrder, string>> = {
  dmy: 'The day: day, month, year',
  mdy: 'The month: month, day, year',
  ymd: 'The year: year, month, day',
}

function exampleRows(table: ScannedTable): number[] {
  const dated = table.dates.filter(value => value !== NO_DAY)
  return [...dated.subarray(0, 2), ...(dated.length > 2 ? dated.subarray(-1) : [])]
}
