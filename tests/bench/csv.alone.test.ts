/**
 * The reader against a parser that only splits: ratios within one run, with wide margins, since a test runner slows a
 * program of many modules down. The whole bench, on what a build ships, is `npm run bench`.
 */
import { expect, test } from 'vitest'
import { contest, growth } from '../../bench/contest.ts'
import { csvContestants, longTable, wideTable } from '../../bench/csv.ts'

const SIZES = [25_000, 100_000]

test.each([
  ['one row a session', wideTable],
  ['one row a session and symbol', longTable],
])(
  '%s: read, checked and paired in a few times what splitting takes, and growing as the rows do',
  (_, make) => {
    const race = SIZES.flatMap(rows =>
      csvContestants(make(rows), rows)
        .filter(({ name }) => name === 'ours' || name === 'Papa Parse alone')
        .map(one => ({ ...one, answer: () => null })),
    )
    const [few, , many, papa] = contest(race, { budget: 800, rounds: [2, 5] }).map(one => one.best)
    expect(many! / papa!).toBeLessThan(8)
    expect(growth([few!, many!].map((time, i) => [SIZES[i]!, time]))).toBeLessThan(1.5)
  },
)
