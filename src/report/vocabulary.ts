/**
 * The vocabulary: what each figure of the report is called, what it means and how it is computed, said once. Those of
 * history, aftermath and scenario are in `history/terms.ts`, which the first figures do not wait for.
 */
import type { Unit } from './figure.ts'

/** What a figure of a given id is; numbers, window and source come from the figure itself. */
export interface Term {
  readonly label: string
  readonly unit: Unit
  readonly definition: string
  readonly formula: string
  /** Heading of METHODS.md that gives its conventions. */
  readonly anchor: string
}

/** The words that depend on the data: names of the sides and what a row is called. */
export interface Words {
  readonly small: string
  readonly large: string
  /** "session", "day", "week", "month" or longer, and how many make a year. */
  readonly unit: string
  readonly perYear: number
}

type Side = 'small' | 'large' | 'ratio'
export type Entry = readonly [pattern: RegExp, term: (words: Words, ...groups: string[]) => Term]

const SIDE = '(small|large|ratio)'

function nameOf(words: Words, side: string): string {
  return side === 'ratio' ? 'Price ratio' : words[side as Exclude<Side, 'ratio'>]
}

function symbolOf(side: string): string {
  return side === 'small' ? 'P' : side === 'large' ? 'Q' : 'R'
}

/** How often a row of a given name comes. */
const OFTEN: Readonly<Record<string, string>> = {
  session: 'daily',
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
  year: 'yearly',
}

const MEASURES: Readonly<Record<string, string>> = {
  pe: 'Forward P/E',
  pb: 'P/B',
  ps: 'P/S',
  'ev-ebitda': 'EV/EBITDA',
}

