import 'fake-indexeddb/auto'
import { createStore, set } from 'idb-keyval'
import { expect, test } from 'vitest'
import {
  deleteAllKept,
  deleteKept,
  forgetLast,
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
  expect(await lastKept()).toBeNull()
  await rememberLast(about.id)
  expect(await lastKept()).toBe(about.id)
  const pair = resultOf(await openKept(about.id))
  expect(pair.small.close).toEqual(bundledPair().small.close)
  expect(pair.aligned.dates.length).toBe(6628)
  await renameKept(about.id, ' Renamed ')
  const list = resultOf(await listKept())
  expect(list.map(one => one.name)).toEqual(['Renamed'])
  await forgetLast()
  expect(await lastKept()).toBeNull()
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
