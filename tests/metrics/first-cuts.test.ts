import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOf } from '../../src/metrics/day.ts'
import { firstCuts, type RateChange } from '../../src/metrics/first-cuts.ts'
import oracle from '../fixtures/depth.json' with { type: 'json' }
import { cellsOf, dayNumber, fixtureText } from '../tables.ts'

const change = (day: number, to: number): RateChange => ({ day, from: 5, to })

describe('firstCuts', () => {
  it('finds those of the table of the Federal Reserve', () => {
    const changes = cellsOf(fixtureText('fed-target-changes.csv')).map(([day, from, to]) => ({
      day: dayNumber(day!),
      from: Number(from),
      to: Number(to),
    }))
    expect(firstCuts(changes).map(isoOf)).toEqual(oracle.first_cuts)
  })

  it('takes a cut 366 days after the last one for a first one, and a cut after 365 days for none', () => {
    expect(firstCuts([change(0, 6), change(400, 4), change(765, 4)])).toEqual([400])
    expect(firstCuts([change(0, 6), change(400, 4), change(766, 4)])).toEqual([400, 766])
  })

  it('counts from the last cut, not from the last first cut, and passes over rises', () => {
    expect(firstCuts([change(0, 6), change(400, 4), change(700, 4), change(1000, 4)])).toEqual([400])
    expect(firstCuts([change(0, 6), change(400, 4), change(700, 6), change(1000, 4)])).toEqual([400, 1000])
  })

  it('leaves out the first year, before which nothing is known', () => {
    expect(firstCuts([change(0, 4)])).toEqual([])
    expect(firstCuts([change(0, 6), change(364, 4)])).toEqual([])
    expect(firstCuts([change(0, 6), change(365, 4)])).toEqual([365])
    expect(firstCuts([])).toEqual([])
  })

  it('finds cuts only, further apart than the quiet time, and the same ones when later changes are cut off', () => {
    const changes = fc
      .array(fc.record({ gap: fc.integer({ min: 1, max: 900 }), to: fc.integer({ min: 3, max: 7 }) }), {
        maxLength: 40,
      })
      .map(list => {
        let day = 0
        return list.map(({ gap, to }) => {
          day += gap
          return change(day, to)
        })
      })
    fc.assert(
      fc.property(changes, fc.nat(40), (all, kept) => {
        const found = firstCuts(all)
        for (const [i, day] of found.entries()) {
          expect(all.find(each => each.day === day)!.to).toBeLessThan(5)
          if (i > 0) expect(day - found[i - 1]!).toBeGreaterThan(365)
        }
        const part = all.slice(0, kept)
        const end = part.at(-1)?.day ?? -1
        expect(firstCuts(part)).toEqual(found.filter(day => day <= end))
      }),
    )
  })
})
