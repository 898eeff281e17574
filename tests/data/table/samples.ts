/**
 * One small table in each format that the reader must know. The layouts are those of the vendors; every
 * price is invented by `price(i)`, a formula, and stands for nothing.
 */
import { gzipSync, zipSync } from 'fflate'

export interface Sample {
  readonly name: string
  /** The file's name, where it matters for the symbol. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly symbols: readonly string[]
  readonly rows: number
  readonly first: readonly [string, number]
  readonly last: readonly [string, number]
  readonly adjusted?: boolean
  readonly frequency?: string
}

/** Invented: a slow wave around 1,200. */
const price = (i: number): number => Math.round((1200 + 90 * Math.sin(i / 5) + i * 1.25) * 100) / 100

const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const two = (n: number): string => String(n).padStart(2, '0')

interface Day {
  readonly iso: string
  readonly y: number
  readonly m: number
  readonly d: number
  readonly i: number
  readonly unix: number
}

/** Weekdays from 2024-02-26, so that days above 12 and a turn of month are there. */
function weekdays(count: number, start = '2024-02-26'): Day[] {
  const days: Day[] = []
  for (let t = Date.parse(`${start}T00:00:00Z`); days.length < count; t += 86_400_000) {
    const date = new Date(t)
    if (date.getUTCDay() % 6 === 0) continue
    days.push({
      iso: date.toISOString().slice(0, 10),
      y: date.getUTCFullYear(),
      m: date.getUTCMonth() + 1,
      d: date.getUTCDate(),
      i: days.length,
      unix: t / 1000,
    })
  }
  return days
}

const DAYS = weekdays(30)
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const us = (i: number): string => price(i).toLocaleString('en-US', { minimumFractionDigits: 2 })
const eu = (i: number): string => price(i).toLocaleString('de-DE', { minimumFractionDigits: 2 })
const bar = (i: number): string =>
  [price(i) - 1, price(i) + 3, price(i) - 4, price(i)].map(v => v.toFixed(2)).join(',')
const desc = [...DAYS].reverse()

function made(
  name: string,
  content: string | Uint8Array,
  more: Partial<Sample> & { readonly days?: readonly Day[] } = {},
): Sample {
  const { days = DAYS, ...rest } = more
  const a = days[0] as Day
  const b = days.at(-1) as Day
  return {
    name,
    file: 'table.csv',
    bytes: typeof content === 'string' ? text(content) : content,
    symbols: [''],
    rows: days.length,
    first: [a.iso, price(a.i)],
    last: [b.iso, price(b.i)],
    ...rest,
  }
}

const lines = (header: string | null, rows: readonly string[], end = '\n'): string =>
  [...(header === null ? [] : [header]), ...rows].join(end) + end

const yahoo = lines(
  'Date,Open,High,Low,Close,Adj Close,Volume',
  DAYS.map(({ iso, i }) => `${iso},${bar(i)},${(price(i) * 0.9).toFixed(4)},${1000 + i}`),
)
const utf16 = (value: string, little: boolean, mark: boolean): Uint8Array => {
  const source = (mark ? '\ufeff' : '') + value
  const out = new Uint8Array(source.length * 2)
  const view = new DataView(out.buffer)
  for (let i = 0; i < source.length; i++) view.setUint16(i * 2, source.charCodeAt(i), little)
  return out
}
const latin = (value: string): Uint8Array => Uint8Array.from(value, char => char.charCodeAt(0))
const monthly = weekdays(1, '2020-01-01').concat(
  Array.from({ length: 35 }, (_, k): Day => {
    const m = (k + 1) % 12
    const y = 2020 + Math.floor((k + 1) / 12)
    return { iso: `${y}-${two(m + 1)}-01`, y, m: m + 1, d: 1, i: k + 1, unix: 0 }
  }),
)
const early = weekdays(30, '1999-12-20')
const german = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez']

export const SAMPLES: readonly Sample[] = [
  made('Yahoo', yahoo, { file: 'IWM.csv', symbols: ['IWM'], adjusted: true }),
  made(
    'Yahoo with null rows',
    yahoo.replace('\n2024-02-27', '\n2024-02-25,null,null,null,null,null,null\n2024-02-27'),
    { file: '^RUT.csv', symbols: ['^RUT'], adjusted: true },
  ),
  made(
    'yfinance with three header rows',
    lines(
      'Price,Close,High,Low,Open,Volume\nTicker,IWM,IWM,IWM,IWM,IWM\nDate,,,,,',
      DAYS.map(({ iso, i }) => `${iso},${price(i)},1,1,1,5`),
    ),
    { symbols: ['IWM'] },
  ),
  made(
    'yfinance of two tickers',
    lines(
      'Price,Close,Close,Volume,Volume\nTicker,SPY,IWM,SPY,IWM\nDate,,,,',
      DAYS.map(({ iso, i }) => `${iso},${price(i)},${price(i + 1)},5,6`),
    ),
    { symbols: ['SPY', 'IWM'] },
  ),
  made(
    'yfinance with time zones',
    lines(
      'Datetime,Open,High,Low,Close,Volume',
      DAYS.map(({ iso, i }) => `${iso} 00:00:00-0${i % 2 ? 4 : 5}:00,${bar(i)},7`),
    ),
  ),
  made(
    'Stooq in English',
    lines(
      'Date,Open,High,Low,Close,Volume',
      DAYS.map(({ iso, i }) => `${iso},${bar(i)},9`),
      '\r\n',
    ),
  ),
  made(
    'Stooq in Polish',
    lines(
      'Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen',
      DAYS.map(({ iso, i }) => `${iso},${bar(i)},9`),
      '\r\n',
    ),
    { file: 'iwm_us_d.csv', symbols: ['IWM'] },
  ),
  made(
    'Stooq in bulk',
    lines(
      '<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>',
      DAYS.map(({ iso, i }) => `IJR.US,D,${iso.replaceAll('-', '')},000000,${bar(i)},9,0`),
      '\r\n',
    ),
    { symbols: ['IJR'] },
  ),
  made(
    'Investing.com, US',
    lines(
      '\ufeff"Date","Price","Open","High","Low","Vol.","Change %"',
      desc.map(({ y, m, d, i }) => `"${two(m)}/${two(d)}/${y}","${us(i)}","1","2","3","1.2M","-0.50%"`),
    ),
    { file: 'US Small Cap 2000 Historical Data.csv', symbols: ['RUT'] },
  ),
  made(
    'Investing.com, UK',
    lines(
      '"Date","Price","Open","High","Low","Vol.","Change %"',
      desc.map(({ y, m, d, i }) => `"${two(d)}/${two(m)}/${y}","${us(i)}","1","2","3","","-0.50%"`),
    ),
  ),
  made(
    'Investing.com, German',
    lines(
      '\ufeff"Datum","Zuletzt","Eröffn.","Hoch","Tief","Vol.","+/- %"',
      desc.map(({ y, m, d, i }) => `"${two(d)}.${two(m)}.${y}","${eu(i)}","1,0","2,0","3,0","1,2M","-0,50%"`),
    ),
  ),
  made(
    'Investing.com, Spanish',
    lines(
      '"Fecha","Último","Apertura","Máximo","Mínimo","Vol.","% var."',
      desc.map(({ y, m, d, i }) => `"${two(d)}.${two(m)}.${y}","${eu(i)}","1,0","2,0","3,0","","0,10%"`),
      '\r\n',
    ),
  ),
  made(
    'Investing.com with month names',
    lines(
      '"Date","Price"',
      desc.map(({ y, m, d, i }) => `"${MONTHS[m - 1]} ${two(d)}, ${y}","${us(i)}"`),
    ),
  ),
  made(
    'Nasdaq',
    lines(
      'Date,Close/Last,Volume,Open,High,Low',
      desc.map(
        ({ y, m, d, i }) => `${two(m)}/${two(d)}/${y},$${price(i).toFixed(2)},123456,$1.00,$2.00,$3.00`,
      ),
    ),
  ),
  made(
    'MarketWatch',
    lines(
      'Date,Open,High,Low,Close,Volume',
      desc.map(({ y, m, d, i }) => `${two(m)}/${two(d)}/${y},"1.00","2.00","3.00","${us(i)}","68,168,516"`),
    ),
  ),
  made(
    'Barron’s across a century',
    lines(
      'Date, Open, High, Low, Close',
      [...early]
        .reverse()
        .map(({ y, m, d, i }) => `${two(m)}/${two(d)}/${two(y % 100)}, 1, 2, 3, ${price(i).toFixed(2)}`),
    ),
    { days: early },
  ),
  made(
    'FRED with points',
    lines(
      'DATE,SP500',
      DAYS.map(({ iso, i }) => `${iso},${i === 4 ? '.' : price(i)}`),
    ),
    { symbols: ['SP500'], rows: 29 },
  ),
  made(
    'FRED with blanks',
    lines(
      'observation_date,SP500',
      DAYS.map(({ iso, i }) => `${iso},${i === 4 ? '' : price(i)}`),
    ),
    { symbols: ['SP500'], rows: 29 },
  ),
  made(
    'TradingView, unix',
    lines(
      'time,open,high,low,close,Volume,Volume MA',
      DAYS.map(({ unix, i }) => `${unix + 52_200},${bar(i)},9,9`),
    ),
    { file: 'BATS_IWM, 1D.csv', symbols: ['IWM'] },
  ),
  made(
    'TradingView, ISO',
    lines(
      'time,open,high,low,close',
      DAYS.map(({ iso, i }) => `${iso}T14:30:00Z,${bar(i)}`),
    ),
  ),
  made(
    'TradingView before 1970',
    lines(
      'time,open,high,low,close',
      weekdays(30, '1969-12-15').map(({ unix, i }) => `${unix},${bar(i)}`),
    ),
    { days: weekdays(30, '1969-12-15') },
  ),
  made(
    'Alpha Vantage',
    lines(
      'timestamp,open,high,low,close,volume',
      desc.map(({ iso, i }) => `${iso},${bar(i)},9`),
    ),
  ),
  made(
    'Alpha Vantage, adjusted',
    lines(
      'timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient',
      desc.map(({ iso, i }) => `${iso},${bar(i)},${price(i)},9,0,1`),
    ),
    { adjusted: true },
  ),
  made(
    'Tiingo',
    lines(
      ',symbol,date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor',
      DAYS.map(
        ({ iso, i }) => `${i},VOO,${iso} 00:00:00+00:00,${price(i)},1,1,1,9,${price(i)},1,1,1,9,0.0,1.0`,
      ),
    ),
    { symbols: ['VOO'], adjusted: true },
  ),
  made(
    'Polygon',
    lines(
      'v,vw,o,c,h,l,t,n',
      DAYS.map(({ unix, i }) => `9,1.5,1,${price(i)},2,3,${unix}000,4`),
    ),
  ),
  made(
    'EODHD',
    lines(
      'Date,Open,High,Low,Close,Adjusted_close,Volume',
      DAYS.map(({ iso, i }) => `${iso},${bar(i)},${price(i)},9`),
    ),
    { adjusted: true },
  ),
  made(
    'Google Finance',
    lines(
      'Date,Close',
      DAYS.map(({ y, m, d, i }) => `${m}/${d}/${y} 16:00:00,${price(i)}`),
    ),
  ),
  made(
    'Bloomberg',
    lines(
      'IWM US Equity,\nDate,PX_LAST',
      DAYS.map(({ y, m, d, i }) => `${m}/${d}/${y},${price(i)}`),
    ),
    { symbols: ['IWM'] },
  ),
  made(
    'Refinitiv',
    lines(
      'Exchange Date,Close,Net,%Chg,Open,Low,High',
      desc.map(({ y, m, d, i }) => `${two(d)}-${MONTHS[m - 1]}-${y},${price(i)},1,0.10%,1,1,1`),
    ),
  ),
  made(
    'Wide, with gaps',
    lines(
      'Date,IWM,SPY',
      DAYS.map(({ iso, i }) => `${iso},${price(i)},${i === 3 ? '' : price(i + 2)}`),
    ),
    { symbols: ['IWM', 'SPY'] },
  ),
  made(
    'Wide, closes and adjusted',
    lines(
      'date,IWM_close,SPY_close,IWM_adjusted,SPY_adjusted',
      DAYS.map(({ iso, i }) => `${iso},${price(i)},${price(i)},${price(i)},${price(i)}`),
    ),
    { symbols: ['IWM', 'SPY'], adjusted: true },
  ),
  made(
    'Long',
    lines(
      'date,symbol,close',
      ['IWM', 'SPY'].flatMap(symbol => DAYS.map(({ iso, i }) => `${iso},${symbol},${price(i)}`)),
    ),
    { symbols: ['IWM', 'SPY'] },
  ),
  made(
    'Unnamed index column',
    lines(
      ',Date,spx,MA50,RSI',
      DAYS.map(({ iso, i }) => `${21_000 + i},${iso},${price(i)},1100.5,55.1`),
    ),
    { symbols: ['SPX'] },
  ),
  made(
    'European',
    lines(
      '\ufeffDatum;Schlusskurs;Rendite',
      DAYS.map(({ y, m, d, i }) => `${d}.${m}.${y};${eu(i)};0,01`),
      '\r\n',
    ),
  ),
  made(
    'Semicolons declared for Excel',
    `sep=;\r\n${lines(
      'Date;Close',
      DAYS.map(({ iso, i }) => `${iso};${String(price(i)).replace('.', ',')}`),
      '\r\n',
    )}`,
  ),
  made(
    'Tabs',
    lines(
      'Date\tClose',
      DAYS.map(({ iso, i }) => `${iso}\t${price(i)}`),
    ),
  ),
  made(
    'MetaTrader without header',
    lines(
      null,
      DAYS.map(({ iso, i }) => `${iso.replaceAll('-', '.')},00:00,${bar(i)},9`),
    ),
  ),
  made(
    'iShares with preamble and footer',
    lines(
      'iShares Russell 2000 ETF\n"Fund Holdings as of","Mar 28, 2024"\n"Inception Date","May 22, 2000"\n\nAs Of,NAV per Share,Ex-Dividends,Shares Outstanding',
      [
        ...desc.map(({ y, m, d, i }) => `"${MONTHS[m - 1]} ${two(d)}, ${y}","${us(i)}","--","1,000"`),
        '',
        '"The content of this table is invented for a test."',
      ],
    ),
    { symbols: ['RUT'] },
  ),
  made(
    'SSGA with preamble',
    lines(
      'Fund Name:,SPDR S&P 500 ETF Trust\nTicker Symbol:,SPY\n\nDate,NAV,Shares Outstanding,Total Net Assets',
      desc.map(({ y, m, d, i }) => `${two(d)}-${MONTHS[m - 1]}-${y},${price(i)},1000,5000`),
    ),
    { symbols: ['SPY'] },
  ),
  made(
    'Monthly, YYYY-MM',
    lines(
      'Month,Close',
      monthly.map(({ iso, i }) => `${iso.slice(0, 7)},${price(i)}`),
    ),
    { days: monthly, frequency: 'monthly' },
  ),
  made(
    'Monthly, first of month, US',
    lines(
      'Date,Close',
      monthly.map(({ y, m, i }) => `${two(m)}/01/${y},${price(i)}`),
    ),
    { days: monthly, frequency: 'monthly' },
  ),
  made(
    'Month and year in words',
    lines(
      'Date,Close',
      monthly.map(({ y, m, i }) => `${MONTHS[m - 1]}-${y},${price(i)}`),
    ),
    { days: monthly, frequency: 'monthly' },
  ),
  made(
    'Year and month as a decimal',
    lines(
      'Date,Close',
      monthly.map(({ y, m, i }) => `${m === 10 ? `${y}.1` : `${y}.${two(m)}`},${price(i)}`),
    ),
    { days: monthly, frequency: 'monthly' },
  ),
  made(
    'German month names',
    lines(
      'Datum;Kurs',
      DAYS.map(({ y, m, d, i }) => `${d}. ${german[m - 1]}. ${y};${eu(i)}`),
    ),
  ),
  made(
    'Spanish month names',
    lines(
      'Fecha;Cierre',
      DAYS.map(
        ({ y, m, d, i }) => `${d} de ${['', 'enero', 'febrero', 'marzo', 'abril'][m]} de ${y};${eu(i)}`,
      ),
    ),
  ),
  made('UTF-16, little end first', utf16(yahoo.replaceAll(',', '\t'), true, true), { adjusted: true }),
  made('UTF-16, big end first', utf16(yahoo, false, true), { adjusted: true }),
  made('UTF-16 without a mark', utf16(yahoo, true, false), { adjusted: true }),
  made(
    'windows-1252',
    latin(
      lines(
        'Datum;Schlußkurs;Kurs;Währung',
        DAYS.map(({ iso, i }) => `${iso};1;${String(price(i)).replace('.', ',')};€\u00fc`.replace('€', '')),
      ),
    ),
    {},
  ),
  made(
    'CR only',
    lines(
      'Date,Close',
      DAYS.map(({ iso, i }) => `${iso},${price(i)}`),
      '\r',
    ),
  ),
  made('gzip', gzipSync(text(yahoo)), { file: 'IWM.csv.gz', symbols: ['IWM'], adjusted: true }),
  made('zip', zipSync({ 'data/IWM.csv': text(yahoo) }), {
    file: 'prices.zip',
    symbols: ['IWM'],
    adjusted: true,
  }),
  made(
    'Bars within the day',
    lines(
      'date,close',
      DAYS.flatMap(({ iso, i }) => [`${iso} 15:30:00,1.5`, `${iso} 19:30:00,${price(i)}`]),
    ),
  ),
]
