/**
 * Tables with known truth: the reader gives the right series, asks, refuses, or says what it passed over. It is never
 * wrong in silence and never throws. `TABLE_CASES=100000` for the long run.
 */
import { expect, test } from 'vitest'
import type { PriceSeries } from '../../src/data/series/series.ts'
import { type Assembled, assemble } from '../../src/data/table/assemble.ts'
import { read } from '../../src/data/table/read.ts'
import type { Answers } from '../../src/data/table/read-result.ts'
import { isoOf } from '../../src/metrics/day.ts'
import { seededRandom } from '../../src/metrics/random.ts'
import { bundledPair } from '../bundled.ts'
import { type MadeTable, madeTable } from './table-grammar.ts'

const CASES = Number(process.env.TABLE_CASES ?? 400)
const SEED = Number(process.env.TABLE_SEED ?? 20_260_201)
/** The most failures that are shown. */
const SHOWN = 6

/** What was read of a side against what the table holds. @returns a sentence where they differ, else '' */
function difference(series: PriceSeries, truth: ReadonlyMap<number, readonly number[]>): string {
  const { dates, close } = series
  let found = 0
  for (const [i, day] of dates.entries()) {
    const expected = truth.get(day)
    if (expected === undefined) return `${isoOf(day)} is no day of ${series.symbol}, with ${close[i]}`
    if (!expected.includes(close[i] as number))
      return `${series.symbol} on ${isoOf(day)} is ${expected.join(' or ')}, not ${close[i]}`
    found++
  }
  return found === truth.size
    ? ''
    : `${truth.size - found} of ${truth.size} days of ${series.symbol} are lost`
}

/** Reads a table, and answers what it asks about dates by what is true. */
function outcomeOf(table: MadeTable): Assembled {
  const answers: Record<string, string> = {}
  const current = Object.keys(table.truth).length === 1 ? bundledPair() : null
  const once = (given: Answers) => assemble(read(table.bytes, table.name, { answers: given }), current, given)
  const first = once(answers)
  if (first.kind !== 'ask') return first
  for (const question of first.questions)
    if (question.kind === 'date-order' && table.order !== null) {
      if (!question.options.some(({ value }) => value === table.order))
        throw new Error(`asks about dates without the option ${table.order}`)
      answers[question.id] = table.order
    }
  return Object.keys(answers).length === 0 ? first : once(answers)
}

/** Codes of problems that say of a value that it may be another than it was taken for. */
const SAYS_VALUES = new Set(['ambiguous-numbers'])

/** @returns what is wrong with how a table was read, '' where nothing is */
function fault(table: MadeTable, outcome: Assembled): string {
  if (outcome.kind === 'ask')
    return outcome.questions.every(one => one.options.length > 1) ? '' : 'asks without a choice'
  if (outcome.kind === 'refused') return outcome.problems.length > 0 ? '' : 'refused without a reason'
  const problems = outcome.kind === 'half' ? outcome.problems : [...outcome.notices, ...outcome.problems]
  const told = problems.map(one => one.code)
  const sides =
    outcome.kind === 'half'
      ? [{ name: outcome.name, ...outcome.side }]
      : (['small', 'large'] as const)
          .map(name => ({ name, series: outcome.pair[name], passport: outcome.pair.passport[name] }))
          .filter(({ passport }) => passport.provenance.kind !== 'bundled')
  const symbols = Object.keys(table.truth)
  if (sides.length < symbols.length && told.length === 0)
    return `of ${symbols} only ${sides[0]?.series.symbol} was read`
  for (const { name, series } of sides) {
    const symbol =
      symbols.find(one => one === series.symbol) ?? (symbols.length === 1 ? symbols[0] : undefined)
    if (symbol === undefined) return `${series.symbol} is none of ${symbols}`
    if (symbols.length === 2 && symbol !== symbols[name === 'small' ? 0 : 1])
      return `${symbol} is the ${name} side`
    const wrong = difference(series, table.truth[symbol] as ReadonlyMap<number, readonly number[]>)
    if (wrong !== '' && !told.some(code => SAYS_VALUES.has(code)))
      return `${wrong}${told.length > 0 ? `, told ${[...new Set(told)]}` : ', in silence'}`
  }
  return table.owed && told.length === 0 ? 'nothing is told of what was passed over' : ''
}

test(`of ${CASES} tables with known truth none is read wrong in silence`, {
  timeout: 60_000 + CASES * 20,
}, () => {
  const faults: string[] = []
  const kinds = new Map<string, number>()
  for (let i = 0; i < CASES && faults.length < SHOWN; i++) {
    const random = seededRandom(SEED + i)
    const table = madeTable(below => Math.floor(random() * 2 ** 32) % below)
    let said: string
    try {
      const outcome = outcomeOf(table)
      said = fault(table, outcome)
      kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1)
    } catch (error) {
      said = `threw ${(error as Error).message}`
    }
    if (said !== '') faults.push(`seed ${SEED + i}: ${said} (${table.what})\n${table.text.slice(0, 400)}`)
  }
  expect(faults.join('\n\n')).toBe('')
  console.info(Object.fromEntries(kinds))
  expect(kinds.get('pair') ?? 0).toBeGreaterThan(CASES * 0.6)
})
