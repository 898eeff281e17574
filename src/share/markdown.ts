/**
 * Writes the whole report as Markdown (GitHub's flavour): verdict, findings, every figure beside the published one, claims
 * and sources.
 */

import { sourceOf } from '../data/series/provenance.ts'
import { showsNoteWindow } from '../report/claims/applicability.ts'
import { type Claim, stylesOf, verdictWords } from '../report/claims/claim.ts'
import { basisShown } from '../report/data-sets.ts'
import type { Figure } from '../report/figure.ts'
import { allFigures, type FigureSet, figureIn } from '../report/figure-set.ts'
import { type FormatOptions, formatDay, formatFigure, formatValue } from '../report/format.ts'
import { pricesMark } from '../report/mark.ts'
import { TOPICS } from '../report/topics/specification.ts'
import type { WholeReport } from './whole-report.ts'

const REPORTED = 'reported.'

/**
 * @param question heading of the document, such as the page's own
 * @param address where the view can be opened, or null to leave it out
 */
export function reportMarkdown(whole: WholeReport, question: string, address: string | null): string {
  const { report, further = [], claims = [] } = whole
  const { names, window, sentences, figures, pair } = report
  const { verdict: plainVerdict, ...findings } = sentences
  const verdict = whole.verdict ?? plainVerdict
  const parts: string[] = [`# ${plain(question)}`]
  if (verdict !== undefined) parts.push(`**${plain(verdict)}**`)
  parts.push(
    `${plain(names.small)} against ${plain(names.large)}, ${formatDay(window.first)} to ${formatDay(window.last)}, ${
      basisShown(report.pair, report.settings.basis) === 'total' ? 'total return' : 'price'
    }.`,
  )
  const mark = pricesMark(pair, names)
  if (mark !== null) parts.push(`**Not the bundled prices: ${plain(mark)}.**`)
  const changed = Object.entries(report.settings.whatIf)
  if (changed.length > 0)
    parts.push(
      `**Not the published inputs: ${plain(changed.map(([id, value]) => `${figureIn(figures, id)?.label ?? id} ${value}`).join('; '))}.**`,
    )
  if (address !== null) parts.push(`Open this view: <${address}>`)
  parts.push(
    '## Findings',
    Object.values(findings)
      .map(text => `- ${plain(text)}`)
      .join('\n'),
  )

  for (const [topic, title] of Object.entries(TOPICS)) {
    const group = allFigures(figures).filter(figure => figure.topic === topic && topic !== 'reported')
    if (group.length > 0)
      parts.push(
        `## ${title}`,
        figureTable(group, figures, showsNoteWindow(report) || topic === 'fundamentals'),
      )
  }
  for (const group of further) {
    if (group.detail) continue
    parts.push(`## ${plain(group.title)}`)
    if (group.sentences?.length) parts.push(group.sentences.map(text => `- ${plain(text)}`).join('\n'))
    const list = allFigures(group.figures)
    if (list.length > 0) parts.push(figureTable(list, figures, showsNoteWindow(report)))
  }
  if (claims.length > 0) {
    const head = ['Claim', 'Source', 'Reported', 'Computed', 'Difference', 'Verdict', 'Why']
    const said = (quantity: Claim['reported'], style: FormatOptions) =>
      quantity === null ? '' : formatValue(quantity.value, quantity.unit, style)
    const rows = claims.map(claim => [
      claim.text,
      claim.source ?? '',
      said(claim.reported, stylesOf(claim).reported),
      said(claim.recomputed, stylesOf(claim).recomputed),
      said(claim.difference, stylesOf(claim).difference),
      verdictWords(claim.verdict),
      claim.why,
    ])
    parts.push('## The claims, checked')
    if (whole.claimsSentence !== undefined) parts.push(plain(whole.claimsSentence))
    parts.push(table(head, rows, new Set([2, 3, 4])))
  }
  const sources = [pair.passport.small, pair.passport.large].map(
    side =>
      `- ${plain(side.symbol || 'Unnamed series')}: ${plain(sourceOf(side))}, ${side.rows.toLocaleString('en-US')} closes from ${formatDay(side.first)} to ${formatDay(side.last)}${
        side.sha256 === '' ? '' : `, SHA-256 \`${side.sha256.replace(/[^0-9a-f]/g, '')}\``
      }`,
  )
  parts.push('## Sources', sources.join('\n'), 'Information, not advice.')
  return `${parts.join('\n\n')}\n`
}

/** @param quoted whether the note's numbers stand beside the figures, as they do in its own window alone */
function figureTable(list: readonly Figure[], all: FigureSet, quoted: boolean): string {
  const reported = list.map(figure => (quoted ? figureIn(all, `${REPORTED}${figure.id}`) : undefined))
  const beside = reported.some(figure => figure !== undefined)
  const head = ['Figure', 'Value', ...(beside ? ['Reported'] : []), 'Exact', 'Id']
  const rows = list.map((figure, i) => [
    figure.origin === 'reported' ? `${figure.label} (reported)` : figure.label,
    figure.value === null
      ? `n/a: ${figure.absent ?? ''}`
      : [formatFigure(figure), figure.signal ?? ''].join(' ').trim(),
    ...(beside ? [reported[i] === undefined ? '' : formatFigure(reported[i])] : []),
    typeof figure.value === 'number' ? String(figure.value) : '',
    figure.id,
  ])
  return table(head, rows, new Set(beside ? [1, 2, 3] : [1, 2]))
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  atEnd: ReadonlySet<number>,
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`
  return [
    line(head),
    `|${head.map((_, i) => (atEnd.has(i) ? ' ---: ' : ' --- ')).join('|')}|`,
    ...rows.map(line),
  ].join('\n')
}

/** Escapes text from files, so that it cannot become markup or a line of its own. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, mark => `\\${mark}`)
}
