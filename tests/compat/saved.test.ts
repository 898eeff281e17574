import { describe, expect, it } from 'vitest'
import { readEmbedded } from '../../src/data/sources/embedded.ts'
import { EMBEDDED_DATA, EMBEDDED_VIEW } from '../../src/data/sources/saved-page.ts'
import { readFigures } from '../../src/share/recorded-figures.ts'
import { CHANGED } from './changed.ts'
import { differences, figuresNow, recorded, sampleText } from './samples.ts'

const figures = recorded('figures.csv')
const pages: Record<string, { view: { query: string; bundled: boolean }; data: string }> = JSON.parse(
  sampleText('saved-pages.json'),
)

/** A page that holds what a saved one carries, and nothing else. */
function pageWith(view: string, data: string): ParentNode {
  const texts: Record<string, string> = { [`#${EMBEDDED_VIEW}`]: view, [`#${EMBEDDED_DATA}`]: data }
  return {
    querySelector: (selector: string) => (selector in texts ? { textContent: texts[selector] } : null),
  } as unknown as ParentNode
}

describe('a page saved by version 1.0.0', () => {
  it.each(Object.entries(pages))('opens with the same figures: %s', async (name, { view, data }) => {
    const saved = await readEmbedded(pageWith(JSON.stringify(view), data))
    expect(saved).toMatchObject(view)
    const pair = saved!.prices
    if (!pair.ok) throw new Error(JSON.stringify(pair))
    const now = figuresNow(pair.value, view.query)
    expect(differences(figures[name]!, now)).toEqual([])
    const main = readFigures(saved!.figures)
    expect(main?.values.size).toBeGreaterThan(20)
    for (const [id, value] of main!.values)
      if (!(id in CHANGED)) expect(String(value ?? ''), id).toBe(now[id])
  })
})
