import { describe, expect, test } from 'vitest'
import { dayOfIso } from '../../src/metrics/day.ts'
import type { Reading } from '../../src/notes/reader/reading.ts'
import type { Finding } from '../../src/report/claims/claim.ts'
import { type ExportedNote, noteClaimReview, noteCsv, noteMarkdown } from '../../src/share/note-exports.ts'

const READING: Reading = {
  figure: 'return.small',
  side: 'small',
  kind: 'value',
  from: dayOfIso('2025-11-19')!,
  to: dayOfIso('2026-01-20')!,
  earliest: null,
  reported: 0.118,
  unit: 'percent',
  digit: 0.001,
  qualifier: null,
  basis: null,
  probability: null,
  choice: null,
  at: { measure: { start: 0, end: 1 }, value: null, window: null },
}
const FINDING: Finding = {
  verdict: 'holds',
  reported: { value: 0.118, unit: 'fraction' },
  figure: 'return.small',
  recomputed: { value: 0.1182, unit: 'fraction' },
  difference: { value: 0.0002, unit: 'points' },
  tolerance: 'half a unit of the last digit',
  why: 'It rose 11.82%.',
}
const claims = [{ reading: READING, finding: FINDING, robustness: null }]
const NAMES = { small: 'IWM', large: 'SPY' }
const NOTE: ExportedNote = {
  published: dayOfIso('2026-01-21')!,
  summary: 'Of 2 statements 2 hold.',
  sentences: [
    { text: 'Small caps rose 11.8%.', corrected: false, names: NAMES, claims },
    { text: '=Small caps lost 50%.', corrected: true, names: NAMES, claims },
  ],
  sent: false,
  mark: null,
}
const reviewed = (note: ExportedNote): string[] =>
  (JSON.parse(noteClaimReview(note, 20_000)) as { '@graph': { claimReviewed: string }[] })['@graph'].map(
    one => one.claimReviewed,
  )

describe('a judged note that leaves the page', () => {
  test('says of each statement whether the text or a hand says so', () => {
    expect(noteMarkdown(NOTE)).toMatch(/lost 50%\.\n\n- \*\*holds\*\*: .*, set by hand; recomputed/)
    expect(noteMarkdown(NOTE)).toMatch(/rose 11\.8%\.\n\n- \*\*holds\*\*: (?!.*set by)/)
    const [head = '', first = '', second = ''] = noteCsv(NOTE).split('\r\n')
    expect(head).toMatch(/^Sentence,Statement,/)
    expect(first).toContain(',read from the text,')
    expect(second).toContain("'=Small caps lost 50%.,set by hand,")
    expect(reviewed(NOTE)).toHaveLength(2)
  })

  test('says that text and corrections are the sender’s, and reviews no sentence by what a sender set', () => {
    const sent = { ...NOTE, sent: true }
    expect(noteMarkdown(sent)).toContain('its text and corrections are the sender’s')
    expect(noteMarkdown(sent)).toContain('set by the sender')
    expect(noteCsv(sent)).toContain(',set by the sender,')
    expect(reviewed(sent)).toEqual(['Small caps rose 11.8%.'])
  })

  test('says whose prices it was checked by', () => {
    const marked = { ...NOTE, mark: 'prices from a link you opened' }
    expect(noteMarkdown(marked)).toContain('Checked by prices from a link you opened.')
    for (const line of noteCsv(marked).trim().split('\r\n').slice(1))
      expect(line).toMatch(/,prices from a link you opened$/)
    expect(noteClaimReview(marked, 20_000)).toContain('Checked by prices from a link you opened.')
  })

  test('is no markup in Markdown', () => {
    const text = '<img src=x> [a](https://example.org) `b` # c | d'
    const markdown = noteMarkdown({
      ...NOTE,
      sentences: [{ text, corrected: false, names: NAMES, claims: [] }],
    })
    expect(markdown).not.toMatch(/(^|[^\\])[<[`]/m)
  })
})
