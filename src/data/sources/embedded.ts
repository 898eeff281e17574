/**
 * Prices and view that a saved page carries inside itself.
 */
import { digests } from 'virtual:bundled-prices'
import { fromBase64url } from '../codec/base64url.ts'
import { inflateWithin } from '../codec/deflate.ts'
import { type Said, type Stated, unpackPair } from '../codec/packed.ts'
import { legibleText } from '../series/legible.ts'
import { pricePair, type Side } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'
import type { DataSetId } from '../series/provenance.ts'
import { failed, ok, type Result } from '../series/result.ts'
import type { PricePair } from '../series/series.ts'
import { EMBEDDED_DATA, EMBEDDED_OTHERS, EMBEDDED_VIEW } from './saved-page.ts'

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
  /** Whether the prices were those of the build when it was saved: the file's own word, which nothing relies on. */
  readonly bundled: boolean
  /** The pasted note as a file, '' for none. */
  readonly note: string
}

export interface Embedded extends EmbeddedView {
  readonly prices: Result<PricePair>
}

/** @returns what a saved page carries; null in the live page. Never rejects. */
export async function readEmbedded(page: ParentNode = document): Promise<Embedded | null> {
  const data = page.querySelector(`#${EMBEDDED_DATA}`)
  if (data === null) return null
  const view = embeddedView(page)
  const others = page.querySelector(`#${EMBEDDED_OTHERS}`)
  return { ...view, prices: await pricesOf(textOf(data), others === null ? null : textOf(others)) }
}

function textOf(element: Element): string {
  return element.textContent?.trim() ?? ''
}

async function pricesOf(text: string, others: string | null): Promise<Result<PricePair>> {
  const packed = await unwrapped(text)
  if (!packed.ok) return packed
  const sides = unpackPair(packed.value, FILE, await statedFor(packed.value))
  if (!sides.ok) return sides
  const more = others === null ? ok([]) : await othersOf(others)
  return more.ok ? pricePair(sides.value.small, sides.value.large, more.value) : more
}

async function othersOf(text: string): Promise<Result<Side[]>> {
  const packed = await unwrapped(text)
  if (!packed.ok) return packed
  // Few saved pages carry more than a pair, and the live page carries nothing.
  const { unpackSides } = await import('../codec/side-list.ts')
  return unpackSides(packed.value, FILE, await statedFor(packed.value))
}

async function unwrapped(text: string): Promise<Result<Uint8Array>> {
  const compressed = fromBase64url(text)
  const packed = compressed === null ? null : await inflateWithin(compressed, MOST_BYTES)
  return packed?.ok ? ok(packed.value) : failed(damaged('prices that are cut or altered'))
}

/** A file may have been changed since it was saved: its prices are those of the build only where their digest says so. */
async function statedFor(packed: Uint8Array): Promise<(said: Said) => Stated> {
  // Only a saved page needs it, which has all its script within itself.
  const { hexOf, sha256 } = await import('../codec/sha256.ts')
  const own = hexOf(sha256(packed))
  const known = Object.entries(digests).find(([, digest]) => digest === own)
  if (known !== undefined) {
    const provenance = { kind: 'bundled', dataset: known[0] as DataSetId } as const
    return said => ({ ...said, provenance })
  }
  return said => ({
    provenance: { kind: 'saved page', said: legibleText(said.source) },
    source: 'this saved page',
    sha256: own,
  })
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
    note: text('note'),
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
