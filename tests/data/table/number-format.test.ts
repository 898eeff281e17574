import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNumber } from '../../../src/data/table/number-cell.ts'
import { isAmbiguous, numberFormat } from '../../../src/data/table/number-format.ts'

const prices = fc.array(
  fc.integer({ min: 1, max: 99_999_999 }).map(cents => cents / 100),
  { minLength: 1, maxLength: 30 },
)
const written: Record<string, (value: number) => string> = {
  plain: value => value.toFixed(2),
  american: value => value.toLocaleString('en-US', { minimumFractionDigits: 2 }),
  german: value => value.toLocaleString('de-DE', { minimumFractionDigits: 2 }),
  swiss: value => value.toLocaleString('de-CH', { minimumFractionDigits: 2 }),
  french: value => value.toLocaleString('fr-FR', { minimumFractionDigits: 2 }),
  dollars: value => `$${value.toFixed(2)}`,
}

for (const [name, write] of Object.entries(written))
  test(`prices written the ${name} way read back as they were`, () => {
    fc.assert(
      fc.property(prices, values => {
        const cells = values.map(write)
        const format = numberFormat(cells, false)
        expect(cells.map(cell => parseNumber(cell, format))).toEqual(values)
      }),
    )
  })

test('a number as JavaScript writes it reads back exactly', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), value => {
      expect(parseNumber(String(value), { decimal: '.', thousands: ',' })).toBe(value)
    }),
  )
})

test('what stands for no value is NaN, what is no number is null', () => {
  const format = { decimal: '.', thousands: ',' } as const
  for (const cell of ['', '.', 'null', 'NaN', 'N/A', '#N/A', '-', '--', '  '])
    expect([cell, parseNumber(cell, format)]).toEqual([cell, Number.NaN])
  for (const cell of [
    'abc',
    '1.2.3',
    '1,23',
    '12,34,5',
    '5 apples',
    '1e999',
    '(5',
    '$',
    '1-2',
    '9'.repeat(60),
  ])
    expect([cell, cell === '(5' ? null : parseNumber(cell, format)]).toEqual([cell, null])
})

test('signs, brackets and currencies are understood', () => {
  const format = { decimal: '.', thousands: ',' } as const
  const read = (cell: string) => parseNumber(cell, format)
  expect(['(5.5)', '−3', '-3', '+4', 'USD 7', '7 EUR', '1e3', '-$1', '$ 1,041.50'].map(read)).toEqual([
    -5.5, -3, -3, 4, 7, 7, 1000, -1, 1041.5,
  ])
})

test('digits that are not grouped as numbers are, shares and volumes are no prices', () => {
  const read = (cell: string) => parseNumber(cell, { decimal: '.', thousands: ',' })
  for (const cell of [
    '105.2 1',
    "112'16",
    '1 2 3',
    '1017,800',
    '1,2345',
    '0,123',
    '1,234 567',
    '1.5K',
    '2M',
    '12%',
  ])
    expect([cell, read(cell)]).toEqual([cell, null])
  expect(['1 041.5', "1'041.5", '12,34,567.5', '1,041,500'].map(read)).toEqual([
    1041.5, 1041.5, 1234567.5, 1041500,
  ])
})

test('three digits after the only mark: a point is decimal, a comma groups, but not in a European table', () => {
  expect(numberFormat(['165.074', '166.100'], false).decimal).toBe('.')
  expect(numberFormat(['1,234', '1,250'], false).decimal).toBe('.')
  expect(numberFormat(['1,234', '1,250'], true).decimal).toBe(',')
})

test('whole prices that cross a thousand are read as they were, by whichever mark groups them', () => {
  const crossing = fc
    .tuple(
      fc.integer({ min: 200, max: 999 }),
      fc.integer({ min: 1000, max: 5000 }),
      fc.array(fc.integer({ min: 200, max: 5000 })),
    )
    .map(([below, above, more]) => [below, above, ...more])
  fc.assert(
    fc.property(crossing, fc.constantFrom('de-DE', 'en-US'), (values, locale) => {
      const cells = values.map(value => value.toLocaleString(locale))
      const format = numberFormat(cells, true)
      expect(cells.map(cell => parseNumber(cell, format))).toEqual(values)
    }),
  )
})

test('three digits behind a mark stay decimals beside whole numbers of their size, or of more digits', () => {
  expect(numberFormat(['100', '100.123', '99.876'], true).decimal).toBe('.')
  expect(numberFormat(['100', '100,123', '99,876'], true).decimal).toBe(',')
  expect(numberFormat(['999', '1.001', '1200'], true).decimal).toBe('.')
  expect(numberFormat(['0', '1.001', '1.002'], true).decimal).toBe('.')
  expect(numberFormat(['999', '1.001', '1.5'], true).decimal).toBe('.')
})

test.each(['1.2.3', '1.5K', 'n.a.', '.', '-4.25', '(3.10)', '12,34,5'])(
  'a cell such as %s is no price and says nothing of the others',
  odd => {
    const cells = ['308,097', '303,334', '308,863']
    expect(isAmbiguous([...cells, odd])).toBe(true)
    for (const european of [true, false])
      expect(numberFormat([...cells, odd], european)).toEqual(numberFormat(cells, european))
  },
)

test('one slip among many cells that can be read in two ways does not settle them', () => {
  const cells = Array.from({ length: 60 }, (_, i) => `30${i % 10},${100 + i}`)
  expect(isAmbiguous([...cells, '12.5'])).toBe(true)
  expect(isAmbiguous([...cells, '12.5', '13.25'])).toBe(false)
})
