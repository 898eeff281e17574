import { describe, expect, it } from 'vitest'
import { readHistory, runOf, worsened, worsenedText } from '../../bench/history.mjs'

const machine = { processor: 'One', cores: 2, memory: '8 GB', node: 'v20' }
const row = (name: string, ratio: number | null) =>
  ({ part: 'csv', name, rows: 10, against: 'theirs', ratio }) as const
const run = (ratio: number, on = machine) => runOf('abc', on, [row('a', ratio), row('b', 2), row('c', null)])
const key = 'csv | a | 10 | theirs'

describe('the history of the bench', () => {
  it('keeps commit, machine and every ratio on one line', () => {
    const text = JSON.stringify(run(1.23456))
    expect(text).not.toContain('\n')
    expect(readHistory(`${text}\n${text}\n`)).toEqual([run(1.235), run(1.235)])
    expect(run(1.23456)).toEqual({
      commit: 'abc',
      machine: { processor: 'One', cores: 2 },
      ratios: { [key]: 1.235, 'csv | b | 10 | theirs': 2 },
    })
  })

  it('passes over lines that are no runs', () => {
    expect(readHistory(`\nnot json\n{}\n${JSON.stringify(run(1))}`)).toEqual([run(1)])
  })

  it('tells what fell by more than 15 % below the median of earlier runs', () => {
    const earlier = [run(0.1), run(2), run(2.2)]
    expect(worsened(earlier, run(1.69))).toEqual([{ key, now: 1.69, median: 2, runs: 3 }])
    expect(worsened(earlier, run(1.71))).toEqual([])
    expect(worsened(earlier, run(9))).toEqual([])
  })

  it('compares like machines only, and nothing with no history', () => {
    expect(worsened([run(2, { ...machine, cores: 8 })], run(1))).toEqual([])
    expect(worsened([run(2, { ...machine, processor: 'Other' })], run(1))).toEqual([])
    expect(worsened([], run(1))).toEqual([])
    expect(worsened([run(2, { ...machine, memory: '64 GB', node: 'v22' })], run(1))).toHaveLength(1)
  })

  it('says it in a line each, the worst first', () => {
    const now = runOf('abc', machine, [row('a', 1), row('b', 0.5)])
    const text = worsenedText(worsened([run(2), run(2)], now))
    expect(text.split('\n').map(line => line.trim())).toEqual([
      'Worse by more than 15 % than earlier runs on a like machine:',
      'csv | b | 10 | theirs: 0.5× now, 2× in the median of 2 earlier runs',
      'csv | a | 10 | theirs: 1× now, 2× in the median of 2 earlier runs',
    ])
    expect(worsenedText([])).toBe('')
  })
})
