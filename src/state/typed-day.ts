/**
 * Reads days in the forms that people type.
 */
import { dayOfIso } from '../metrics/day.ts'
import { MONTHS } from '../report/format.ts'

/**
 * Reads "2026-11-30", "20261130", "11/30/2026", "11302026", "Nov 30, 2026", "30 November 2026" and "30.11.2026". Where
 * day and month could change places, slashes put the month first, as the page's own language does, and dots the day.
 *
 * @returns the day, or null where the text is none
 */
export function typedDay(text: string): number | null {
  const plain = text.trim()
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain)
  if (iso) return dayFrom(iso[1]!, iso[2]!, iso[3]!)
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain)
  if (numbers) {
    const [, one, mark, other, year] = numbers
    const monthFirst = dayFrom(year!, one!, other!)
    const dayFirst = dayFrom(year!, other!, one!)
    return mark === '.' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst)
  }
  const run = /^(\d{2})(\d{2})(\d{4})$/.exec(plain)
  if (run) return dayFrom(run[3]!, run[1]!, run[2]!)
  const words =
    /^(?<month>[a-z]{3,9})\.? +(?<day>\d{1,2}),? +(?<year>\d{4})$/i.exec(plain) ??
    /^(?<day>\d{1,2})\.? +(?<month>[a-z]{3,9})\.?,? +(?<year>\d{4})$/i.exec(plain)
  if (!words?.groups) return null
  const { month = '', day = '', year = '' } = words.groups
  const at = MONTHS.findIndex(name => name.toLowerCase().startsWith(month.toLowerCase()))
  return at < 0 ? null : dayFrom(year, String(at + 1), day)
}

function dayFrom(year: string, month: string, day: string): number | null {
  return dayOfIso(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
