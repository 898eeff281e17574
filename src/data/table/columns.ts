/**
 * What a column's name says: which field of a price table it holds, and of which symbol.
 */
import { bareSymbol, looksLikeSymbol, rankOfSymbol, sideOfSymbol } from './sides.ts'

/** `other` is a named column that is certainly no price of its own: volume, change, an indicator. */
export type Field = 'close' | 'adjusted' | 'date' | 'time' | 'symbol' | 'index' | 'other' | 'unknown'

export interface ColumnName {
  readonly field: Field
  /** What is left of the name when the field's words are taken away: "IWM_close" → "IWM". */
  readonly symbol: string
}

const FIELDS: readonly (readonly [Exclude<Field, 'unknown'>, readonly string[]])[] = [
  [
    'adjusted',
    [
      'adj close',
      'adjusted close',
      'close adjusted',
      'adj close price',
      'adjclose',
      'adjustedclose',
      'close adj',
      'adj',
      'adjusted',
      'adj price',
      'adjusted price',
      'total return',
      'total return index',
      'tri',
      'tot return index gross dvds',
      'close adjusted price',
      'adjusted closing price',
      'adj closing price',
      'bereinigter schlusskurs',
      'nav total return',
      'uadj',
    ],
  ],
  [
    'close',
    [
      'close',
      'close last',
      'closing price',
      'close price',
      'price close',
      'last',
      'last price',
      'px last',
      'price',
      'settle',
      'settlement price',
      'trdprc 1',
      'nav',
      'nav per share',
      'nav price',
      'ultimo',
      'cierre',
      'ultimo precio',
      'precio',
      'zuletzt',
      'schluss',
      'schlusskurs',
      'schlusskurs in punkten',
      'kurs',
      'letzter',
      'cloture',
      'dernier',
      'dernier cours',
      'cours',
      'fermeture',
      'chiusura',
      'prezzo',
      'ultimo prezzo',
      'zamkniecie',
      'ostatnio',
      'cena',
      'fechamento',
      'preco',
      'ultimo preco',
      'slutkurs',
      'senast',
      'sista',
      'slotkoers',
      'laatste',
      'koers',
      'kapanis',
      'simdi',
      'tsena',
      'цена',
      'закрытие',
      'последняя',
      '終値',
      '收盘',
      '收盘价',
      '종가',
      'close usd',
      'bid close',
      'mid close',
      'index value',
      'index level',
      'value',
      'closing value',
      'c',
      'sulgemishind',
      'lezart',
      'close price usd',
      'market close',
      'eod',
      'level',
      'net asset value',
      'split adjusted close',
    ],
  ],
  [
    'date',
    [
      'date',
      'datetime',
      'timestamp',
      'date time',
      'observation date',
      'day',
      'dates',
      'exchange date',
      'trade date',
      'trading day',
      'trading date',
      'as of date',
      'as of',
      'datum',
      'fecha',
      'data',
      'dato',
      'tarih',
      'дата',
      '日期',
      '日付',
      '날짜',
      'period',
      'month',
      'week',
      'quote date',
      'price date',
      'effective date',
      'unix',
      'unix timestamp',
      'epoch',
      'caldt',
      'date utc',
      'date gmt',
      'nav date',
      'dtyyyymmdd',
    ],
  ],
  ['time', ['time', 'hour', 'hora', 'zeit', 'uhrzeit', 'heure', 'ora', 'czas', '<time>']],
  [
    'symbol',
    [
      'symbol',
      'ticker',
      'tickers',
      'symbols',
      'act symbol',
      'tic',
      'ric',
      'isin',
      'cusip',
      'figi',
      'sedol',
      'instrument',
      'security',
      'asset',
      'secid',
      'stock',
      'ticker symbol',
      'series',
      'series id',
      'code',
      'name',
      'wkn',
      'permno',
      'variable',
      'stock symbol',
      'index name',
      'fund',
      'fund name',
      'security name',
    ],
  ],
  [
    'index',
    ['index', 'unnamed 0', 'unnamed', 'row', 'no', 'nr', 'id', 'level 0', 'rownum', 'idx', 'obs', 'count'],
  ],
  [
    'other',
    [
      'open',
      'high',
      'low',
      'volume',
      'vol',
      'vol ma',
      'volume ma',
      'change',
      'chg',
      'chg percent',
      'change percent',
      'percent change',
      'var',
      'variation',
      'var percent',
      'open interest',
      'openint',
      'oi',
      'turnover',
      'value traded',
      'trades',
      'count',
      'barcount',
      'average',
      'wap',
      'vwap',
      'tickvol',
      'spread',
      'dividends',
      'dividend',
      'stock splits',
      'split',
      'splits',
      'capital gains',
      'div cash',
      'divcash',
      'split factor',
      'splitfactor',
      'dividend amount',
      'split coefficient',
      'adjopen',
      'adjhigh',
      'adjlow',
      'adjvolume',
      'adj open',
      'adj high',
      'adj low',
      'adj volume',
      'ex dividend',
      'ex dividends',
      'apertura',
      'maximo',
      'minimo',
      'volumen',
      'eroff',
      'eroffn',
      'eroffnung',
      'eroffnungskurs',
      'hoch',
      'tief',
      'tageshoch',
      'tagestief',
      'erster',
      'veranderung',
      'veranderung percent',
      'stucke',
      'umsatz',
      'ouv',
      'ouverture',
      'plus haut',
      'plus bas',
      'haut',
      'bas',
      'max',
      'min',
      'massimo',
      'minimo',
      'variazione',
      'otwarcie',
      'najwyzszy',
      'najnizszy',
      'wolumen',
      'abertura',
      'maxima',
      'minima',
      'oppning',
      'hogst',
      'lagst',
      'hogsta',
      'lagsta',
      'acilis',
      'yuksek',
      'dusuk',
      'hacim',
      'fark',
      'openen',
      'hoogste',
      'laagste',
      'откр',
      'макс',
      'мин',
      'объём',
      'изм',
      '始値',
      '高値',
      '安値',
      '出来高',
      '开盘',
      '高',
      '低',
      '시가',
      '고가',
      '저가',
      '거래량',
      'o',
      'h',
      'l',
      'v',
      'n',
      'vw',
      'per',
      'currency',
      'period type',
      'macd',
      'macd signal',
      'signal',
      'hist',
      'histogram',
      'rsi',
      'atr',
      'bb upper',
      'bb lower',
      'upper',
      'lower',
      'basis',
      'sma',
      'ema',
      'ma',
      'wma',
      'std',
      'volatility',
      'return',
      'returns',
      'log return',
      'log returns',
      'log weekly returns',
      'daily return',
      'weekly return',
      'monthly return',
      'pct change',
      'gain',
      'drawdown',
      'yield',
      'dividend yield',
      'rate',
      'bid',
      'ask',
      'size',
      'high price',
      'low price',
      'open price',
      'ext market open',
      'shares outstanding',
      'shares',
      'market cap',
      'marketcap',
      'net assets',
      'total net assets',
      'nr of trades',
      'fraction',
      'cpi',
      'earnings',
      'cape',
      'rate gs10',
      'real price',
      'real dividend',
      'real earnings',
      'weekday',
      'year',
      'unadjustedvolume',
      'label',
      'changeovertime',
      'change over time',
      'transactions',
      'quote volume',
      'trade count',
    ],
  ],
]
const fieldByName = new Map<string, Exclude<Field, 'unknown'>>()
for (const [field, names] of FIELDS)
  for (const name of names) if (!fieldByName.has(name)) fieldByName.set(name, field)

