/**
 * Saves the whole report as one HTML file with script, style, prices and view, which needs no server and no network.
 */
import { url } from 'virtual:standalone-page'
import { toBase64url } from '../data/codec/base64url.ts'
import { deflate } from '../data/codec/deflate.ts'
import { packPair } from '../data/codec/pack.ts'
import { packSides } from '../data/codec/side-list.ts'
import type { PricePair } from '../data/series/series.ts'
import type { EmbeddedView } from '../data/sources/embedded.ts'
import { EMBEDDED_DATA, EMBEDDED_OTHERS, EMBEDDED_VIEW, isSavedPage } from '../data/sources/saved-page.ts'
import type { Report } from '../report/report.ts'
import { NO_ADDRESSES, type View, writeQuery } from '../state/url.ts'
import { recordFigures } from './recorded-figures.ts'

/** The page without prices and view, as it ships. */
export interface StandaloneParts {
  /** Content security policy, with the digests of script and style. */
  readonly policy: string
  readonly style: string
  readonly script: string
}

const STYLE = 'page-style'
const SCRIPT = 'page-script'

/**
 * Fetches the parts; a saved page takes them from itself, so that it can be saved again.
 * @returns null when they cannot be loaded (no network and no earlier visit)
 */
export async function standaloneParts(): Promise<StandaloneParts | null> {
  if (isSavedPage()) return ownParts()
  try {
    const response = await fetch(url)
    if (!response.ok) return null
    const parts: unknown = await response.json()
    return isParts(parts) ? parts : null
  } catch {
    return null
  }
}

function ownParts(): StandaloneParts | null {
  const text = (id: string) => document.getElementById(id)?.textContent
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
  const parts = { policy, style: text(STYLE), script: text(SCRIPT) }
  return isParts(parts) ? parts : null
}

function isParts(value: unknown): value is StandaloneParts {
  if (typeof value !== 'object' || value === null) return false
  const { policy, style, script } = value as Record<string, unknown>
  return typeof policy === 'string' && typeof style === 'string' && typeof script === 'string'
}

/**
 * @param prices the prices as loaded (before the sides are exchanged, which the view does again)
 * @param report the report on the page, whose words stand in the file for whoever opens it without a script
 * @param home address of the live page, query and hash left out; null when there is none
 * @param note a pasted note as a file, '' for none
 * @returns the file's text
 */
export async function standaloneHtml(
  parts: StandaloneParts,
  view: View,
  prices: PricePair,
  report: Report,
  home: string | null,
  note = '',
): Promise<string> {
  const embedded: EmbeddedView = {
    query: writeQuery({ ...view, addresses: NO_ADDRESSES }),
    figures: recordFigures(report),
    home: home === null ? null : home.replace(/[?#].*$/s, ''),
    bundled: prices.bundled,
    note,
  }
  const title = `Small-Cap Lens: ${report.names.small} against ${report.names.large}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(parts.policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Small-Cap Lens">
<title>${escaped(title)}</title>
<style id="${STYLE}">${parts.style}</style>
</head>
<body>
<div id="root"><p class="opening">${escaped(report.sentences.verdict ?? title)}</p></div>
<script type="application/json" id="${EMBEDDED_VIEW}">${JSON.stringify(embedded).replaceAll('<', '\\u003c')}</script>
${await carried(EMBEDDED_DATA, packPair(prices))}${prices.others === undefined ? '' : await carried(EMBEDDED_OTHERS, packSides(prices.others))}<script type="module" id="${SCRIPT}">${parts.script}</script>
</body>
</html>
`
}

/** Packed prices as an element of the page. */
async function carried(id: string, packed: Uint8Array): Promise<string> {
  return `<script type="application/octet-stream+base64url" id="${id}">${toBase64url(await deflate(packed))}</script>\n`
}

/** @returns a name for the file: "Small-Cap Lens IWM SPY 2026-01-20.html" */
export function standaloneName(report: Report): string {
  const { value } = report.figures['window.end'] ?? { value: null }
  const parts = ['Small-Cap Lens', report.names.small, report.names.large, value]
  return `${parts.filter(part => typeof part === 'string' && part !== '').join(' ')}.html`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, mark => ENTITIES[mark]!)
}
