import { expect, test } from 'vitest'
import { MOST_CELLS, recordsBetween } from '../../../src/data/table/records.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sampled = (text: string) => recordsBetween(bytes(text), 0, text.length, text.length, 44, 10)

test('of a line longer than any table’s the first cells are sampled, and the lines after it are', () => {
  for (const cells of [MOST_CELLS - 1, MOST_CELLS, MOST_CELLS + 1, 10 * MOST_CELLS]) {
    const [first, long, last] = sampled(`a,b\n${'7,'.repeat(cells - 1)}8\n"c\nd",e\n`)
    expect(first?.cells).toEqual(['a', 'b'])
    expect(long?.cells).toHaveLength(Math.min(cells, MOST_CELLS))
    expect(last).toMatchObject({ cells: ['c\nd', 'e'], line: 3 })
  }
})
