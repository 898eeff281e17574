/**
 * How a table writes numbers, decided once for all its price cells, and reading a cell by that decision.
 */

export interface NumberFormat {
  readonly decimal: '.' | ','
  /** The digit-group mark, or '' when none was seen; blanks and apostrophes are always dropped. */
  readonly thousands: '' | '.' | ','
}

/** Words and marks that stand for "no value". */
const ABSENT = new Set([
  '',
  '.',
  '..',
  '-',
  '--',
  '---',
  '–',
  '—',
  '\u2212',
  '*',
  'null',
  'nan',
  'na',
  'n/a',
  'n.a.',
  '#n/a',
  '#n/a n/a',
  '#value!',
  '#div/0!',
  'none',
  'nil',
  'nd',
  'n.d.',
  'inf',
  '-inf',
  '-nan',
  '<na>',
  'nat',
  'void',
  'missing',
  '#ref!',
  '#num!',
  '#name?',
  'k.a.',
  's/d',
])

/** @returns whether a cell without blanks around it is a word or a mark for "no value" */
export function isAbsent(text: string): boolean {
  return text.length < 10 && ABSENT.has(text.toLowerCase())
}

/** A longer cell is text, not a number; the bound keeps reading linear on hostile input. */
const LONGEST = 48

/**
 * Reads one cell.
 * @returns the number; NaN when the cell stands for "no value" (blank, ".", "null", "#N/A" …); null when it
 *   is neither. Currency marks, blanks, "%" and the suffixes K, M, B and T are understood, brackets are minus
 */
export function parseNumber(cell: string, format: NumberFormat): number | null {
  if (cell.length > LONGEST) return null
  const text = cell.trim()
  if (isAbsent(text)) return Number.NaN
  let digits = ''
  let negative = false
  let scale = 1
  let point = false
  let exponent = false
  let ended = false
  let seen = 0
  // Digits before the last group mark; a group mark is believed only with three digits after the last one.
  let grouped = -1
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      if (ended) return null
      digits += char
      seen++
    } else if (char === format.decimal && !exponent) {
      if (point || ended || (grouped >= 0 && seen - grouped !== 3)) return null
      point = true
      grouped = -1
      digits += '.'
    } else if (char === format.thousands) {
      if (point || exponent || ended || seen === 0) return null
      if (grouped >= 0 && seen - grouped !== 2 && seen - grouped !== 3) return null
      grouped = seen
    } else if (char === "'" || char === '\u2019') {
      if (seen === 0 || point || ended) return null
    } else if (char === ' ' || code === 0xa0 || code === 0x202f || code === 0x2009) {
    } else if (char === '-' || code === 0x2212 || char === '(') {
      if (exponent && char === '-' && digits.endsWith('e')) digits += '-'
      else if (seen > 0 || negative) return null
      else negative = true
    } else if (char === '+') {
      if (exponent && digits.endsWith('e')) continue
      if (seen > 0) return null
    } else if (char === ')') {
      if (!negative) return null
      ended = true
    } else if ((char === 'e' || char === 'E') && seen > 0 && !exponent && isDigitOrSign(text, i + 1)) {
      exponent = true
      digits += 'e'
    } else if (char === '%') {
      ended = true
    } else if (seen > 0 && !ended && 'KkMmBbTt'.includes(char) && !isLetter(text, i + 1)) {
      scale = SCALES[char.toUpperCase()] as number
      ended = true
    } else if (CURRENCIES.includes(char)) {
      if (seen > 0) ended = true
    } else if (isCurrencyCode(text, i)) {
      if (seen > 0) ended = true
      i += 2
    } else return null
  }
  if (seen === 0 || (grouped >= 0 && seen - grouped !== 3)) return null
  const value = Number(digits) * scale
  if (!Number.isFinite(value)) return null
  return negative ? -value : value
}

const SCALES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 }
const CURRENCIES = '$€£¥₩₽₹₺฿₪₫zł'
const CODES = new Set([
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'JPY',
  'CAD',
  'AUD',
  'NZD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'HKD',
  'CNY',
  'INR',
  'BRL',
  'MXN',
  'KRW',
  'ZAR',
])

function isCurrencyCode(text: string, at: number): boolean {
  return CODES.has(text.slice(at, at + 3)) && !isLetter(text, at + 3)
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function isDigitOrSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 48 && code <= 57) || code === 43 || code === 45
}

/** @returns whether a cell reads as a number in one of the two ways of writing decimals */
export function looksNumeric(cell: string): boolean {
  const code = cell.charCodeAt(cell.length - 1)
  // Most cells end in a digit; a cheap look spares the full reading of words.
  if (cell.length > LONGEST || (Number.isNaN(code) && cell === '')) return false
  const point = parseNumber(cell, { decimal: '.', thousands: ',' })
  if (point !== null) return !Number.isNaN(point)
  const comma = parseNumber(cell, { decimal: ',', thousands: '.' })
  return comma !== null && !Number.isNaN(comma)
}

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
    if (point < 0 && comma < 0) continue
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

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
