import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { allFigures } from '../../src/report/figure-set.ts'
import { formatFigure } from '../../src/report/format.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { reportMarkdown } from '../../src/share/markdown.ts'
import { wholeReport } from '../../src/share/whole-report.ts'
import { bundledPair } from '../bundled.ts'

const report = buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)
const whole = wholeReport(report)
const markdown = reportMarkdown(whole, 'Did it?', 'https://example.org/?to=2026-01-20#figures=1.A')

describe('the report as Markdown', () => {
  it('holds every figure once, and every finding', () => {
    for (const figure of [report.figures, ...whole.further!.map(group => group.figures)].flatMap(set =>
      allFigures(set),
    )) {
      const lines = markdown.split('\n').filter(line => line.endsWith(`| ${figure.id} |`))
      expect(lines.length, figure.id).toBe(figure.id.startsWith('reported.') ? 0 : 1)
    }
    for (const text of Object.values(report.sentences)) expect(markdown).toContain(text)
    for (const { text } of whole.claims!) expect(markdown.replaceAll('\\', '')).toContain(`| ${text} |`)
  })

  it('says at its head whose prices and inputs they are', () => {
    expect(markdown).not.toMatch(/Not the (bundled prices|published inputs)/)
    const { passport, ...prices } = bundledPair()
    const provenance = { kind: 'link', said: 'bundled prices' } as const
    const sent = {
      ...prices,
      provenance,
      bundled: false,
      passport: { small: { ...passport.small, provenance }, large: { ...passport.large, provenance } },
    }
    const text = reportMarkdown(
      wholeReport(buildReport(sent, { ...DEFAULT_SETTINGS, whatIf: { 'pe.small': 15 } }, JANUARY_NOTE)),
      'Did it?',
      null,
    )
    expect(text).toContain('**Not the bundled prices: prices from a link you opened.**')
    expect(text).toMatch(/\*\*Not the published inputs: .* 15\.\*\*/)
    expect(text).toContain('IWM: prices from a link you opened, ')
  })

  it('sets what was reported beside what was computed', () => {
    const line = markdown.split('\n').find(text => text.endsWith('| gap.arithmetic |'))
    expect(line).toBe(
      `| ${report.figures['gap.arithmetic']!.label} | +6.61 pp | +7.18 pp | ${report.figures['gap.arithmetic']!.value} | gap.arithmetic |`,
    )
    expect(formatFigure(report.figures['reported.gap.arithmetic']!)).toBe('+7.18 pp')
  })

  it.each([{ from: dayOfIso('2025-10-01') }, { to: 'latest' as const }, { swap: true }])(
    'leaves out what was reported of another window or side: %o',
    settings => {
      const other = buildReport(bundledPair(), { ...DEFAULT_SETTINGS, ...settings }, JANUARY_NOTE)
      const text = reportMarkdown(wholeReport(other), 'Did it?', null)
      const line = text.split('\n').find(row => row.endsWith('| gap.arithmetic |'))
      expect(line).toContain(formatFigure(other.figures['gap.arithmetic']!))
      expect(line).not.toContain('7.18')
    },
  )

  it('writes the numbers of a claim as those of figures', () => {
    const line = markdown.split('\n').find(text => text.startsWith(`| ${whole.claims![0]!.text} |`))
    expect(line).toContain('| +11.84% | +11.66% | −0.18 pp |')
  })

  it('has tables whose rows all have as many cells as their head', () => {
    let cells = 0
    for (const line of markdown.split('\n')) {
      const now = line.startsWith('|') ? line.split(/(?<!\\)\|/).length : 0
      if (cells > 0 && now > 0) expect(now, line).toBe(cells)
      cells = now
    }
  })

  it('takes symbols and file names as text', () => {
    const { pair } = report
    const small = { ...pair.passport.small, symbol: '<script>|*x*', source: '[a](http://b)\n# c' }
    const text = reportMarkdown(
      {
        report: {
          ...report,
          names: { ...report.names, small: '<img>' },
          pair: { ...pair, passport: { ...pair.passport, small } },
        },
        claims: [{ ...whole.claims![0]!, text: 'a|b' }],
      },
      'Q',
      null,
    )
    expect(text).not.toMatch(/(?<!\\)<(script|img)/)
    expect(text).toContain('\\<script\\>\\|\\*x\\*: \\[a\\](http://b) \\# c,')
    expect(text).toContain('| a\\|b |')
  })
})
