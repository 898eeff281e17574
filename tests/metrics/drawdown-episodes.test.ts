import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawdownEpisodes, gainBack } from '../../src/metrics/drawdown-episodes.ts'

const values = fc
  .array(fc.double({ min: 1, max: 2, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map(list => Float64Array.from(list))

describe('drawdownEpisodes', () => {
  it('tells falls apart by the highs between them', () => {
    const series = Float64Array.of(100, 80, 90, 100, 110, 109, 55, 60)
    const [first, second] = drawdownEpisodes(series, 0, 7, 0.05)
    expect(first).toMatchObject({ peak: 0, trough: 1, recovery: 3 })
    expect(first!.depth).toBeCloseTo(-0.2, 14)
    expect(first!.needed).toBeCloseTo(0.25, 14)
    expect(second).toMatchObject({ peak: 4, trough: 6, recovery: null, depth: -0.5, needed: 1 })
  })

  it('leaves out falls that are too small', () => {
    expect(drawdownEpisodes(Float64Array.of(100, 99, 101), 0, 2, 0.05)).toEqual([])
    expect(drawdownEpisodes(Float64Array.of(1, 1, 1), 0, 2, 0)).toEqual([])
  })

  it('keeps a fall of exactly the least depth', () => {
    const series = Float64Array.of(100, 75, 100, 76)
    expect(drawdownEpisodes(series, 0, 3, 0.25).map(episode => episode.trough)).toEqual([1])
  })

  it('begins at the last of equal highs and bottoms at the first of equal lows', () => {
    expect(drawdownEpisodes(Float64Array.of(100, 100, 80, 90, 80, 85), 0, 5, 0)).toMatchObject([
      { peak: 1, trough: 2, recovery: null },
    ])
  })

  it('looks at the window only, and has none in rows that do not exist', () => {
    const series = Float64Array.of(200, 100, 50, 40, 300)
    expect(drawdownEpisodes(series, 1, 2, 0)).toMatchObject([{ peak: 1, trough: 2, recovery: null }])
    expect(drawdownEpisodes(series, -1, 3, 0)).toEqual([])
    expect(drawdownEpisodes(series, 3, 2, 0)).toEqual([])
    expect(drawdownEpisodes(series, 0, 5, 0)).toEqual([])
  })

  it('has episodes that do not overlap, each below its peak until it recovers', () => {
    fc.assert(
      fc.property(values, series => {
        const last = series.length - 1
        let before = 0
        for (const episode of drawdownEpisodes(series, 0, last, 0)) {
          expect(episode.peak).toBeGreaterThanOrEqual(before)
          const end = episode.recovery ?? last + 1
          for (let i = episode.peak + 1; i < end; i++) {
            expect(series[i]).toBeLessThan(series[episode.peak]!)
            expect(series[i]).toBeGreaterThanOrEqual(series[episode.trough]!)
          }
          if (episode.recovery !== null)
            expect(series[episode.recovery]).toBeGreaterThanOrEqual(series[episode.peak]!)
          before = end
        }
      }),
    )
  })
})

describe('gainBack', () => {
  it('undoes the drawdown', () => {
    expect((1 - 0.46) * (1 + gainBack(-0.46))).toBeCloseTo(1, 14)
  })
})
