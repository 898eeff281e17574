import { describe, expect, it, vi } from 'vitest'
import { toBase64url } from '../../../src/data/codec/base64url.ts'
import { deflate } from '../../../src/data/codec/deflate.ts'
import { packPair } from '../../../src/data/codec/pack.ts'
import type { PricePair } from '../../../src/data/series/series.ts'
import { digest } from '../../../src/data/sources/digest.ts'
import { embeddedView, readEmbedded } from '../../../src/data/sources/embedded.ts'
import { isSavedPage } from '../../../src/data/sources/saved-page.ts'
import { bundledPair } from '../../bundled.ts'
import { resultOf } from '../../results.ts'

// The build whose prices are those of the tests.
vi.mock('virtual:bundled-prices', async () => {
  const [{ packPair }, { hexOf, sha256 }, { bundledPair }] = await Promise.all([
    import('../../../src/data/codec/pack.ts'),
    import('../../../src/data/codec/sha256.ts'),
    import('../../bundled.ts'),
  ])
  return { url: '', digests: { funds: hexOf(sha256(packPair(bundledPair()))) } }
})

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

const view = {
  query: '?ma=10,30',
  figures: '1.AAAA',
  home: 'https://example.org/lens/',
  bundled: true,
  note: '{}',
}

describe('what a saved page carries', () => {
  const saved = async (pair: PricePair) => {
    const page = savedPage(JSON.stringify(view), toBase64url(await deflate(packPair(pair))))
    expect(isSavedPage(page)).toBe(true)
    const { prices, ...rest } = (await readEmbedded(page))!
    expect(rest).toEqual(view)
    return resultOf(prices)
  }

  it('comes back as it was saved, as the prices of the build where their digest proves it', async () => {
    expect(await saved(bundledPair())).toEqual(bundledPair())
  })

  it('is not taken for the prices of the build because it says so', async () => {
    const { small, ...others } = bundledPair()
    const dearer = { ...others, small: { ...small, close: small.close.map(price => price * 2) } }
    const pair = await saved(dearer)
    expect(pair.small.close).toEqual(dearer.small.close)
    expect(pair).toMatchObject({
      bundled: false,
      provenance: { kind: 'saved page', said: 'bundled prices' },
      passport: { small: { source: 'this saved page', sha256: await digest(packPair(dearer)) } },
    })
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
        note: '',
      })
    },
  )
})
