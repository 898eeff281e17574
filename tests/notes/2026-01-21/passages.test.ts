import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import type { Argument } from '../../../src/notes/note.ts'

const { bands, forecast, inputs, outlook: numbers, references } = JANUARY_NOTE
const passages = JANUARY_NOTE.passages!
const { assessment, catalysts, horizons, outlook, rates, risks, strategy, tensions } = passages

/** Every string of a nested value, in order. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

function argument(list: readonly Argument[], id: string): string {
  const found = list.find(item => item.id === id)
  if (!found) throw new Error(`no argument ${id}`)
  return found.text
}

describe('the passages of the January 2026 note', () => {
  it('have the parts that the note has', () => {
    expect(catalysts).toHaveLength(4)
    expect(catalysts[0]?.points).toHaveLength(4)
    expect(risks).toHaveLength(5)
    expect(strategy.map(point => point.number)).toEqual([1, 2, 3, 4])
    expect(horizons.map(horizon => horizon.id)).toEqual(['short', 'medium', 'long'])
    expect(assessment).toHaveLength(6)
    expect(references.map(reference => reference.id)).toEqual(['[0]', '[1]', '[2]', '[3]', '[4]', '[5]'])
  })

  it('names only references that exist', () => {
    const known = new Set<string>(references.map(reference => reference.id))
    const passages = [...catalysts, ...outlook, ...risks, ...strategy, ...horizons, rates]
    for (const { source } of passages) if (source !== null) expect(known).toContain(source)
  })

  it('keep the qualifiers of the first and the fourth point, which can both be followed', () => {
    const [core, , , satellite] = strategy.map(({ text }) => text)
    expect(core).toMatch(/core allocation for small-cap exposure/)
    expect(satellite).toMatch(/in the portfolio as a whole/)
  })

  it('tell the one tension with both passages, on which no claim rests', () => {
    expect(tensions).toHaveLength(1)
    const { id, sides, remark } = tensions[0]!
    expect(id).toBe('momentum')
    expect(sides.map(({ section }) => section)).toEqual(['I', 'IV'])
    expect(sides[0].text).toMatch(/off its highs.*weakening/)
    expect(sides[1].text).toMatch(/\+7\.18%.*strong momentum/)
    expect(remark).toMatch(/No verdict rests on this/)
    const claims = JSON.stringify(JANUARY_NOTE.claims)
    expect(claims).not.toMatch(/contradict|pulls? against|strong momentum/i)
  })

  it('repeats the published numbers and no others', () => {
    const percent = (value: number) => `${(value * 100).toFixed(1)}%`
    expect(argument(catalysts, 'economy')).toContain(percent(numbers['gdp.us-q4-2025']!.value))
    expect(argument(catalysts, 'economy')).toContain(`${numbers['ism.cycle-months']!.value}-month`)
    expect(argument(outlook, 'growth')).toContain(percent(numbers['gdp.global-2026']!.value))
    const cuts = `${bands['rate-cuts-bp']!.low}–${bands['rate-cuts-bp']!.high} basis points`
    expect(argument(outlook, 'policy')).toContain(cuts)
    expect(rates.text).toContain(cuts)
    expect(risks.find(risk => risk.id === 'earnings-miss')?.text).toContain(
      `${Math.round(inputs['eps.2025.small']!.value * 100)}%`,
    )
    const medium = horizons.find(horizon => horizon.id === 'medium')
    expect(medium?.span).toBe(`${forecast!.months.from}–${forecast!.months.to} months`)
    expect(medium?.view).toContain(`${forecast!.low * 100}–${forecast!.high * 100} pp`)
  })

  it('writes signs and quotation marks as print does', () => {
    for (const text of strings(passages)) {
      expect(text).not.toMatch(/["']|--|\s-\s|\d-\d/)
      expect(text.trim()).toBe(text)
    }
  })
})
