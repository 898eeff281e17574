import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toUtf8 } from '../../../src/data/table/encoding.ts'

test('one byte that is no UTF-8 is seen at any place and at any alignment', () => {
  fc.assert(
    fc.property(fc.nat(7), fc.integer({ min: 1, max: 40 }), fc.nat(39), (offset, length, at) => {
      const bytes = new Uint8Array(offset + length).fill(65).subarray(offset)
      expect(toUtf8(bytes).guessed).toBe(false)
      bytes[at % length] = 0xe9
      expect(toUtf8(bytes).guessed).toBe(true)
    }),
  )
})
