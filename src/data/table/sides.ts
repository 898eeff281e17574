/**
 * Which symbols are small caps and which are large caps, and finding a symbol in names and titles.
 */

export type SideName = 'small' | 'large'

/** In order of preference where a table holds several of a side. */
const SMALL = [
  'IWM',
  'RUT',
  'RTY',
  'VTWO',
  'IJR',
  'VB',
  'SCHA',
  'SPSM',
  'SLY',
  'SLYV',
  'SLYG',
  'IWN',
  'IWO',
  'VIOO',
  'VBR',
  'VBK',
  'SML',
  'SP600',
  'IWC',
  'MDY',
  'IJH',
  'MID',
  'TWOK',
  'RUSSELL2000',
  'US2000',
  'RUO',
  'RUJ',
  'AVUV',
  'DFAS',
  'PRFZ',
  'ISCB',
  'XRS2',
  'ZPRR',
  'RTYM',
  'M2K',
  'TNA',
  'UWM',
]
const LARGE = [
  'SPY',
  'SPX',
  'GSPC',
  'INX',
  'IVV',
  'VOO',
  'SPLG',
  'SPYM',
  'IWB',
  'RUI',
  'VV',
  'SCHX',
  'SPTM',
  'VTI',
  'SP500',
  'SPX500',
  'US500',
  'ES',
  'OEF',
  'OEX',
  'DIA',
  'DJI',
  'IWF',
  'IWD',
  'MGC',
  'CSPX',
  'VUSA',
  'SXR8',
  'SPXL',
  'SPXTR',
  'SP500TR',
  'RLG',
  'RLV',
  'XLG',
  'S&P500',
  'SPUSA',
  'SPYG',
  'SPYV',
  'RSP',
  'IOO',
  'SSO',
  'UPRO',
]
const smallRank = new Map(SMALL.map((symbol, rank) => [symbol, rank]))
const largeRank = new Map(LARGE.map((symbol, rank) => [symbol, rank]))

/** Titles that vendors put into file names and headers. */
const TITLES: readonly (readonly [string, string])[] = [
  ['russell 2000', 'RUT'],
  ['russell2000', 'RUT'],
  ['us small cap 2000', 'RUT'],
  ['s&p smallcap 600', 'SML'],
  ['s&p 600', 'SML'],
  ['russell 1000', 'RUI'],
  ['s&p 500', 'SPX'],
  ['s&p500', 'SPX'],
  ['s p 500', 'SPX'],
  ['sp 500', 'SPX'],
  ['us 500', 'SPX'],
  ['s&p midcap 400', 'MID'],
]

/** Words in capitals that are never symbols. */
const NOT_SYMBOLS = new Set([
  'CSV',
  'TXT',
  'TSV',
  'USD',
  'EUR',
  'GBP',
  'GBX',
  'CHF',
  'JPY',
  'CAD',
  'AUD',
  'NZD',
  'HKD',
  'SGD',
  'CNY',
  'INR',
  'KRW',
  'TWD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'HUF',
  'TRY',
  'ZAR',
  'BRL',
  'MXN',
  'ILS',
  'ETF',
  'US',
  'UK',
  'EN',
  'DE',
  'ES',
  'FR',
  'IT',
  'PL',
  'D',
  'W',
  'M',
  'H',
  'DATA',
  'PRICE',
  'PRICES',
  'HISTORY',
  'HISTORICAL',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'CLOSE',
  'OPEN',
  'HIGH',
  'LOW',
  'VOLUME',
  'VOL',
  'DATE',
  'TIME',
  'EOD',
  'NYSE',
  'NASDAQ',
  'BATS',
  'AMEX',
  'ARCA',
  'UTC',
  'EST',
  'EDT',
  'GMT',
  'FX',
  'CFD',
  'ALL',
  'MAX',
  'YTD',
  'OHLC',
  'OHLCV',
  'ADJ',
  'RAW',
  'NEW',
  'OLD',
  'COPY',
  'FILE',
  'EXPORT',
  'DOWNLOAD',
  'TABLE',
  'STOCK',
  'STOCKS',
  'INDEX',
  'FUND',
  'NAV',
  'P',
  'PX',
  'LAST',
  'MA',
  'RSI',
  'TP',
  'CBOE',
  'TVC',
  'FRED',
  'INDEXCOL',
  'README',
  'UTF',
  'BOM',
  'LF',
  'CR',
  'CRLF',
  'GZ',
  'ZIP',
  'PASTED',
  'CELLS',
  'UNKNOWN',
  'SMALL',
  'LARGE',
  'CAP',
  'CAPS',
])

