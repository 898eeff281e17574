import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LICENCES, licences } from '../../scripts/licences.mjs'

const ONE = '(MIT|ISC|BSD-[23]-Clause|Apache-2\\.0|BlueOak-1\\.0\\.0|OFL-1\\.1|0BSD|Unlicense)'
const FREE = new RegExp(`\\(${ONE}( AND ${ONE})*\\)$`)

test('what ships is listed with its licence, as it is now', () => {
  // When this fails after an update: node scripts/licences.mjs
  expect(readFileSync(LICENCES, 'utf8')).toBe(licences())
})

test('every licence lets the page ship', () => {
  const titles = licences()
    .split(/\n~{80}\n/)
    .slice(1)
    .map(part => part.trim().split('\n')[0]!)
  expect(titles.length).toBeGreaterThan(7)
  expect(titles.filter(title => !FREE.test(title))).toEqual([])
})
