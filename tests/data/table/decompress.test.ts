import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sentence } from '../../../src/data/series/problem.ts'
import { unpack } from '../../../src/data/table/decompress.ts'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'
import { problemsOf, resultOf } from '../../results.ts'

const rows = Array.from({ length: 3000 }, (_, i) => `${isoOf(15_000 + i)},${100 + (i % 7)}.25`)
const text = `Date,Close\n${rows.join('\n')}\n`
const table = strToU8(text)
const told = (bytes: Uint8Array): string[] => problemsOf(unpack(bytes, 'a.zip')).map(sentence)
const unpacked = (bytes: Uint8Array, name = 'a.zip') => resultOf(unpack(bytes, name))
const texts = (bytes: Uint8Array): [string, string][] =>
  unpacked(bytes).entries.map(entry => [entry.name, new TextDecoder().decode(entry.bytes)])

/** Places of a record's signature. */
function placesOf(zip: Uint8Array, signature: number): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length)
  return Array.from({ length: zip.length - 4 }, (_, at) => at).filter(
    at => view.getUint32(at, true) === signature,
  )
}
const [LOCAL, ENTRY] = [0x04034b50, 0x02014b50]

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]))
}

test('a byte that changed in a stored table is noticed, and the other tables are read', () => {
  const zip = zipSync({ 'IWM.csv': table, 'SPY.csv': table }, { level: 0 })
  const at = new TextDecoder('latin1').decode(zip).indexOf('106.25')
  zip[at] = 0x39
  expect(texts(zip).map(([name]) => name)).toEqual(['SPY.csv'])
  expect(unpacked(zip).problems.map(sentence)).toEqual([
    'a.zip: found “IWM.csv, which is damaged”; it was not read.',
  ])
  const single = zipSync({ 'IWM.csv': table }, { level: 0 })
  single[new TextDecoder('latin1').decode(single).indexOf('106.25')] = 0x39
  expect(told(single)).toEqual(['a.zip: found “IWM.csv, which is damaged”; it was not read.'])
})

test('a size that the directory does not speak of is damage', () => {
  const zip = zipSync({ 'IWM.csv': table })
  const [at] = placesOf(zip, ENTRY) as [number]
  new DataView(zip.buffer).setUint32(at + 24, table.length - 9, true)
  expect(told(zip)).toEqual(['a.zip: found “IWM.csv, which is damaged”; it was not read.'])
})

test('an entry that is not in the directory is no part of the archive', () => {
  const zip = zipSync({ 'OLD.csv': table, 'SPY.csv': table })
  const [first, second] = placesOf(zip, ENTRY) as [number, number]
  const end = placesOf(zip, 0x06054b50)[0]!
  const without = joined(zip.subarray(0, first), zip.subarray(second))
  const view = new DataView(without.buffer)
  const moved = end - (second - first)
  view.setUint16(moved + 8, 1, true)
  view.setUint16(moved + 10, 1, true)
  view.setUint32(moved + 12, end - second, true)
  expect(texts(without)).toEqual([['SPY.csv', text]])
})

test('a table behind a password is said to be one', () => {
  const zip = zipSync({ 'IWM.csv': table, 'SPY.csv': table })
  const view = new DataView(zip.buffer)
  const protect = (i: number): void => {
    view.setUint16(placesOf(zip, ENTRY)[i]! + 8, 1, true)
    view.setUint16(placesOf(zip, LOCAL)[i]! + 6, 1, true)
  }
  const said = (names: string): string =>
    `a.zip: found “${names}: protected by a password”, expected plain tables in the archive; not read; unpack it.`
  protect(0)
  expect(texts(zip)).toEqual([['SPY.csv', text]])
  expect(unpacked(zip).problems.map(sentence)).toEqual([said('IWM.csv')])
  protect(1)
  expect(told(zip)).toEqual([said('IWM.csv, SPY.csv')])
})

