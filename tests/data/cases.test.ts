/**
 * Small tables, each the shape of a public file that was once read wrongly, loaded as the page loads them: what they
 * give, ask or are refused for stands in `cases/expected.json`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sentence } from '../../src/data/series/problem.ts'
import { fileInput, loadPrices } from '../../src/data/sources/load.ts'
import { read } from '../../src/data/table/read.ts'
import { isoOf } from '../../src/metrics/day.ts'
import { bundledPair } from '../bundled.ts'

interface Expected {
  readonly file: string
  readonly first?: string
  readonly last?: string
  readonly rows?: number
  readonly lastClose?: number
  readonly large_lastClose?: number
  readonly symbol?: string
  readonly question?: string
  readonly refusal?: string
}

const folder = join(import.meta.dirname, 'cases')
const cases = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected[]

test('every table of the folder has an expectation', () => {
  const tables = readdirSync(folder).filter(name => /\.(csv|txt)$/.test(name))
  expect(cases.map(one => one.file).sort()).toEqual(tables.sort())
})

test.each(cases.map(one => [one.file, one] as const))('%s', async (file, expected) => {
  const bytes = new Uint8Array(readFileSync(join(folder, file)))
  const current = bundledPair()
  const outcome = await loadPrices([fileInput(new File([bytes], file))], { current })
  if (expected.question?.includes('; or the bid')) {
    expect(
      outcome.kind === 'ask' || (outcome.kind === 'pair' && outcome.pair.small.close.at(-1) === 46),
    ).toBe(true)
    return
  }
  if (outcome.kind === 'cancelled') throw new Error('cancelled')
  if (outcome.kind === 'refused') {
    expect(expected.refusal ?? expected.question, outcome.problems.map(sentence).join(' ')).toBeDefined()
    return
  }
  if (outcome.kind === 'ask') {
    expect(expected.question, JSON.stringify(outcome.questions)).toBeDefined()
    const [, count] = /which of the (\d+) series/.exec(expected.question ?? '') ?? []
    if (count !== undefined) expect(outcome.questions[0]?.options).toHaveLength(Number(count))
    return
  }
  expect(expected.refusal === undefined || expected.lastClose !== undefined, `${outcome.kind}`).toBe(true)
  const [result] = read(bytes, file)
  if (result?.kind !== 'series') throw new Error('no series')
  const { small, large } =
    outcome.kind === 'pair' ? outcome.pair : { small: outcome.side.series, large: outcome.side.series }
  const fresh = small === current.small ? large : small
  expect([
    isoOf(fresh.dates[0]!),
    isoOf(fresh.dates.at(-1)!),
    fresh.dates.length,
    fresh.close.at(-1),
  ]).toEqual([expected.first, expected.last, expected.rows, expected.lastClose])
  if (expected.large_lastClose !== undefined) expect(large.close.at(-1)).toBe(expected.large_lastClose)
  else expect(result.candidates).toHaveLength(1)
  if (expected.symbol?.includes('QZX')) expect(small.symbol).toMatch(/^QZX(\.L)?$/)
  if (expected.symbol?.startsWith('(none')) expect(fresh.symbol).not.toBe('EQ')
})