/** @returns a symbol without what vendors hang on it: "^RUT" → "RUT", "IJR.US" → "IJR", "NYSEARCA:SPY" → "SPY" */
export function bareSymbol(symbol: string): string {
  let bare = symbol.trim().toUpperCase()
  const colon = bare.lastIndexOf(':')
  if (colon >= 0) bare = bare.slice(colon + 1).trim()
  for (const tail of [
    ' US EQUITY',
    ' EQUITY',
    ' INDEX',
    ' US',
    '.US',
    '.P',
    '.N',
    '.O',
    '.K',
    '.A',
    '-US',
    '.INDX',
  ])
    if (bare.endsWith(tail) && bare.length > tail.length) bare = bare.slice(0, -tail.length)
  while (bare !== '' && '^.$#'.includes(bare[0] as string)) bare = bare.slice(1)
  return bare
}

/** @returns the side that a symbol, a title or the name of a file is known to belong to, else null */
export function sideOfSymbol(symbol: string): SideName | null {
  return listedSide(symbol) ?? namedSide(symbol)
}

function listedSide(symbol: string): SideName | null {
  const bare = bareSymbol(symbol)
  if (smallRank.has(bare)) return 'small'
  if (largeRank.has(bare)) return 'large'
  // "Russell 2000", "iShares Core S&P 500 ETF": a title where a symbol might have stood.
  const titled = titledSymbol(symbol)
  return smallRank.has(titled) ? 'small' : largeRank.has(titled) ? 'large' : null
}

/** "Small Cap", "large-caps.csv": names that say the side itself; the bare word only where it is all there is. */
function namedSide(text: string): SideName | null {
  const words = wordsOf(text)
  const said = [...words.matchAll(/\b(small|large)( ?caps?)?\b/g)]
  const side = said[0]?.[1] as SideName | undefined
  if (side === undefined || said.some(match => match[1] !== side)) return null
  return said.some(match => match[2] !== undefined) || /^\w+(\.[a-z]+)?$/.test(words) ? side : null
}

function wordsOf(text: string): string {
  return text.slice(0, 200).toLowerCase().replaceAll(/[_-]+/g, ' ')
}

/** @returns the index symbol that a title speaks of, or '' */
function titledSymbol(text: string): string {
  const lower = wordsOf(text)
  return TITLES.find(([title]) => lower.includes(title))?.[1] ?? ''
}

/** @returns how well known a symbol is on its side, 0 the best; Infinity when it is not known */
export function rankOfSymbol(symbol: string): number {
  const bare = bareSymbol(symbol)
  return smallRank.get(bare) ?? largeRank.get(bare) ?? Number.POSITIVE_INFINITY
}

/**
 * Finds a symbol in a file name or a title: a known one first, then a known title such as "Russell 2000",
 * then the last word in capitals that could be one.
 * @returns '' when nothing looks like a symbol
 */
export function symbolIn(text: string): string {
  const name = text.slice(0, 200)
  const words = name
    .split(/[^\p{L}\p{N}^.=&]+/u)
    .map(word => word.replace(/\.(csv|txt|tsv|tab|dat|gz|zip)$/i, ''))
  const parts = words.flatMap(word => [word, ...word.split('.')]).filter(word => word !== '')
  let known = ''
  for (const part of parts) {
    if (part !== part.toUpperCase() || rankOfSymbol(part) === Number.POSITIVE_INFINITY || part === 'ES')
      continue
    if (known === '' || rankOfSymbol(part) < rankOfSymbol(known)) known = part
  }
  if (known !== '') return known
  const titled = titledSymbol(name)
  if (titled !== '') return titled
  for (const part of parts) if (part.length >= 3 && listedSide(part) !== null) return part.toUpperCase()
  for (const part of parts) {
    // "RTYfuture": a known symbol in capitals with a word in small letters grown onto it.
    const capitals = /^[A-Z]{3,5}(?=[a-z])/.exec(part)?.[0] ?? ''
    if (listedSide(capitals) !== null) return capitals
  }
  const capitals = parts.filter(part => looksLikeSymbol(part) && part === part.toUpperCase())
  return capitals.at(-1) ?? ''
}

/** @returns whether a word could be a symbol: one to six characters with a letter, and no word of the trade */
export function looksLikeSymbol(word: string): boolean {
  if (NOT_SYMBOLS.has(word.toUpperCase())) return false
  return /^[\^.]?[A-Za-z][A-Za-z0-9&]{0,9}([.=-][A-Za-z]{0,4})?$/.test(word) && word.length <= 12
}
