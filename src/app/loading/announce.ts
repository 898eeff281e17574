/**
 * What the page says of a load: what was loaded, what was passed over, why nothing was changed.
 */

import { someNamed } from '../../data/series/legible.ts'
import type { Side } from '../../data/series/pair.ts'
import { ENTRIES_NOT_READ, LEFT_OUT, type Problem, sentence } from '../../data/series/problem.ts'
import type { PricePair, SidePassport } from '../../data/series/series.ts'
import { isSavedPage } from '../../data/sources/saved-page.ts'
import type { Assembled } from '../../data/table/assemble.ts'
import type { SideName } from '../../data/table/sides.ts'
import { counted, formatDay } from '../../report/format.ts'
import { rowName } from '../../report/words.ts'
import { downloadFile } from '../../share/download.ts'
import { problemsCsv } from '../../share/problems-csv.ts'
import { type Action, tell } from '../../state/store.ts'
import { problemTables } from './problem-tables.ts'
import { showBundled } from './show-bundled.ts'

/** So many problems are listed; the rest are counted and can be downloaded. */
const LISTED = 20

type Loaded = Extract<Assembled, { kind: 'pair' }>

/**
 * Says what was loaded, and apart from it which files gave nothing.
 * @param before the sides that were on the page until now, as the reader saw them
 * @returns the ids of the messages
 */
export function tellLoaded({ pair, notices, problems }: Loaded, before: PricePair | null): number[] {
  const { small, large } = pair.passport
  const dates = pair.aligned.dates
  const span = `${counted(dates.length, `common ${rowName(small.frequency)}`)}, ${formatDay(dates[0]!)} – ${formatDay(dates.at(-1)!)}`
  const fresh: readonly SideName[] = (['small', 'large'] as const).filter(
    side => pair[side] !== before?.small && pair[side] !== before?.large,
  )
  const [only] = fresh
  const what =
    fresh.length === 1 && only !== undefined
      ? `Loaded ${named(pair.passport[only])} as the ${only}-cap side; ${nameOf(pair.passport[only === 'small' ? 'large' : 'small'])} stays`
      : `Loaded ${named(small)} as the small-cap side and ${named(large)} as the large-cap side`
  const warnings = notices.filter(problem => problem.severity === 'warning')
  const unlisted = fresh.reduce((sum, side) => {
    const { problemCount, problems: detailed } = pair.passport[side]
    return sum + problemCount - detailed.length
  }, 0)
  const listed = [...warnings].sort((a, b) => weight(a) - weight(b))
  const count = warnings.length + unlisted
  if (problems.length > 0) problemTables.set(pair, problems)
  const actions: Action[] = []
  if (count > 0) actions.push(download(count, problems.length > 0 ? problems : warnings))
  // A saved page may ask for nothing from anywhere; a reload brings back what it carries.
  if (!isSavedPage()) actions.push({ label: 'Use the bundled data again', run: () => void showBundled() })
  const first = listed[0]
  const more = pair.others ?? []
  if (more.length > 0)
    actions.unshift({
      label: 'Compare them in Breadth',
      // The fold there opens by its anchor.
      run: () => {
        window.location.hash = 'breadth'
      },
      leads: true,
    })
  const read = fresh.map(side => readAs(pair.passport[side], pair[side].dates.length))
  const along =
    more.length === 0
      ? ''
      : `${more.length} further series came with them: ${someNamed(more.map(({ series }) => series.symbol))}.`
  const text = [`${what}: ${span}.`, ...read, along, first === undefined ? '' : sentence(first)]
    .filter(part => part !== '')
    .join(' ')
  const errors = notices.filter(problem => problem.severity === 'error')
  // A file that gave nothing is said before what was loaded, so that it stands where the eye is.
  const refused = errors.length === 0 ? [] : [tellLeftOut(errors, loadedInstead(pair, fresh))]
  const status = tell('status', text, count > 1 ? lines(listed, count) : [], {
    about: counted(count, 'problem'),
    actions,
  })
  return [status, ...refused]
}

