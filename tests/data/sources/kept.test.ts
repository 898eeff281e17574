import 'fake-indexeddb/auto'
import { createStore, set } from 'idb-keyval'
import { expect, test } from 'vitest'
import { pricePair, sideOf } from '../../../src/data/series/pair.ts'
import {
  deleteAllKept,
  deleteKept,
  forgetLast,
  idOf,
  keep,
  lastKept,
  listKept,
  openKept,
  rememberLast,
  renameKept,
} from '../../../src/data/sources/kept.ts'
import { bundledPair } from '../../bundled.ts'
import { problemsOf, resultOf } from '../../results.ts'

const saved = async (name: string) => {
  return resultOf(await keep(bundledPair(), name, 1000))
}

test('kept prices come back the same, renamed, listed and deleted', async () => {
  const about = await saved('My funds')
  expect(resultOf(await lastKept())).toBeNull()
  await rememberLast(about.id)
  expect(resultOf(await lastKept())).toBe(about.id)
  const pair = resultOf(await openKept(about.id))
  expect(pair.small.close).toEqual(bundledPair().small.close)
  expect(pair.aligned.dates.length).toBe(6628)
  await renameKept(about.id, ' Renamed ')
  const list = resultOf(await listKept())
  expect(list.map(one => one.name)).toEqual(['Renamed'])
  await forgetLast()
  expect(resultOf(await lastKept())).toBeNull()
  expect((await deleteKept(about.id)).ok).toBe(true)
  expect(resultOf(await listKept())).toEqual([])
  expect(problemsOf(await openKept(about.id))[0]).toMatchObject({ code: 'storage-damaged' })
})

test('the same prices kept twice are kept once', async () => {
  await saved('a')
  await saved('b')
  expect(resultOf(await listKept())).toHaveLength(1)
  await deleteAllKept()
  expect(resultOf(await listKept())).toEqual([])
})

test('kept prices say that they are kept, whatever the database says of their source and digest', async () => {
  const about = await saved('x')
  const store = createStore('small-cap-lens', 'prices')
  const { large, passport } = bundledPair()
  const lying = { ...passport.large, source: 'bundled prices', sha256: '00'.repeat(32) }
  for (const [claimed, was, host] of [
    [{ kind: 'bundled', dataset: 'funds' }, null, null],
    [{ kind: 'kept', id: 'another', was: 'bundled', host: 7 }, null, null],
    [{ kind: 'address', host: 'exa\u202emple.org' }, 'address', 'example.org'],
    [undefined, null, null],
  ] as const) {
    await set(`large:${about.id}`, { series: large, passport: { ...lying, provenance: claimed } }, store)
    const pair = resultOf(await openKept(about.id))
    expect(pair.bundled).toBe(false)
    expect(pair.passport.large.provenance).toEqual({ kind: 'kept', id: about.id, was, host })
    expect(pair.passport.large.sha256).toMatch(/^(?!0000)[0-9a-f]{64}$/)
    // The same prices, opened and kept again, are kept once.
    expect(idOf(pair)).toBe(about.id)
  }
  await deleteAllKept()
})

test('prices that were changed since they were kept are told, not shown', async () => {
  const about = await saved('x')
  const store = createStore('small-cap-lens', 'prices')
  const { small, passport } = bundledPair()
  const close = small.close.slice()
  close[17] = (close[17] as number) + 0.01
  await set(`small:${about.id}`, { series: { ...small, close }, passport: passport.small }, store)
  expect(problemsOf(await openKept(about.id))[0]).toMatchObject({
    code: 'storage-damaged',
    found: 'prices changed since they were kept',
  })
  // What an earlier version kept has no digest to be checked against.
  const { digests: _, ...earlier } = about
  await set(`about:${about.id}`, earlier, store)
  expect(resultOf(await openKept(about.id)).bundled).toBe(false)
  await deleteAllKept()
})

test('damaged entries are told, not trusted', async () => {
  const about = await saved('x')
  const store = createStore('small-cap-lens', 'prices')
  const side = {
    series: { ...bundledPair().small, close: new Float64Array(6628) },
    passport: bundledPair().passport.small,
  }
  for (const broken of [null, 7, { series: {} }, side]) {
    await set(`large:${about.id}`, broken, store)
    expect(problemsOf(await openKept(about.id))[0]).toMatchObject({ code: 'storage-damaged' })
  }
  await set(`about:${about.id}`, 'junk', store)
  expect(resultOf(await listKept())).toEqual([])
})

test('a browser without storage gives a problem that says what becomes of the prices, not an exception', async () => {
  const open = indexedDB.open
  await deleteAllKept()
  indexedDB.open = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  try {
    const fresh = await import('../../../src/data/sources/kept.ts?blocked' as string)
    const told = [
      [fresh.keep(bundledPair(), 'x', 1), 'could not be kept; they stay on the page until it is closed'],
      [fresh.listKept(), 'could not be listed; nothing was changed'],
      [fresh.openKept('x'), 'could not be opened; load the files again'],
      [fresh.renameKept('x', 'y'), 'could not be renamed; their name is as it was'],
      [fresh.deleteKept('x'), 'could not be deleted; nothing was changed'],
      [fresh.deleteAllKept(), 'could not be deleted; nothing was changed'],
    ]
    for (const [work, action] of told)
      expect(problemsOf(await work)[0]).toMatchObject({
        code: 'storage-blocked',
        action: expect.stringContaining(action),
      })
  } finally {
    indexedDB.open = open
  }
})

test('many series are kept with the two that are shown, and other two of them take their place', async () => {
  const pair = bundledPair()
  const named = (symbol: string) => {
    const { series, passport } = sideOf(pair, 'small')
    return { series: { ...series, symbol }, passport }
  }
  const many = { ...pair, others: [named('AAA'), named('BBB')] }
  const about = resultOf(await keep(many, '', 1000))
  expect(about.name).toBe(`4 series from ${pair.passport.small.source}`)
  const opened = resultOf(await openKept(about.id))
  expect(opened.others?.map(({ series }) => series.symbol)).toEqual(['AAA', 'BBB'])
  expect(opened.others?.[0]?.passport.provenance).toMatchObject({ kind: 'kept', id: about.id })
  const otherTwo = resultOf(
    pricePair(named('AAA'), sideOf(pair, 'large'), [named('BBB'), sideOf(pair, 'small')]),
  )
  expect(idOf(otherTwo)).toBe(about.id)
  await keep(otherTwo, '', 2000)
  expect(resultOf(await listKept())).toHaveLength(1)
  expect(resultOf(await openKept(about.id)).small.symbol).toBe('AAA')
  await deleteAllKept()
  expect((await openKept(about.id)).ok).toBe(false)
})
