/**
 * Would one have concluded otherwise? The verdict of a claim over a fixed set of readings of it.
 */
import { dateOf, dayOfIso, isoOf } from '../../metrics/day.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { ClaimCheck, Note } from '../../notes/note.ts'
import { formatDay } from '../format.ts'
import { closesEvery } from '../measures/closes.ts'
import { measured } from '../measures/measured.ts'
import type { Verdict } from './claim.ts'
import { checkOwn } from './own-checks.ts'
import { verdictBy, type WindowCheck } from './own-window.ts'
import { namesOf, type Source } from './sources.ts'
import { sideVerdict, valueVerdict } from './verdicts.ts'

export interface OtherReading {
  /** What is read otherwise: "start 3 sessions later", "IWM and SPY", "total return". */
  readonly label: string
  readonly group: 'as stated' | 'data' | 'basis' | 'rows' | 'start' | 'end' | 'gap'
  readonly verdict: Verdict
  /** Unrounded; null where nothing could be computed. */
  readonly value: number | string | null
}

export interface Robustness {
  /** The claim as stated first. */
  readonly readings: readonly OtherReading[]
  /** How many hold, roughly or in full, of those that could be checked. */
  readonly holds: number
  readonly checked: number
  /** "Holds in 14 of 18 readings; fails on total return." */
  readonly sentence: string
}

/** Days of a claim; `from` null for a figure as of `to` that reads the history before it. */
export interface Days {
  readonly from: number | null
  readonly to: number
}

type Judged = Pick<OtherReading, 'verdict' | 'value'>

/** A claim as a question that can be asked again of other closes and days. */
interface Question {
  readonly days: Days
  /** Whether its days can be moved: a streak or a record is another one on every other day. */
  readonly moves: boolean
  /** Whether dividends and the length of rows can change its answer. */
  readonly basis: boolean
  readonly rows: boolean
  readonly judge: (source: Source, days: Days) => Judged
  /** The same with the geometric gap in the place of the arithmetic one. */
  readonly geometric: ((source: Source, days: Days) => Judged) | null
}

const MOVES = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5] as const
const UNCHECKED: Judged = { verdict: 'cannot be checked here', value: null }

/** Rows longer than sessions, by the days that one takes. */
const ROW_DAYS = [
  ['weekly', 7],
  ['monthly', 30.4],
] as const
/** Rows that a window must hold to be read by them. */
const LEAST_ROWS = 12

/** Figures that mean the same whether rows are days, weeks or months. */
const ANY_ROWS =
  /^(return\.|gap\.|return-multiple|beta$|correlation$|vol-window|vol-excess$|tracking-error$|max-drawdown|ratio\.|spread\.)/

/**
 * The verdict of a claim as stated, by the other data, on total return, by weekly and monthly rows, with its start and
 * its end one to five sessions earlier or later, and with the geometric gap for the arithmetic one.
 *
 * @param sources what the note names first; each with the basis of its closes
 * @param note for claims about the note's own window and printed numbers
 * @param days of the note's window, for the same
 * @returns null for forecasts, for claims that prices do not decide, and where nothing at hand can check one
 */
export function robustnessOf(
  check: ClaimCheck,
  sources: readonly Source[],
  note: Pick<Note, 'reported'> | null = null,
  days: { readonly from: number; readonly to: number } | null = null,
): Robustness | null {
  const question = questionOf(check, note, days)
  const wanted = 'basis' in check && check.basis !== undefined ? check.basis : 'price'
  const main = sources.find(({ basis }) => basis === wanted)
  if (question === null || main === undefined) return null
  const readings: OtherReading[] = [
    { label: 'as stated', group: 'as stated', ...question.judge(main, question.days) },
  ]
  for (const source of sources) {
    const sameBasis = source.basis === main.basis
    if (source === main || !(sameBasis || question.basis)) continue
    const label = `${namesOf(source)}${source.basis === 'total' ? ', total return' : ''}`
    readings.push({ label, group: sameBasis ? 'data' : 'basis', ...question.judge(source, question.days) })
  }
  if (question.rows)
    for (const [every, days] of ROW_DAYS) {
      // By fewer rows than this the days of the claim are other days.
      if (question.days.from !== null && question.days.to - question.days.from < LEAST_ROWS * days) continue
      const source = { ...main, closes: closesEvery(main.closes, every) }
      readings.push({ label: `${every} rows`, group: 'rows', ...question.judge(source, question.days) })
    }
  if (question.moves)
    for (const group of ['start', 'end'] as const)
      for (const by of MOVES) readings.push(...movedBy(question, main, group, by))
  if (question.geometric !== null)
    readings.push({ label: 'geometric gap', group: 'gap', ...question.geometric(main, question.days) })
  const checked = readings.filter(({ verdict }) => verdict !== 'cannot be checked here')
  if (checked.length === 0) return null
  const holds = checked.filter(each => stands(each)).length
  return { readings, holds, checked: checked.length, sentence: sentenceOf(readings, checked, holds) }
}

