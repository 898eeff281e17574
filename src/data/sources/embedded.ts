/**
 * Prices and view that a saved page carries inside itself.
 */
import { fromBase64url } from '../codec/base64url.ts'
import { inflateWithin } from '../codec/deflate.ts'
import { unpackPair } from '../codec/packed.ts'
import { pricePair } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'
import { failed, type Result } from '../series/result.ts'
import type { PricePair } from '../series/series.ts'

export const EMBEDDED_DATA = 'embedded-data'
export const EMBEDDED_VIEW = 'embedded-view'
const MOST_BYTES = 200_000_000
const FILE = 'This saved page'

/** The view a page was saved with. */
export interface EmbeddedView {
  /** The choices as a query string, '' when all are default. */
  readonly query: string
  /** The main figures as they were, as a link records them. */
  readonly figures: string
  /** Where the live page is, or null when it was itself a file. */
  readonly home: string | null
  readonly bundled: boolean
}

export interface Embedded extends EmbeddedView {
  readonly prices: Result<PricePair>
}

/** @returns whether this page is a saved one */
export function isSavedPage(page: ParentNode = document): boolean {
  return page.querySelector(`#${EMBEDDED_DATA}`) !== null
}

/** @returns what a saved page carries; null in the live page. Never rejects. */
export async function readEmbedded(page: ParentNode = document): Promise<Embedded | null> {
  const data = page.querySelector(`#${EMBEDDED_DATA}`)
  if (data === null) return null
  const view = embeddedView(page)
  return { ...view, prices: await pricesOf(data.textContent?.trim() ?? '', view.bundled) }
}

async function pricesOf(text: string, bundled: boolean): Promise<Result<PricePair>> {
  const compressed = fromBase64url(text)
  const packed = compressed === null ? null : await inflateWithin(compressed, MOST_BYTES)
  if (!packed?.ok) return failed(damaged('prices that are cut or altered'))
  const sides = unpackPair(packed.value, FILE)
  return sides.ok ? pricePair(sides.value.small, sides.value.large, bundled) : sides
}

/** @returns the view a page was saved with; the default one where there is none */
export function embeddedView(page: ParentNode = document): EmbeddedView {
  const json = page.querySelector(`#${EMBEDDED_VIEW}`)?.textContent ?? '{}'
  let fields: Record<string, unknown> = {}
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed === 'object' && parsed !== null) fields = parsed as Record<string, unknown>
  } catch {
    // A view that cannot be read is the default view.
  }
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const home = text('home')
  return {
    query: text('query'),
    figures: text('figures'),
    home: /^https?:\/\//.test(home) ? home : null,
    bundled: fields.bundled === true,
  }
}

function damaged(found: string): Problem {
  return {
    code: 'embedded-damaged',
    severity: 'error',
    file: FILE,
    found,
    expected: 'the prices it was saved with',
    action: 'get the file again, or load a file of prices',
  }
}
