/**
 * Decides how a table writes numbers, once for all its price cells.
 */
import { LONGEST, type NumberFormat, parseNumber } from './number-cell.ts'

const POINT: NumberFormat = { decimal: '.', thousands: ',' }
const COMMA: NumberFormat = { decimal: ',', thousands: '.' }

/**
 * Decides how a whole column (or table) writes its numbers.
 *
 * A mark that stands twice in a number, or before three digits with the other mark after it, groups digits; a mark
 * followed by other than three digits is the decimal mark. Only where every cell is like "1,234" is the
 * column open: then a comma groups digits, unless the table is delimited by semicolons as in Europe; a point is decimal.
 * In a European table whole numbers beside them can tell better: after 999 a "1.000" is the next number.
 * @param european true when the table's delimiter is the semicolon or its dates are written with points
 */
export function numberFormat(cells: readonly string[], european: boolean): NumberFormat {
  let pointDecimal = 0
  let commaDecimal = 0
  let commaThree = 0
  let pointThree = 0
  let commaGroups = 0
  let pointGroups = 0
  for (const cell of cells) {
    if (cell.length > LONGEST) continue
    const point = cell.lastIndexOf('.')
    const comma = cell.lastIndexOf(',')
    if ((point < 0 && comma < 0) || isNoNumber(cell)) continue
    if (point >= 0 && comma >= 0) {
      if (point > comma) {
        pointDecimal++
        commaGroups++
      } else {
        commaDecimal++
        pointGroups++
      }
    } else if (point >= 0) {
      if (cell.indexOf('.') !== point) pointGroups += 2
      else if (couldGroup(cell, point)) pointThree++
      else pointDecimal++
    } else if (cell.indexOf(',') !== comma) commaGroups += 2
    else if (couldGroup(cell, comma)) commaThree++
    else commaDecimal++
  }
  if (commaDecimal > pointDecimal) return { decimal: ',', thousands: '.' }
  if (pointDecimal > commaDecimal) return { decimal: '.', thousands: ',' }
  if (pointGroups > commaGroups) return { decimal: ',', thousands: '.' }
  if (commaGroups > pointGroups) return { decimal: '.', thousands: ',' }
  if (european && commaThree > 0 !== pointThree > 0) {
    const [mark, other] = commaThree > 0 ? ([',', '.'] as const) : (['.', ','] as const)
    return groups(cells, mark) ? { decimal: other, thousands: mark } : { decimal: mark, thousands: other }
  }
  return { decimal: '.', thousands: ',' }
}

/**
 * Whether a mark that always has three digits behind it groups digits, by the whole numbers without one: they have no
 * more than three digits, and are nearer in size to the marked ones if it does.
 */
function groups(cells: readonly string[], mark: '.' | ','): boolean {
  let bare = 0
  let bareSize = 0
  let marked = 0
  let markedSize = 0
  for (const cell of cells) {
    const value = parseNumber(cell, { decimal: mark, thousands: '' })
    if (value === null || !(value > 0)) continue
    const size = Math.log10(value)
    if (cell.includes(mark)) {
      marked++
      markedSize += size
    } else if (size >= 3) return false
    else {
      bare++
      bareSize += size
    }
  }
  return bare > 0 && bareSize / bare - markedSize / marked > 1.5
}

/** Whether the mark could group digits: one to three digits before it, the first not zero, exactly three after. */
function couldGroup(cell: string, mark: number): boolean {
  let after = 0
  for (let i = mark + 1; i < cell.length && isDigit(cell, i); i++) after++
  if (after !== 3) return false
  let before = 0
  let i = mark - 1
  for (; i >= 0 && isDigit(cell, i); i--) before++
  return before >= 1 && before <= 3 && cell[i + 1] !== '0'
}

/**
 * Whether a cell is a number above zero neither way, as "1.2.3", "1.5K", "n.a." and "-4.25" are: what is no price says
 * nothing of how prices are written.
 */
function isNoNumber(cell: string): boolean {
  // Most cells are digits and one mark.
  if (/^\d+[.,]\d+$/.test(cell)) return false
  return [POINT, COMMA].every(format => !((parseNumber(cell, format) ?? Number.NaN) > 0))
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** Of so many cells that can be read in two ways, one that cannot is more likely a slip than the rule. */
const SLIP = 50

/** @returns whether the cells with a mark are like "4.962" or "1,234", and so can be read in two ways, but for slips */
export function isAmbiguous(cells: readonly string[]): boolean {
  let open = 0
  let plain = 0
  for (const cell of cells) {
    if (cell.length > LONGEST) continue
    const point = cell.lastIndexOf('.')
    const comma = cell.lastIndexOf(',')
    if ((point < 0 && comma < 0) || isNoNumber(cell)) continue
    const mark = Math.max(point, comma)
    if ((point >= 0 && comma >= 0) || cell.indexOf(cell[mark] as string) !== mark || !couldGroup(cell, mark))
      plain++
    else open++
  }
  return open > 0 && plain * SLIP <= open
}
