/**
 * Reads one cell as a number by the way its table writes numbers.
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
export const LONGEST = 48

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

/** @returns the number of a cell that `looksNumeric`, in whichever of the two ways it is written; NaN for any other */
export function numberIn(cell: string): number {
  const plain = Number(cell)
  if (cell !== '' && !Number.isNaN(plain)) return plain
  return (
    parseNumber(cell, { decimal: '.', thousands: ',' }) ??
    parseNumber(cell, { decimal: ',', thousands: '.' }) ??
    Number.NaN
  )
}