test('what may be prices and is not read is named, once for each kind', () => {
  const zip = zipSync({
    'IWM.csv': table,
    'prices.xlsx': table,
    'more.csv.gz': table,
    'logo.png': table,
    'readme.md': table,
    '__MACOSX/._IWM.csv': table,
  })
  expect(unpacked(zip).problems.map(sentence)).toEqual([
    'a.zip: found “prices.xlsx, more.csv.gz: no plain table”, expected plain tables in the archive; not read; unpack it and load it by itself.',
  ])
  const many = zipSync(Object.fromEntries(Array.from({ length: 66 }, (_, i) => [`T${i}.csv`, table])))
  expect(unpacked(many).entries).toHaveLength(64)
  expect(unpacked(many).problems.map(sentence)).toEqual([
    'a.zip: found “T64.csv, T65.csv: beyond the first 64 tables”, expected plain tables in the archive; not read.',
  ])
  const results = read(zip, 'a.zip')
  expect(results.map(({ kind }) => kind)).toEqual(['series', 'refused'])
})

test('tables of one name in two folders are told apart, and of one path the last counts', () => {
  const other = strToU8(text.replaceAll('.25', '.75'))
  expect(texts(zipSync({ 'a/IWM.csv': table, 'b/IWM.csv': other })).map(([name]) => name)).toEqual([
    'a/IWM.csv',
    'b/IWM.csv',
  ])
  const twice = zipSync({ 'a.csv': table, 'b.csv': other })
  for (const at of [
    ...placesOf(twice, ENTRY).map(at => at + 46),
    ...placesOf(twice, LOCAL).map(at => at + 30),
  ])
    twice[at] = 0x61
  expect(texts(twice)).toEqual([['a.csv', text.replaceAll('.25', '.75')]])
})

test('an archive behind other bytes, or with a comment or padding, is read; one that is cut is not', () => {
  const zip = zipSync({ 'IWM.csv': table })
  expect(texts(joined(zip, new Uint8Array(512)))).toEqual([['IWM.csv', text]])
  const stub = zip.slice()
  expect(texts(joined(stub.subarray(0, 4), new Uint8Array(60), zip))).toEqual([['IWM.csv', text]])
  for (const length of [zip.length - 1, zip.length - 40, 100, 5])
    expect(told(zip.subarray(0, length))[0]).toContain('breaks off or is damaged')
})

test('gzip with padding or of several members is read, and a wrong checksum or size is damage', () => {
  const half = text.length >> 1
  const whole = gzipSync(table)
  const two = joined(gzipSync(table.subarray(0, half)), gzipSync(table.subarray(half)))
  const gunzipped = (bytes: Uint8Array): string =>
    new TextDecoder().decode(unpacked(bytes, 'IWM.csv.gz').entries[0]!.bytes)
  for (const bytes of [whole, two])
    for (const padding of [0, 1, 3, 5, 9, 512, 100_000])
      expect(gunzipped(joined(bytes, new Uint8Array(padding)))).toBe(text)
  for (const [bytes, at] of [
    [whole, whole.length - 8],
    [whole, whole.length - 4],
    [two, gzipSync(table.subarray(0, half)).length - 6],
    [two, two.length - 3],
  ] as const) {
    const damaged = bytes.slice()
    damaged[at]! ^= 1
    expect(told(damaged)[0]).toContain('breaks off or is damaged')
  }
  for (const length of [whole.length - 1, whole.length >> 1, 12])
    expect(told(whole.subarray(0, length))[0]).toContain('breaks off or is damaged')
})

test('no changed byte of an archive gives another table in silence', () => {
  const short = strToU8(text.slice(0, 400))
  const archives = [
    zipSync({ 'IWM.csv': short, 'SPY.csv': short }, { level: 0 }),
    zipSync({ 'IWM.csv': short }),
    gzipSync(short),
  ]
  const whole = text.slice(0, 400)
  fc.assert(
    fc.property(
      fc.constantFrom(...archives),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, at, flip) => {
        const changed = bytes.slice()
        changed[at % bytes.length]! ^= flip
        // Without its first bytes it is no archive, and not read as one.
        fc.pre(at % bytes.length > 3)
        const result = unpack(changed, 'a.zip')
        if (!result.ok) return
        for (const entry of result.value.entries) expect(new TextDecoder().decode(entry.bytes)).toBe(whole)
      },
    ),
    { numRuns: 2000 },
  )
})
