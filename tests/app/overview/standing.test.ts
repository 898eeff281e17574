import { expect, it } from 'vitest'
import { verdictCounts } from '../../../src/app/overview/standing.ts'
import { VERDICTS, type Verdict } from '../../../src/report/claims/claim.ts'

it('leaves no verdict out of the bar, and none twice', () => {
  const counts = Object.fromEntries(VERDICTS.map((verdict, i) => [verdict, 10 ** i])) as Record<
    Verdict,
    number
  >
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const bar = verdictCounts(counts)
  expect(bar.reduce((sum, { count }) => sum + count, 0)).toBe(total)
})

it('counts what agrees with the note’s own figures apart from what holds', () => {
  const none = Object.fromEntries(VERDICTS.map(verdict => [verdict, 0])) as Record<Verdict, number>
  const words = verdictCounts({ ...none, holds: 3, 'agrees with itself': 12, 'cannot fail': 1 }).map(
    each => each.words,
  )
  expect(words).toEqual(['3 hold', '12 agree with the note’s own figures', '1 says what may happen'])
})
