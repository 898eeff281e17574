/**
 * Reads a collection of real vendors' files, which is not part of the product: ZOO names its folder. Every file must
 * load, ask or be refused as its manifest says, to the row and to the last close.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sentence } from '../../../src/data/series/problem.ts'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'

interface Expected {
  readonly rows: number
  readonly first: [string, number]
  readonly last: [string, number]
}
interface Entry {
  readonly file: string
  readonly expect: 'load' | 'ask' | 'refuse'
  readonly series: Record<string, Expected>
}

const zoo = process.env.ZOO ?? ''
const manifest = join(zoo, 'manifest.json')

if (zoo === '' || !existsSync(manifest))
  test.skip('no collection of vendors’ files (ZOO names its folder)', () => {})
else
  for (const entry of JSON.parse(readFileSync(manifest, 'utf8')) as Entry[])
    test(`${entry.file}: ${entry.expect}`, () => check(entry))

function check(entry: Entry): void {
  const [result, ...others] = read(readFileSync(join(zoo, entry.file)), entry.file)
  expect(others).toEqual([])
  if (result === undefined) throw new Error('no result')
  if (entry.expect === 'refuse') {
    if (result.kind !== 'refused') throw new Error(`expected a refusal, got ${result.kind}`)
    expect(result.problems[0]?.code).toBe('returns')
    expect(sentence(result.problems[0]!)).toContain('prices, not returns')
    return
  }
  if (result.kind !== 'series') throw new Error(`${result.kind}: ${JSON.stringify(result).slice(0, 400)}`)
  const names = Object.keys(entry.series)
  const wide = entry.expect === 'ask' || /wide/.test(entry.file)
  for (const name of names) {
    const expected = entry.series[name] as Expected
    const total = /adj/i.test(name) && !wide
    const candidate = wide
      ? result.candidates.find(one => one.label === name)
      : result.candidates.length === 1
        ? result.candidates[0]
        : undefined
    if (candidate === undefined)
      throw new Error(`no ${name} among ${result.candidates.map(one => one.label)}`)
    const { series } = candidate.side
    const closes = total ? series.adjusted : series.close
    if (closes === null) throw new Error(`no adjusted closes for ${name}`)
    expect([name, candidate.readRows, isoOf(series.dates[0]!), closes[0]]).toEqual([
      name,
      expected.rows,
      expected.first[0].slice(0, 10),
      expected.first[1],
    ])
    expect([isoOf(series.dates.at(-1)!), closes.at(-1)]).toEqual([
      expected.last[0].slice(0, 10),
      expected.last[1],
    ])
  }
}
