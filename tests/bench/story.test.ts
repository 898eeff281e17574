import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EVENTS } from '../../bench/metrics.ts'
import { HEADLINES, headlinesOf, storyPicture, storyTable } from '../../bench/story.mjs'
import { fillTables } from '../../bench/table.mjs'

const read = (name: string) => readFileSync(new URL(`../../bench/${name}`, import.meta.url), 'utf8')
const results = JSON.parse(read('results.json'))

describe('the story of the bench', () => {
  it('has ten headlines, told in their order where the last run measured them', () => {
    expect(HEADLINES).toHaveLength(10)
    const shown = headlinesOf(results.rows).map(({ says }) => says)
    // A contest that is new since the last quiet run is not measured yet.
    expect(shown.length).toBeGreaterThanOrEqual(9)
    expect(HEADLINES.map(({ says }) => says).filter(says => shown.includes(says))).toEqual(shown)
    const events = EVENTS.map(({ name }) => name)
    for (const { part, name } of HEADLINES) if (part === 'metrics') expect(events).toContain(name)
  })

  it('takes the strongest contestant of each', () => {
    for (const { part, name, rows, against, says } of HEADLINES) {
      // Plain Recharts is what many would write, and is said to be that.
      if (against.startsWith('Recharts')) continue
      const rivals = results.rows.filter(
        (row: { part: string; name: string; rows: number; against: string }) =>
          row.part === part &&
          row.name === name &&
          (rows === null || row.rows === rows) &&
          !/floor|scan/.test(row.against),
      )
      if (rivals.length === 0) continue
      const fewest = Math.min(...rivals.map((row: { rows: number }) => row.rows))
      const [best] = rivals
        .filter((row: { rows: number }) => rows !== null || row.rows === fewest)
        .toSorted((one: { peer: number }, other: { peer: number }) => one.peer - other.peer)
      expect(best.against, says).toBe(against)
    }
  })

  it('draws the longer bar of each row in full and the other in proportion', () => {
    const rows = [
      {
        part: 'csv',
        name: 'One row a session',
        rows: 10_000,
        unit: 'ms',
        ours: 2,
        against: 'uDSV alone',
        peer: 8,
        ratio: 4,
      },
    ] as const
    const widths = [...storyPicture(rows).matchAll(/class="(ours|theirs)"[^>]* width="(\d+)"/g)]
    expect(widths.map(([, kind, width]) => [kind, Number(width)])).toEqual([
      ['ours', 75],
      ['theirs', 300],
    ])
    expect(storyPicture(rows)).toMatch(/>8 ms uDSV alone<.*>4×</)
    expect(storyTable(rows).split('\n')[2]).toBe(
      '| CSV to aligned pair, 10,000 rows | 2 ms | 8 ms | uDSV alone | 4× |',
    )
  })

  it('stands in README and picture as the results say', () => {
    expect(read('story.svg')).toBe(storyPicture(results.rows))
    expect(fillTables(read('README.md'), results, storyTable(results.rows))).toBe(read('README.md'))
  })
})