const ENTRIES: readonly Entry[] = [
  [
    /^window\.start$/,
    () => ({
      label: 'Window start',
      unit: 'date',
      definition: 'The close that returns are measured from: the last one on or before the day asked for.',
      formula: 'a = last session ≤ from, else the first',
      anchor: 'window',
    }),
  ],
  [
    /^window\.end$/,
    () => ({
      label: 'As of',
      unit: 'date',
      definition: 'The last close used: nothing later takes part in any figure as of this day.',
      formula: 'b = last session ≤ to',
      anchor: 'window',
    }),
  ],
  [
    /^window\.sessions$/,
    ({ unit }) => ({
      label: `Window, ${unit}s`,
      unit: 'sessions',
      definition: `${capital(unit)}s in the window that both sides have, first and last included.`,
      formula: 'b − a + 1',
      anchor: 'window',
    }),
  ],
  [
    /^return\.(small|large)$/,
    (words, side) => ({
      label: `${nameOf(words, side!)} return`,
      unit: 'fraction',
      definition: `What a holder of ${nameOf(words, side!)} gained over the window.`,
      formula: `${symbolOf(side!)}_b / ${symbolOf(side!)}_a − 1`,
      anchor: 'returns',
    }),
  ],
  [
    /^gap\.arithmetic$/,
    ({ small, large }) => ({
      label: 'Return gap',
      unit: 'points',
      definition: `Return of ${small} less return of ${large}, in percentage points.`,
      formula: 'return.small − return.large',
      anchor: 'gaps',
    }),
  ],
  [
    /^gap\.geometric$/,
    ({ small, large }) => ({
      label: 'Relative return',
      unit: 'fraction',
      definition: `What the price of ${small} gained when counted in units of ${large}.`,
      formula: 'R_b / R_a − 1',
      anchor: 'gaps',
    }),
  ],
  [
    /^gap\.log$/,
    () => ({
      label: 'Log gap',
      unit: 'ratio',
      definition: 'The difference of log returns, which adds up over time.',
      formula: 'ln(1 + return.small) − ln(1 + return.large)',
      anchor: 'gaps',
    }),
  ],
  [
    /^ratio\.last$/,
    ({ small, large }) => ({
      label: 'Price ratio',
      unit: 'ratio',
      definition: `Price of ${small} in units of ${large}, at the end of the window.`,
      formula: 'R_b = P_b / Q_b',
      anchor: 'price-ratio',
    }),
  ],
  [
    /^ratio\.high$/,
    () => ({
      label: 'Price ratio, window high',
      unit: 'ratio',
      definition: 'The highest close of the price ratio in the window.',
      formula: 'max(R_a..R_b)',
      anchor: 'price-ratio',
    }),
  ],
  [
    /^ratio\.high-date$/,
    () => ({
      label: 'Date of the ratio’s high',
      unit: 'date',
      definition: 'The first day in the window on which the price ratio closed at its high.',
      formula: 'first i with R_i = max(R_a..R_b)',
      anchor: 'price-ratio',
    }),
  ],
  [
    /^ratio\.off-high$/,
    () => ({
      label: 'Price ratio, below its high',
      unit: 'fraction',
      definition: 'How far the price ratio is below its window high; 0 is a new high.',
      formula: 'R_b / max(R_a..R_b) − 1',
      anchor: 'price-ratio',
    }),
  ],
  [
    new RegExp(`^ma(\\d+)\\.${SIDE}$`),
    (words, n, side) => ({
      label: `${nameOf(words, side!)}, ${n}-${words.unit} average`,
      unit: side === 'ratio' ? 'ratio' : 'price',
      definition: `Mean of the last ${n} closes up to the end of the window, earlier ones included.`,
      formula: `(${symbolOf(side!)}_(b−${Number(n) - 1}) + … + ${symbolOf(side!)}_b) / ${n}`,
      anchor: 'moving-averages',
    }),
  ],
  [
    new RegExp(`^price-vs-ma(\\d+)\\.${SIDE}$`),
    (words, n, side) => ({
      label: `${nameOf(words, side!)} vs its ${n}-${words.unit} average`,
      unit: 'fraction',
      definition: `How far the last close is above (or below) its ${n}-${words.unit} average.`,
      formula: `${symbolOf(side!)}_b / MA${n} − 1`,
      anchor: 'moving-averages',
    }),
  ],
  [
    new RegExp(`^ma(\\d+)-vs-ma(\\d+)\\.${SIDE}$`),
    (words, n, m, side) => ({
      label: `${nameOf(words, side!)}, ${n}- vs ${m}-${words.unit} average`,
      unit: 'fraction',
      definition: 'The shorter average against the longer one: above is called bullish, below bearish.',
      formula: `MA${n} / MA${m} − 1`,
      anchor: 'moving-averages',
    }),
  ],
  [
    /^mansfield$/,
    ({ unit }) => ({
      label: 'Mansfield relative strength',
      unit: 'number',
      definition: `How far the price ratio is above its own 200-${unit} average, times 100.`,
      formula: '(R_b / SMA(R, 200)_b − 1) × 100',
      anchor: 'price-ratio',
    }),
  ],
  [
    /^vol(\d+)\.(small|large)$/,
    (words, n, side) => ({
      label: `${nameOf(words, side!)}, ${n}-${words.unit} annualised volatility`,
      unit: 'fraction',
      definition: `Sample standard deviation (n − 1) of the last ${n} simple returns, put on a yearly scale.`,
      formula: `sd(r_(b−${Number(n) - 1})..r_b) × √${words.perYear}`,
      anchor: 'volatility',
    }),
  ],
  [
    /^vol-daily\.(small|large)$/,
    (words, side) => ({
      label: `${nameOf(words, side!)}, ${OFTEN[words.unit] ?? 'row-by-row'} volatility`,
      unit: 'fraction',
      definition: 'Sample standard deviation (n − 1) of the simple returns inside the window.',
      formula: 'sd(r_(a+1)..r_b)',
      anchor: 'volatility',
    }),
  ],
  [
    /^vol-excess$/,
    ({ small, large }) => ({
      label: 'Excess volatility',
      unit: 'fraction',
      definition: `How much more volatile ${small} was than ${large} inside the window, by each side’s own returns, or by those over the rows that both have where one side has its rows further apart.`,
      formula: 'vol-daily.small / vol-daily.large − 1',
      anchor: 'volatility',
    }),
  ],
  [
    /^streak\.current$/,
    ({ small, large, unit }) => ({
      label: `Consecutive ${unit}s ahead`,
      unit: 'sessions',
      definition: `${capital(unit)}s in a row, up to the end of the window, on which ${small} returned more than ${large}.`,
      formula: 'consecutive i ending at b with r_small > r_large',
      anchor: 'streaks',
    }),
  ],
  [
    /^streak\.current-start$/,
    ({ unit }) => ({
      label: 'Streak began',
      unit: 'date',
      definition: `The first ${unit} of the current streak.`,
      formula: 'first i of the run that ends at b',
      anchor: 'streaks',
    }),
  ],
  [
    /^streak\.longest$/,
    ({ unit }) => ({
      label: `Longest streak, ${unit}s`,
      unit: 'sessions',
      definition: 'The longest such run in all history up to the end of the window; of equals the first.',
      formula: 'max length of runs with r_small > r_large, i ≤ b',
      anchor: 'streaks',
    }),
  ],
  [
    /^streak\.longest-(start|end)$/,
    ({ unit }, end) => ({
      label: end === 'start' ? 'Longest streak began' : 'Longest streak ended',
      unit: 'date',
      definition: `The ${end === 'start' ? 'first' : 'last'} ${unit} of the longest streak.`,
      formula: `${end === 'start' ? 'first' : 'last'} i of the longest run`,
      anchor: 'streaks',
    }),
  ],
  [
    /^streak\.longest-since$/,
    () => ({
      label: 'Longest streak since',
      unit: 'date',
      definition: 'The last day of the latest earlier run that was at least as long as the current one.',
      formula: 'last i of the latest earlier run with length ≥ streak.current',
      anchor: 'streaks',
    }),
  ],
  [
    /^beta$/,
    ({ small, large }) => ({
      label: 'Beta',
      unit: 'number',
      definition: `How far ${small} moved, on average, for each 1% that ${large} did, inside the window.`,
      formula: 'cov(r_small, r_large) / var(r_large)',
      anchor: 'beta-and-correlation',
    }),
  ],
  [
    /^correlation$/,
    () => ({
      label: 'Correlation',
      unit: 'number',
      definition: 'How closely the two sides’ returns moved together inside the window, −1 to 1.',
      formula: 'cov(r_small, r_large) / (sd(r_small) × sd(r_large))',
      anchor: 'beta-and-correlation',
    }),
  ],
  [
    /^tracking-error$/,
    ({ perYear }) => ({
      label: 'Tracking error',
      unit: 'fraction',
      definition: 'Annualised standard deviation (n − 1) of the gap between the two sides’ returns.',
      formula: `sd(r_small − r_large) × √${perYear}`,
      anchor: 'tracking-error-and-information-ratio',
    }),
  ],
  [
    /^information-ratio$/,
    ({ perYear }) => ({
      label: 'Information ratio',
      unit: 'number',
      definition: 'The mean gap a year for each unit of tracking error.',
      formula: `mean(r_small − r_large) × ${perYear} / tracking-error`,
      anchor: 'tracking-error-and-information-ratio',
    }),
  ],
  [
    /^capture\.(up|down)$/,
    ({ small, large }, way) => ({
      label: way === 'up' ? 'Up capture' : 'Down capture',
      unit: 'fraction',
      definition: `Share of ${large}’s ${way === 'up' ? 'rise' : 'fall'} that ${small} took part in, over whole calendar months in which ${large} ${way === 'up' ? 'rose' : 'fell'}.`,
      formula: `geometric mean of small’s returns in ${large}’s ${way} months / that of large’s`,
      anchor: 'capture',
    }),
  ],
  [
    new RegExp(`^max-drawdown\\.${SIDE}$`),
    (words, side) => ({
      label: `${nameOf(words, side!)}, deepest drawdown`,
      unit: 'fraction',
      definition: 'The deepest fall inside the window from the highest close since its start.',
      formula: `min(${symbolOf(side!)}_i / max(${symbolOf(side!)}_a..${symbolOf(side!)}_i) − 1)`,
      anchor: 'drawdown',
    }),
  ],
  [
    new RegExp(`^max-drawdown\\.${SIDE}-(peak|trough|recovery)$`),
    (words, side, point) => ({
      label: `${nameOf(words, side!)}, drawdown ${point}`,
      unit: 'date',
      definition:
        point === 'peak'
          ? 'The day of the high that the deepest fall began from.'
          : point === 'trough'
            ? 'The day of the lowest close of that fall.'
            : 'The first day inside the window on which the close was back at that high.',
      formula:
        point === 'recovery'
          ? `first i > trough with ${symbolOf(side!)}_i ≥ ${symbolOf(side!)}_peak, i ≤ b`
          : `${point} of the deepest drawdown`,
      anchor: 'drawdown',
    }),
  ],
  [
    /^eps\.(2024|2025|2026|average)\.(small|large)$/,
    (_words, period, side) => ({
      label: `${side === 'small' ? 'Russell 2000' : 'S&P 500'} EPS growth, ${period === 'average' ? 'historical average' : period}`,
      unit: 'fraction',
      definition: 'Growth of earnings per share as the report gives it; prices cannot reproduce it.',
      formula: 'as published',
      anchor: 'fundamentals',
    }),
  ],
  [
    /^eps-lead\.(2024|2025|2026|average)$/,
    (_words, period) => ({
      label: `EPS growth lead, ${period === 'average' ? 'historical average' : period}`,
      unit: 'points',
      definition: 'Small-cap EPS growth less large-cap EPS growth, in percentage points.',
      formula: `eps.${period}.small − eps.${period}.large`,
      anchor: 'fundamentals',
    }),
  ],
  [
    /^eps-multiple\.(2025|2026)$/,
    (_words, year) => ({
      label: `Small-cap EPS growth ${year} over its average`,
      unit: 'times',
      definition: 'How many times its historical average the growth expected for small caps is.',
      formula: `eps.${year}.small / eps.average.small`,
      anchor: 'fundamentals',
    }),
  ],
  [
    /^(pe|pb|ps|ev-ebitda)\.(small|large)$/,
    (_words, measure, side) => ({
      label: `${side === 'small' ? 'Russell 2000' : 'S&P 500'} ${MEASURES[measure!]}`,
      unit: 'times',
      definition: 'A valuation multiple as the report gives it; prices cannot reproduce it.',
      formula: 'as published',
      anchor: 'fundamentals',
    }),
  ],
  [
    /^discount\.(pe|pb|ps|ev-ebitda)$/,
    (_words, measure) => ({
      label: `${MEASURES[measure!]} discount`,
      unit: 'fraction',
      definition: `How much lower the small-cap ${MEASURES[measure!]} is than the large-cap one.`,
      formula: `1 − ${measure}.small / ${measure}.large`,
      anchor: 'fundamentals',
    }),
  ],
  [
    /^data\.rows$/,
    ({ unit }) => ({
      label: `Aligned ${unit}s`,
      unit: 'count',
      definition: `${capital(unit)}s that both sides have, in all the data loaded.`,
      formula: 'dates of small ∩ dates of large',
      anchor: 'alignment',
    }),
  ],
  [
    /^data\.(first|last)$/,
    ({ unit }, end) => ({
      label: `${capital(end!)} aligned ${unit}`,
      unit: 'date',
      definition: `The ${end} ${unit} that both sides have.`,
      formula: `${end === 'first' ? 'min' : 'max'} of the aligned dates`,
      anchor: 'alignment',
    }),
  ],
  [
    /^data\.dropped$/,
    ({ unit }) => ({
      label: `${capital(unit)}s that only one side has`,
      unit: 'count',
      definition:
        'Rows passed over in figures of the pair, because the other side has no close on that date.',
      formula: 'dates of one side without the other’s',
      anchor: 'alignment',
    }),
  ],
  [
    /^data\.(small|large)-symbol$/,
    (_words, side) => ({
      label: `Symbol, ${side} caps`,
      unit: 'text',
      definition: 'The symbol as found in the source.',
      formula: 'as found',
      anchor: 'data',
    }),
  ],
  [
    /^data\.basis$/,
    () => ({
      label: 'Closes found',
      unit: 'text',
      definition: 'Which closes the source holds: price, total return (dividend-adjusted), or both.',
      formula: 'as found',
      anchor: 'data',
    }),
  ],
]

/** @returns the term of the first entry that knows the id, or null when none does */
export function termIn(entries: readonly Entry[], id: string, words: Words): Term | null {
  for (const [pattern, term] of entries) {
    const match = pattern.exec(id)
    if (match) return term(words, ...match.slice(1))
  }
  return null
}

/**
 * @param id as in the figures of the report
 * @returns its term, or null for an id that this vocabulary does not have
 */
export function termOf(id: string, words: Words): Term | null {
  return termIn(ENTRIES, id, words)
}

/** The text with its first letter large, as labels and sentences begin. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
