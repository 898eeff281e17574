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
 * Reads one cell as a price.
 *
 * Digits may be grouped in threes (or as in India, twos before the last three) by the table's own mark, blanks or
 * apostrophes, by one of them throughout. Currencies beside the number are dropped, brackets are minus. A percent sign or
 * a suffix such as "M" makes it no price.
 * @returns the number; NaN when the cell stands for "no value" (blank, ".", "null", "#N/A" …); null when it is neither
 */
export function parseNumber(cell: string, format: NumberFormat): number | null {
  if (isPlain(cell, format.decimal)) return Number(format.decimal === '.' ? cell : cell.replace(',', '.'))
  if (cell.length > LONGEST) return null
  const text = cell.trim()
  if (isAbsent(text)) return Number.NaN
  const bare = withoutCurrency(text)
  if (bare === null) return null
  const value = Number(plainDigits(bare.digits, format))
  if (!Number.isFinite(value)) return null
  return bare.negative ? -value : value
}

/** Whether a cell is a digit and more digits, with at most one decimal mark among them: most cells, read in one step. */
function isPlain(cell: string, decimal: '.' | ','): boolean {
  if (cell.length > LONGEST || !isDigit(cell, 0)) return false
  let marks = 0
  for (let i = 1; i < cell.length; i++)
    if (!isDigit(cell, i) && (cell[i] !== decimal || marks++ > 0)) return false
  return true
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** Blanks that group digits: the plain one, those that do not break, the thin one. */
const BLANKS = /[ \u00a0\u2009\u202f]/g

/** A number's digits and sign without the currency beside them; null where something else stands there. */
function withoutCurrency(text: string): { readonly digits: string; readonly negative: boolean } | null {
  let rest = text
  let negative = false
  // Sign, bracket and currency stand before the digits in any order: "-$1", "$-1", "($1)".
  for (;;) {
    rest = rest.replace(/^[ \u00a0\u2009\u202f]+/, '')
    const first = rest[0] ?? ''
    if (first === '-' || first === '\u2212' || first === '(') {
      if (negative) return null
      negative = true
      rest = rest.slice(1)
    } else if (first === '+') rest = rest.slice(1)
    else {
      const currency = currencyAt(rest, 0)
      if (currency === 0) break
      rest = rest.slice(currency)
    }
  }
  const end = rest.search(/[eE](?![-+]?\d)|[^\d.,'\u2019 \u00a0\u2009\u202feE+-]/u)
  if (end < 0) return { digits: rest.trim(), negative }
  const tail = rest.slice(end).replaceAll(BLANKS, '')
  let at = 0
  while (at < tail.length) {
    const currency = currencyAt(tail, at)
    if (currency > 0) at += currency
    else if (tail[at] === ')' && negative && at === tail.length - 1) at++
    else return null
  }
  return { digits: rest.slice(0, end).trim(), negative }
}

/** How many characters of a currency's mark or code stand at a place. */
function currencyAt(text: string, at: number): number {
  if (CURRENCIES.includes(text[at] ?? '\u0000')) return text.startsWith('zł', at) ? 2 : 1
  return CODES.has(text.slice(at, at + 3)) && !isLetter(text, at + 3) ? 3 : 0
}

/** Digits as JavaScript reads them; '' is turned to a blank that `Number` refuses where they are grouped wrongly. */
function plainDigits(digits: string, { decimal, thousands }: NumberFormat): string {
  const refused = 'x'
  const [mantissa = '', exponent, ...more] = digits.split(/[eE]/)
  if (more.length > 0 || (exponent !== undefined && !/^[-+]?\d+$/.test(exponent))) return refused
  const [whole = '', fraction, ...parts] = mantissa.split(decimal)
  if (parts.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return refused
  const ungrouped = /^\d*$/.test(whole) ? whole : withoutGroups(whole, thousands)
  if (ungrouped === null || (ungrouped === '' && (fraction ?? '') === '')) return refused
  return `${ungrouped}.${fraction ?? ''}0e${exponent ?? '0'}`
}

/** A whole number without its group marks; null where it is not grouped as numbers are. */
function withoutGroups(whole: string, thousands: string): string | null {
  const mark = /\D/.exec(whole)?.[0] ?? ''
  const known = mark === thousands || mark === "'" || mark === '\u2019' || /[ \u00a0\u2009\u202f]/.test(mark)
  if (!known) return null
  const groups = whole.split(mark)
  const [first = '', ...others] = groups
  const last = others.at(-1) ?? ''
  if (!/^\d{1,3}$/.test(first) || !/^\d{3}$/.test(last) || /^0/.test(first)) return null
  const size = others.length > 1 ? (others[0] as string).length : 3
  // In India groups before the last three digits have two.
  if (size !== 3 && !(size === 2 && mark === ',' && first.length <= 2)) return null
  return others.slice(0, -1).every(group => /^\d+$/.test(group) && group.length === size)
    ? groups.join('')
    : null
}

/** Suffixes of volumes, which are none of prices. */
const SUFFIXED = /^[-+]?[\d.,' ]+ ?[KkMmBbTt]$/

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

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** @returns whether a cell reads as a number, a share or a volume in one of the two ways of writing decimals */
export function looksNumeric(cell: string): boolean {
  if (cell.length > LONGEST || cell === '') return false
  if (isPlain(cell, '.')) return true
  if (cell.endsWith('%')) return looksNumeric(cell.slice(0, -1).trimEnd())
  if (SUFFIXED.test(cell)) return true
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
