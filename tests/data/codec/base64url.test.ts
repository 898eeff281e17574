import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../../src/data/codec/base64url.ts'

test('bytes read as the platform writes them, and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
      const text = toBase64url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(text)).toEqual(bytes)
    }),
  )
  const many = Uint8Array.from({ length: 20_000 }, (_, i) => i * 7)
  expect(fromBase64url(toBase64url(many))).toEqual(many)
})

test.each(['A', 'AAAAA', 'AA==', 'AB', 'A+/A', 'AA A', 'ÄAAA'])(
  '%s is no text that bytes are written as',
  text => {
    expect(fromBase64url(text)).toBeNull()
  },
)