/** The sides that a load gave, after the names of files that gave nothing. */
function loadedInstead({ passport }: PricePair, fresh: readonly SideName[]): string {
  const [only] = fresh
  return fresh.length === 1 && only !== undefined
    ? `${named(passport[only])} was, as the ${only}-cap side; ${nameOf(passport[only === 'small' ? 'large' : 'small'])} stays`
    : `${named(passport.small)} was, as the small-cap side, and ${named(passport.large)} as the large-cap side`
}

/** Says which files of a load gave nothing, what was loaded instead, and why. */
function tellLeftOut(errors: readonly Problem[], instead: string): number {
  const files = errors.filter(({ code }) => code !== ENTRIES_NOT_READ).map(({ file }) => file)
  const names = [...new Set(files)]
  const lead =
    names.length === 0
      ? ''
      : `${someNamed(names)} ${names.length === 1 ? 'was' : 'were'} not loaded; ${instead}. `
  // Of the files together something was changed.
  const told = errors.map(problem => ({
    ...problem,
    action: problem.action.replace(/^nothing was changed/, 'not loaded'),
  }))
  return tellProblems(told, lead)
}

/** What was read of one side, so that a wrong column, basis or span is seen at once; '' where no table was read. */
function readAs(passport: SidePassport, rows: number): string {
  const { column, basis, frequency, first, last } = passport
  if (column === undefined) return ''
  const span = `${counted(rows, rowName(frequency))}, ${formatDay(first)} – ${formatDay(last)}`
  return `${nameOf(passport)}: column “${column.slice(0, 60)}”, ${BASIS_WORDS[basis]}, ${span}.`
}

const BASIS_WORDS: Readonly<Record<SidePassport['basis'], string>> = {
  both: 'closes with adjusted closes beside them',
  price: 'plain closes',
  total: 'adjusted closes',
  unstated: 'closes that do not say whether they are adjusted',
}

/** Says why nothing was changed. */
export function tellRefused(problems: readonly Problem[]): number {
  return problems.length === 0
    ? tell('alert', 'No prices were found; nothing was changed.')
    : tellProblems(problems, '')
}

function tellProblems(problems: readonly Problem[], lead: string): number {
  const rest = problems.length > 1
  return tell(
    'alert',
    `${lead}${sentence(problems[0] as Problem)}`,
    rest ? lines(problems.slice(1), problems.length - 1) : [],
    {
      about: rest ? `${counted(problems.length - 1, 'further problem')}` : '',
      ...(rest && { actions: [download(problems.length, problems)] }),
    },
  )
}

/** Says that one side was read and waits for the other. */
export function tellHalf(name: SideName, { passport }: Side, problems: readonly Problem[]): number {
  const other = name === 'small' ? 'large' : 'small'
  return tell(
    'status',
    `Read ${named(passport)} as the ${name}-cap side: ${counted(passport.rows, 'row')}, ${formatDay(passport.first)} – ${formatDay(passport.last)}. ` +
      `It has too few dates in common with the prices on the page, which stay: load the ${other}-cap side of the same period to go with it.`,
    lines(problems, problems.length),
    { about: 'Why' },
  )
}

export function tellCancelled(): number {
  return tell('status', 'Loading was cancelled; the prices on the page are as they were.')
}

/** A series that is not there matters more than what concerns one that is, and that more than one row. */
function weight({ code, line }: Problem): number {
  return code === LEFT_OUT ? 0 : line === undefined ? 1 : 2
}

function nameOf(passport: SidePassport): string {
  return passport.symbol || passport.source
}

function named(passport: SidePassport): string {
  return passport.symbol === '' || passport.symbol === passport.source
    ? passport.source
    : `${passport.symbol} (${passport.source})`
}

function lines(problems: readonly Problem[], count: number): string[] {
  const listed = problems.slice(0, LISTED).map(sentence)
  return count > listed.length ? [...listed, `… and ${counted(count - listed.length, 'other')}.`] : listed
}

function download(count: number, problems: readonly Problem[]): Action {
  return {
    label: count === 1 ? 'Download it as CSV' : `Download all ${counted(count, 'problem')}`,
    run: () => downloadFile('problems.csv', problemsCsv(problems), 'text/csv'),
  }
}
