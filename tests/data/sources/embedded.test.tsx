import { describe, expect, it } from 'vitest'
import { toBase64url } from '../../../src/data/codec/base64url.ts'
import { deflate } from '../../../src/data/codec/deflate.ts'
import { packPair } from '../../../src/data/codec/pack.ts'
import { ok } from '../../../src/data/series/result.ts'
import { embeddedView, isSavedPage, readEmbedded } from '../../../src/data/sources/embedded.ts'
import { bundledPair } from '../../bundled.ts'

function savedPage(view: string, data: string): HTMLElement {
  const page = document.createElement('div')
  for (const [id, text] of [
    ['embedded-view', view],
    ['embedded-data', data],
  ] as const) {
    const script = document.createElement('script')
    script.type = 'text/plain'
    script.id = id
    script.textContent = text
    page.append(script)
  }
  return page
}

const view = { query: '?ma=10,30', figures: '1.AAAA', home: 'https://example.org/lens/', bundled: true }

describe('what a saved page carries', () => {
  it('comes back as it was saved', async () => {
    const page = savedPage(JSON.stringify(view), toBase64url(await deflate(packPair(bundledPair()))))
    expect(isSavedPage(page)).toBe(true)
    expect(await readEmbedded(page)).toEqual({ ...view, prices: ok(bundledPair()) })
  })

  it('is nothing in the live page', async () => {
    const page = document.createElement('div')
    expect(isSavedPage(page)).toBe(false)
    expect(await readEmbedded(page)).toBeNull()
  })

  it.each(['', '%%%', 'AAAA', 'eJwDAAAAAAE='])('says that prices like %j are damaged', async data => {
    const saved = await readEmbedded(savedPage(JSON.stringify(view), data))
    expect(saved?.prices).toMatchObject({
      ok: false,
      problems: [{ severity: 'error', file: 'This saved page' }],
    })
  })

  it.each(['', '{', 'null', '[]', '{"query":1,"home":"javascript:alert(1)","bundled":"yes"}'])(
    'falls back to the default view for %j',
    json => {
      expect(embeddedView(savedPage(json, ''))).toEqual({
        query: '',
        figures: '',
        home: null,
        bundled: false,
      })
    },
  )
})
