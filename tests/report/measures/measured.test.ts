import { describe, expect, test } from 'vitest'
import { dayOfIso, isoOf } from '../../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../../src/report/build.ts'
import { historyOf } from '../../../src/report/history.ts'
import { exchanged } from '../../../src/report/measures/closes.ts'
import { measured } from '../../../src/report/measures/measured.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { INDICES } from '../../data-sets.ts'
import { CLOSES, ORACLE } from '../../notes/reader/oracle.ts'

const READINGS = ORACLE.flatMap(({ sentence, subject, readings }) =>
  readings.map(reading => ({ ...reading, sentence, subject })),
)

describe('figures over the windows of claims', () => {
  test.each(READINGS.filter(({ computed }) => computed !== null))(
    '$figure from $from to $to',
    ({ subject, figure, from, to, computed }) => {
      const own = CLOSES[subject.startsWith('funds') ? 'funds' : 'indices']
      const closes = subject.includes('exchanged') ? exchanged(own) : own
      const result = measured(closes, {
        figure,
        from: from === undefined ? null : dayOfIso(from)!,
        to: dayOfIso(to)!,
      })
      expect(result.absent).toBeNull()
      expect(result.value).toBeCloseTo(computed!, 9)
      if (from !== undefined) expect(isoOf(result.from!)).toBe(from)
    },
  )

  test('the longest streak since names the day on which the earlier one ended', () => {
    const { value } = measured(CLOSES.indices, {
      figure: 'streak.longest-since',
      from: null,
      to: dayOfIso('2026-01-22')!,
    })
    expect(value).toBe('1996-05-07')
  })

  const at = (figure: string, from: string | null, to: string) =>
    measured(CLOSES.indices, { figure, from: from === null ? null : dayOfIso(from), to: dayOfIso(to)! })

  test('a figure that the data do not reach says why', () => {
    expect(at('return.small', '1980-01-01', '1990-01-01').absent).toMatch(/begin after/)
    expect(at('return.small', '2026-01-20', '2027-01-20').absent).toMatch(/end before/)
    expect(at('price-vs-ma200.small', null, '1987-12-31').absent).toMatch(/too few/)
    expect(at('return.small', '2025-07-04', '2025-07-06').absent).toMatch(/no trading day/)
    expect(at('pe.small', null, '2025-07-03').absent).toMatch(/no figure/)
    expect(at('vol20.small', null, '1987-09-15').absent).toMatch(/too few/)
  })

  test('the mean gap and its t are those of the page, and need twenty returns', () => {
    // The note’s window: the figures of the page on the same closes, from another path.
    const report = buildReport(INDICES, { ...DEFAULT_SETTINGS, from: dayOfIso('2025-08-29') }, JANUARY_NOTE)
    for (const id of ['spread.mean', 'spread.t'] as const) {
      const page = historyOf(report).figures[id]!.value
      expect(at(id, '2025-08-29', '2026-01-20').value).toBeCloseTo(page as number, 12)
      expect(at(id, '2026-01-06', '2026-01-20').absent).toMatch(/too few/)
    }
  })

  test('measures agree with one another', () => {
    const value = (figure: string) => at(figure, '2022-12-30', '2025-12-31').value as number
    const [small, large] = [value('return.small'), value('return.large')]
    expect(value('gap.arithmetic')).toBeCloseTo(small - large, 12)
    expect(value('gap.geometric')).toBeCloseTo((1 + small) / (1 + large) - 1, 12)
    expect(value('gap.log')).toBeCloseTo(Math.log1p(small) - Math.log1p(large), 12)
    expect(value('return-multiple.large')).toBeCloseTo(large / small, 12)
    expect(value('return-multiple.small') * value('return-multiple.large')).toBeCloseTo(1, 12)
    expect(value('vol-window.small')).toBeCloseTo(value('vol-daily.small') * Math.sqrt(252), 12)
    expect(value('vol-excess')).toBeCloseTo(value('vol-daily.small') / value('vol-daily.large') - 1, 12)
    expect(value('beta') * value('vol-daily.large')).toBeCloseTo(
      value('correlation') * value('vol-daily.small'),
      12,
    )
    expect(value('max-drawdown.small')).toBeLessThanOrEqual(value('off-high.small'))
    expect(value('off-low.small')).toBeGreaterThanOrEqual(0)
    expect(value('ratio.last') / value('ratio.high') - 1).toBeCloseTo(value('ratio.off-high'), 12)
  })
})
