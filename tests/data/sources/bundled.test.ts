import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { digests, PRICES_CSV, packedPrices } from '../../../scripts/bundled-prices.ts'
import { packPair } from '../../../src/data/codec/pack.ts'
import { loadBundled, readBundled } from '../../../src/data/sources/bundled.ts'
import { pairOf } from '../../bundled.ts'
import { problemsOf, resultOf } from '../../results.ts'

describe('the bundled prices', () => {
  it('ship as they stand in the committed table, with its digest', async () => {
    const pair = resultOf(await readBundled(packedPrices()))
    const table = readFileSync(PRICES_CSV, 'utf8')
    const sha256 = createHash('sha256').update(table).digest('hex')
    const { passport, ...prices } = pairOf(table)
    expect(pair).toEqual({
      ...prices,
      passport: { small: { ...passport.small, sha256 }, large: { ...passport.large, sha256 } },
    })
  })

  it('keep their digest when a page is saved with them, which proves them when it is opened', async () => {
    const pair = resultOf(await readBundled(packedPrices()))
    expect(createHash('sha256').update(packPair(pair)).digest('hex')).toBe(JSON.parse(digests()).funds)
  })

  it('take no more than 30 KB on the wire', () => {
    expect(packedPrices().length).toBeLessThan(30_000)
  })

  it.each([
    ['no network', () => Promise.reject(new TypeError('offline')), 'no answer'],
    ['a missing file', async () => new Response('', { status: 404 }), 'the answer 404'],
    ['a page instead of the file', async () => new Response('<!doctype html>'), 'damaged bytes'],
  ])('are reported as missing on %s', async (_, answer, found) => {
    vi.stubGlobal('fetch', answer)
    expect(problemsOf(await loadBundled())).toMatchObject([{ code: 'bundled-missing', found }])
    vi.unstubAllGlobals()
  })
})