/** Field words that also part from a symbol: longest first, so that "adj close" wins over "close". */
const PARTING = FIELDS.filter(([field]) => field === 'close' || field === 'adjusted' || field === 'other')
  .flatMap(([field, names]) =>
    names.filter(name => name.length > 2).map(name => ({ field, name, head: `${name} `, tail: ` ${name}` })),
  )
  .sort((a, b) => b.name.length - a.name.length)

/** Words that stand beside a price's name and, unlike those that are no symbols anywhere, may be symbols elsewhere. */
const BESIDE_PRICES = new Set([
  'share',
  'market',
  'unit',
  'trade',
  'official',
  'final',
  'closing',
  'day',
  'session',
  'regular',
  'unadjusted',
  'split',
  'net',
  'gross',
])

/** More words than this are a name and its explanation. */
const MOST_WORDS = 5

/** What "Total Return" is qualified by where it is a return over some time, and no level that returns come from. */
const OVER_A_TIME =
  /(^| )(\d{1,3} ?(d|w|m|mo|y|yr|day|week|month|quarter|year)s?|ytd|mtd|qtd|percent|annuali[sz]ed|cumulative|trailing)( |$)/u

/** @returns a name as compared: lower case, without accents, marks as single blanks */
export function plainName(name: string): string {
  return name
    .slice(0, 120)
    .replaceAll('%', ' percent ')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}&^=.]+|[._](?=\s|$)|(?<=\s|^)[._](?=\s)/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .toLowerCase()
}

