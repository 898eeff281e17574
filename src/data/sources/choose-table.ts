/**
 * Which tables of a workbook or an archive are read, where more than one has prices: all of them where each is of something
 * else, the first that has both sides, else those that the reader chooses.
 */
import { isoOf } from '../../metrics/day.ts'
import { someNamed } from '../series/legible.ts'
import type { Problem } from '../series/problem.ts'
import type { Answers, Option, ReadResult } from '../table/read-result.ts'
import { sideOfSymbol } from '../table/sides.ts'

/** The answer that stands for all tables together. */
const ALL_TABLES = 'all'

type Read = Extract<ReadResult, { kind: 'series' }>

/**
 * @param file what holds the tables
 * @returns the results to go on with; those of tables that are not read become one that names them, and where the tables do
 *   not say which of them are meant, the question stands in their place
 */
export function chosenTables(
  results: readonly ReadResult[],
  file: string,
  answers: Answers = {},
): readonly ReadResult[] {
  const read = results.filter(result => result.kind === 'series')
  // How dates are written is asked first: until then nobody knows what such a table holds.
  if (read.length < 2 || results.some(result => result.kind === 'ask')) return results
  const rest = results.filter(result => result.kind !== 'series')
  const id = `table:${file}`
  const answer = answers[id]
  const chosen = read.find(result => result.file === answer)
  if (chosen !== undefined) return [chosen, ...rest]
  if (answer === ALL_TABLES) return [...read.map(inDoubt), ...rest]
  if (areDistinct(read)) return results
  const whole = read.find(hasBothSides)
  if (whole !== undefined) {
    const others = read.filter(result => result !== whole)
    return [whole, ...rest, { kind: 'refused', file, problems: [notRead(others, file)] }]
  }
  return [
    {
      kind: 'ask',
      file,
      questions: [
        {
          id,
          kind: 'table',
          file,
          text: `${read.length} tables in ${file} have prices. Which is read?`,
          options: [
            ...read.map(result => optionOf(result, file)),
            { value: ALL_TABLES, label: 'All of them, to choose the two sides from', preview: [] },
          ],
          proposed: (read[0] as Read).file,
        },
      ],
    },
  ]
}

function symbolsOf({ candidates }: Read): string[] {
  return candidates.map(({ side }) => side.series.symbol)
}

function labelsOf({ candidates }: Read): string[] {
  return candidates.map(({ label }) => label)
}

/** Whether every series of all tables has a symbol, and no two the same. */
function areDistinct(read: readonly Read[]): boolean {
  const symbols = read.flatMap(symbolsOf)
  return !symbols.includes('') && new Set(symbols).size === symbols.length
}

function hasBothSides(result: Read): boolean {
  const sides = symbolsOf(result).map(sideOfSymbol)
  return sides.includes('small') && sides.includes('large')
}

/** Series that have no symbol may be prices of the same thing as others of the same file. */
function inDoubt(result: Read): Read {
  return symbolsOf(result).includes('') ? { ...result, doubt: true } : result
}

/** A table's name without that of the workbook around it. */
function ownName(table: string, file: string): string {
  return table.startsWith(`${file} › `) ? table.slice(file.length + 3) : table
}

function optionOf(result: Read, file: string): Option {
  const [{ side }] = result.candidates as [Read['candidates'][0]]
  const { dates } = side.series
  return {
    value: result.file,
    label: `${ownName(result.file, file)}: ${someNamed(labelsOf(result))}`,
    preview: [isoOf(dates[0] as number), isoOf(dates.at(-1) as number)],
  }
}

function notRead(others: readonly Read[], file: string): Problem {
  const named = others.map(result => `${ownName(result.file, file)} (${someNamed(labelsOf(result))})`)
  return {
    code: 'tables-not-read',
    severity: 'warning',
    file,
    found: `prices in ${someNamed(named)} as well`,
    expected: 'one table that has both sides',
    action: `${others.length === 1 ? 'that table' : 'those tables'} not read`,
  }
}
