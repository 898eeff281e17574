import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../src/report/build.ts'
import { historyTermOf } from '../../src/report/history/terms.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { termOf } from '../../src/report/vocabulary.ts'
import { bundledPair } from '../bundled.ts'

const { figures, words } = buildReport(bundledPair(), DEFAULT_SETTINGS)
const methods = readFileSync(new URL('../../METHODS.md', import.meta.url), 'utf8')
const anchors = new Set(
  Array.from(methods.matchAll(/^#+ (.+)$/gm), ([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  ),
)

describe('the vocabulary', () => {
  const terms = Object.keys(figures).flatMap(id => {
    const term = termOf(id, words)
    return term === null ? [] : [[id, term] as const]
  })

  it.each(terms)('%s has its conventions under a heading of METHODS', (_, term) => {
    expect(anchors).toContain(term.anchor)
  })

  it('tells any two figures apart by their labels', () => {
    const labels = terms.map(([, term]) => term.label)
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([])
  })

  it('knows no figure that does not exist', () => {
    for (const id of ['', 'return', 'return.medium', 'ma.small', 'constructor', 'return.small.x', 'after'])
      expect([termOf(id, words), historyTermOf(id, words)]).toEqual([null, null])
  })
})
