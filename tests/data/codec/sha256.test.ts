import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hexOf, sha256 } from '../../../src/data/codec/sha256.ts'

it('agrees with another implementation on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      expect(hexOf(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'))
    }),
    { numRuns: 500 },
  )
})

it.each([55, 56, 63, 64, 65, 119, 120, 1_000_003])('agrees at %i bytes, where padding changes', length => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) & 255)
  expect(hexOf(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'))
})