/** @returns null for what no other closes or days could answer otherwise */
function questionOf(
  check: ClaimCheck,
  note: Pick<Note, 'reported'> | null,
  own: { readonly from: number; readonly to: number } | null,
): Question | null {
  switch (check.kind) {
    case 'measure':
    case 'within':
    case 'direction':
      return windowQuestion(check)
    case 'record':
    case 'best-since':
    case 'streak-since':
    case 'streak-rank':
    case 'after-streaks':
      return {
        days: { from: null, to: 0 },
        moves: false,
        basis: false,
        rows: false,
        judge: source => {
          const { verdict, recomputed } = checkOwn(check, [{ ...source, basis: 'price' }])
          return { verdict, value: recomputed?.value ?? null }
        },
        geometric: null,
      }
    case 'value':
    case 'side': {
      if (own === null || check.scope === 'inputs') return null
      const published = check.kind === 'value' ? note?.reported[check.reported]?.value : 0
      if (published === undefined) return null
      const verdict = (value: number) =>
        check.kind === 'value' ? valueVerdict(check, published, value) : sideVerdict(check, value)
      return figureQuestion(check.figure, scoped(check.scope, own), (value, other) =>
        other === undefined && typeof value === 'number' ? verdict(value) : null,
      )
    }
    case 'larger':
      if (own === null) return null
      return figureQuestion(
        check.figure,
        scoped(check.scope, own),
        (value, other) =>
          typeof value === 'number' && typeof other === 'number'
            ? value > other
              ? 'holds'
              : 'does not hold'
            : null,
        check.than,
      )
    case 'longest-since':
      if (own === null) return null
      return figureQuestion('streak.longest-since', scoped(check.scope, own), value =>
        typeof value === 'string' && dayOfIso(value) !== null
          ? dateOf(dayOfIso(value)!).year <= check.year
            ? 'holds'
            : 'does not hold'
          : null,
      )
    default:
      return null
  }
}

/** Figures as of a day read the history before it, so that only their end can be moved. */
function scoped(
  scope: 'window' | 'as-of' | 'inputs',
  own: { readonly from: number; readonly to: number },
): Days {
  return scope === 'window' ? own : { from: null, to: own.to }
}

function about(figure: string): Pick<Question, 'moves' | 'basis' | 'rows'> {
  const streak = figure.startsWith('streak.')
  return { moves: !streak, basis: !streak, rows: ANY_ROWS.test(figure) }
}

function windowQuestion(check: WindowCheck): Question {
  const { window, figure } = check
  const on =
    (other: WindowCheck) =>
    (source: Source, { from, to }: Days) =>
      verdictBy({ ...other, window: { from: from === null ? null : isoOf(from), to: isoOf(to) } }, source)
  return {
    days: { from: window.from === null ? null : dayOfIso(window.from)!, to: dayOfIso(window.to)! },
    ...about(figure),
    judge: on(check),
    geometric: figure === 'gap.arithmetic' ? on({ ...check, figure: 'gap.geometric' }) : null,
  }
}

function figureQuestion(
  figure: string,
  days: Days,
  verdict: (value: number | string, other?: number | string) => Verdict | null,
  than?: string,
): Question {
  const on =
    (id: string) =>
    ({ closes }: Source, days: Days): Judged => {
      const { value } = measured(closes, { figure: id, ...days })
      const other = than === undefined ? undefined : measured(closes, { figure: than, ...days }).value
      if (value === null || other === null) return UNCHECKED
      const found = verdict(value, other)
      return found === null ? UNCHECKED : { verdict: found, value }
    }
  return {
    days,
    ...about(figure),
    judge: on(figure),
    geometric: figure === 'gap.arithmetic' ? on('gap.geometric') : null,
  }
}

function stands({ verdict }: OtherReading): boolean {
  return verdict === 'holds' || verdict === 'holds roughly'
}

/** The reading with one end moved by some sessions; none where the data do not reach or the start passes the end. */
function movedBy(
  { days, judge }: Question,
  source: Source,
  group: 'start' | 'end',
  moves: number,
): readonly OtherReading[] {
  const day = group === 'start' ? days.from : days.to
  if (day === null) return []
  const { dates } = source.closes
  const moved = dates[lastRowBy(dates, day) + moves]
  if (moved === undefined) return []
  const other: Days = group === 'start' ? { ...days, from: moved } : { ...days, to: moved }
  if (other.from !== null && other.from >= other.to) return []
  const n = Math.abs(moves)
  const label = `${group} ${n} day${n === 1 ? '' : 's'} ${moves < 0 ? 'earlier' : 'later'}, ${formatDay(moved)}`
  return [{ label, group, ...judge(source, other) }]
}

const WORDS: Readonly<Record<OtherReading['group'], string>> = {
  'as stated': 'as stated',
  data: 'on other data',
  basis: 'on total return',
  rows: 'by longer rows',
  start: 'with other starts',
  end: 'with other ends',
  gap: 'as a geometric gap',
}

function sentenceOf(
  readings: readonly OtherReading[],
  checked: readonly OtherReading[],
  holds: number,
): string {
  const all = checked.length
  const count = `Holds in ${holds} of ${all} reading${all === 1 ? '' : 's'}`
  if (holds === all || holds === 0) return `${count}.`
  const groups = Object.keys(WORDS) as OtherReading['group'][]
  const where = groups.flatMap(group => {
    const own = readings.filter(each => each.group === group && each.verdict !== 'cannot be checked here')
    const failed = own.filter(each => !stands(each)).length
    if (failed === 0) return []
    return [
      own.length === 1 || failed === own.length
        ? WORDS[group]
        : `${WORDS[group]} (${failed} of ${own.length})`,
    ]
  })
  return `${count}; fails ${where.join(', ')}.`
}
