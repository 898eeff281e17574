import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deflate, inflateWithin } from '../../../src/data/codec/deflate.ts'

describe('inflateWithin', () => {
  it('undoes the compression of any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async bytes => {
        const inflated = await inflateWithin(await deflate(bytes), 2000)
        expect(inflated).toEqual({ ok: true, value: Uint8Array.from(bytes) })
      }),
    )
  })

  it('gives up on a bomb at the limit', async () => {
    const bomb = deflateSync(new Uint8Array(200_000_000))
    expect(bomb.length).toBeLessThan(200_000)
    const started = process.memoryUsage().rss
    expect(await inflateWithin(bomb, 1_000_000)).toEqual({ ok: false, because: 'too-large' })
    expect(process.memoryUsage().rss - started).toBeLessThan(100_000_000)
  })

  it('says that truncated or foreign bytes are damaged', async () => {
    const whole = deflateSync(new TextEncoder().encode('a text that is long enough to be cut'))
    for (let length = 0; length < whole.length; length++) {
      expect(await inflateWithin(whole.subarray(0, length), 1000), `${length} bytes`).toMatchObject({
        because: 'damaged',
      })
    }
    expect(await inflateWithin(Uint8Array.of(1, 2, 3), 1000)).toEqual({ ok: false, because: 'damaged' })
  })
})
