import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLink } from '../../src/share/link.ts'
import { pairOf } from '../bundled.ts'
import { BLOCKWISE, CHANGED, WHOLE_HISTORY } from './changed.ts'
import links from './links.json' with { type: 'json' }
import { differences, figuresNow, pairThen, recorded } from './samples.ts'

const then = pairThen()

describe('the twelve windows on both bases', () => {
  const windows = recorded('windows.csv')

  it.each(Object.entries(links.windows))(
    'have the figures of version 1.0.0 to the last bit: %s',
    (name, query) => {
      expect(Object.keys(windows[name]!).length).toBeGreaterThan(150)
      expect(differences(windows[name]!, figuresNow(then, query))).toEqual([])
    },
  )

  it.each(Object.entries(links.windows).filter(([name]) => name.endsWith('price')))(
    'have the same figures from today’s table but where they depend on all history: %s',
    (name, query) => {
      // Cut where the table ended; dividends re-base adjusted closes with every update, closes never change.
      const [head, ...rows] = readFileSync(
        join(import.meta.dirname, '../../fixtures/iwm-spy-daily.csv'),
        'utf8',
      )
        .trim()
        .split('\n')
      const now = pairOf([head, ...rows.filter(row => row < '2026-10-06')].join('\n'))
      const close = (id: string, a: string, b: string) =>
        a === b ||
        WHOLE_HISTORY.has(id) ||
        (BLOCKWISE.test(id) && Math.abs(Number(a) - Number(b)) <= 1e-12 * Math.max(1, Math.abs(Number(a))))
      expect(differences(windows[name]!, figuresNow(now, query), close)).toEqual([])
    },
  )
})

describe('a link of version 1.0.0', () => {
  const figures = recorded('figures.csv')

  it.each(Object.entries(links.links))('opens with the same figures: %s', async (name, address) => {
    const { search, hash } = new URL(address, 'https://lens.example/')
    const link = await readLink(hash)
    expect(link.problems).toEqual([])
    expect(link.pair !== null).toBe(name.startsWith('own'))
    expect(link.figures !== null).toBe(/figures=/.test(hash))
    const now = figuresNow(link.pair ?? then, search)
    expect(differences(figures[name]!, now)).toEqual([])
    for (const [id, value] of link.figures?.values ?? [])
      if (!(id in CHANGED)) expect(String(value ?? ''), id).toBe(now[id])
  })
})