/**
 * Reads a column's name. "Adj Close" is a field, "IWM" a symbol whose field is unknown, "IWM_close" and
 * "Close (SPY)" are both; `<CLOSE>` and "1. open" are what they mean.
 */
export function columnName(numbered: string): ColumnName {
  const name = numbered.replace(/^\s*\d{1,2}[a-z]?\.\s+(?=\p{L})/u, '')
  const plain = plainName(name)
  const field = fieldByName.get(plain) ?? fieldByName.get(plain.replaceAll('.', ''))
  if (field !== undefined) return { field, symbol: '' }
  if (plain === '') return { field: 'unknown', symbol: '' }
  if (rankOfSymbol(name) !== Number.POSITIVE_INFINITY) return { field: 'unknown', symbol: name.trim() }
  if (/(^| )returns?( |$)/u.test(plain) && OVER_A_TIME.test(plain)) return { field: 'other', symbol: '' }
  if (plain.split(' ', MOST_WORDS + 1).length > MOST_WORDS) {
    // What explains a name may end in the name of another field.
    const first = PARTING.find(({ head }) => plain.startsWith(head))
    if (first !== undefined) {
      const rest = restOf(name, first.name, 'head')
      return { field: first.field, symbol: sideOfSymbol(rest) === null ? '' : rest }
    }
  }
  // Numbers, which stand where names are looked for, have no words to part from.
  if (plain.includes(' '))
    for (const { field: part, name: words, head, tail } of PARTING) {
      if (plain.startsWith(head)) return { field: part, symbol: restOf(name, words, 'head') }
      if (plain.endsWith(tail)) return { field: part, symbol: restOf(name, words, 'tail') }
    }
  if (
    /(^| )(s|e|w|h)?ma ?\d+( |$)|(^| )(rsi|macd|atr|adx|bb|stoch|cci)( ?\d+)?( |$)|returns?( |$)|(^| )(chg|change|pct|percent)( |$)|(^| )(vol|volume)( |$)/u.test(
      plain,
    )
  )
    return { field: 'other', symbol: '' }
  if (/^(adj|adjusted)(open|high|low|volume|vol)$/u.test(plain)) return { field: 'other', symbol: '' }
  return { field: 'unknown', symbol: name.trim() }
}

/** The name without its field words, which are as many words at its head or tail. */
function restOf(name: string, words: string, where: 'head' | 'tail'): string {
  const pieces = name
    .trim()
    .split(/[\s_|/()[\]{},;-]+/u)
    .filter(piece => piece !== '')
  const count = words.split(' ').length
  const rest = where === 'head' ? pieces.slice(count) : pieces.slice(0, Math.max(0, pieces.length - count))
  if (rest.length > 0) return rest.join(' ').replace(/:$/u, '')
  const colon = name.lastIndexOf(':')
  return colon > 0 ? name.slice(0, colon).trim() : ''
}

/**
 * @param rest what is left of a column's name without its field
 * @returns whether it could be a symbol: not "Share" or "(USD)", which say how a price is quoted
 */
export function couldBeSymbol(rest: string): boolean {
  if (sideOfSymbol(rest) !== null) return true
  const bare = bareSymbol(rest)
  if (/\s/u.test(bare) || BESIDE_PRICES.has(bare.toLowerCase())) return false
  // Symbols are written in capitals, or by programs in small letters; words in headings begin with a capital.
  return /\d/.test(bare) || (looksLikeSymbol(bare) && !/^\p{Lu}\p{Ll}+$/u.test(rest))
}

/** @returns whether a cell is the name of a date column; cheap, as it is asked of every cell of the head */
export function isDateName(cell: string): boolean {
  if (cell.length === 0 || cell.length > 30 || (cell.charCodeAt(0) >= 48 && cell.charCodeAt(0) <= 57))
    return false
  return fieldByName.get(plainName(cell)) === 'date'
}

/** @returns whether a name is a symbol and no field: what a wide table of tickers has for its columns */
export function isSymbolName(name: string): boolean {
  const read = columnName(name)
  return read.field === 'unknown' && looksLikeSymbol(read.symbol)
}
