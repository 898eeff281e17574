import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'

const { claims, reported } = JANUARY_NOTE

describe('the claims of the January 2026 note', () => {
  it('are at least thirty-four, each once', () => {
    expect(claims.length).toBeGreaterThanOrEqual(34)
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
    expect(new Set(claims.map(({ text }) => text)).size).toBe(claims.length)
  })

  it('are sentences in the order of the note', () => {
    for (const { text } of claims) expect(text).toMatch(/^[A-Z].*\.$/)
    const order = claims.map(({ section }) => ['I', 'II', 'III', 'IV', 'V'].indexOf(section ?? ''))
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort((p, q) => p - q))
  })

  it('put every published result to the test', () => {
    const tested = new Set(claims.flatMap(({ check }) => ('reported' in check ? [check.reported] : [])))
    expect([...tested].sort()).toEqual(Object.keys(reported).sort())
  })

  it('say the published number when they name one', () => {
    for (const { text, check, id } of claims) {
      if (check.kind !== 'value') continue
      const percent = reported[check.reported]!.value * 100
      expect(text, id).toContain(String(Number(percent.toFixed(2))))
    }
  })
})
