import { afterEach, describe, expect, it, vi } from 'vitest'
import { readEmbedded } from '../../src/data/sources/embedded.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { standaloneHtml, standaloneName, standaloneParts } from '../../src/share/standalone.ts'
import { DEFAULT_VIEW } from '../../src/state/url.ts'
import { bundledPair } from '../bundled.ts'

afterEach(() => vi.unstubAllGlobals())

const parts = {
  policy: "default-src 'none'; script-src 'sha256-x'",
  style: 'p > a { color: red }',
  script: 'if (1 < 2) document.title = "\\x3C/script>"',
}
const view = {
  ...DEFAULT_VIEW,
  settings: { ...DEFAULT_SETTINGS, ma: [10] },
  theme: 'dark',
} as const
const report = buildReport(bundledPair(), view.settings, JANUARY_NOTE)

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

describe('the report as one HTML file', () => {
  it('carries script, style, policy, prices and view as they are', async () => {
    const html = await standaloneHtml(parts, view, bundledPair(), report, 'https://example.org/lens/?a=b#c')
    const page = parsed(html)
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(parts.policy)
    expect(page.querySelector('style')?.textContent).toBe(parts.style)
    expect(page.querySelector('script[type="module"]')?.textContent).toBe(parts.script)
    expect(html).not.toMatch(/ (src|href)=/)
    expect(await readEmbedded(page)).toMatchObject({
      query: '?ma=10&theme=dark',
      home: 'https://example.org/lens/',
      bundled: true,
      prices: { ok: true, value: { small: bundledPair().small, large: bundledPair().large } },
    })
  })

  it('says the verdict where no script runs', async () => {
    const page = parsed(await standaloneHtml(parts, view, bundledPair(), report, null))
    expect(page.querySelector('#root')?.textContent).toBe(report.sentences.verdict)
  })

  it('lets no symbol or setting break out of its place', async () => {
    const hostile = '</script><script>alert(1)</script><!--'
    const named = { ...report, names: { small: hostile, large: '"><img>' }, sentences: { verdict: hostile } }
    const settings = { ...view.settings, whatIf: { [hostile]: 1 } }
    const page = parsed(await standaloneHtml(parts, { ...view, settings }, bundledPair(), named, hostile))
    expect(page.querySelectorAll('script')).toHaveLength(3)
    expect(page.querySelectorAll('img')).toHaveLength(0)
    expect(page.querySelector('script[type="module"]')?.textContent).toBe(parts.script)
  })

  it('is named after what it shows', () => {
    expect(standaloneName(report)).toBe('Small-Cap Lens IWM SPY 2026-01-20.html')
  })
})

describe('the parts of the file', () => {
  it.each([
    ['no network', () => Promise.reject(new TypeError('offline'))],
    ['no such file', async () => new Response('', { status: 404 })],
    ['a page instead', async () => new Response('<!doctype html>')],
    ['other JSON', async () => new Response('{"policy":1}')],
  ])('are missing on %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer)
    expect(await standaloneParts()).toBeNull()
  })

  it('arrive as they were built', async () => {
    vi.stubGlobal('fetch', async () => Response.json(parts))
    expect(await standaloneParts()).toEqual(parts)
  })
})
