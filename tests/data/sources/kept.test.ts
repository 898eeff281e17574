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

const saved = async (name: string) => {
  const result = await keep(bundledPair(), name, 1000)
  if ('severity' in result) throw new Error(result.found)
  return result
}

test('kept prices come back the same, renamed, listed and deleted', async () => {
  const about = await saved('My funds')
  expect(await lastKept()).toBeNull()
  await rememberLast(about.id)
  expect(await lastKept()).toBe(about.id)
  const pair = await openKept(about.id)
  if ('severity' in pair) throw new Error(pair.found)
  expect(pair.small.close).toEqual(bundledPair().small.close)
  expect(pair.aligned.dates.length).toBe(5096)
  await renameKept(about.id, ' Renamed ')
  const list = await listKept()
  expect(Array.isArray(list) && list.map(one => one.name)).toEqual(['Renamed'])
  await forgetLast()
  expect(await lastKept()).toBeNull()
  expect(await deleteKept(about.id)).toBeNull()
  expect(await listKept()).toEqual([])
  expect(await openKept(about.id)).toMatchObject({ code: 'storage-damaged' })
})

test('the same prices kept twice are kept once', async () => {
  await saved('a')
  await saved('b')
  expect(await listKept()).toHaveLength(1)
  await deleteAllKept()
  expect(await listKept()).toEqual([])
})

test('damaged entries are told, not trusted', async () => {
  const about = await saved('x')
  const store = createStore('small-cap-lens', 'prices')
  const side = {
    series: { ...bundledPair().small, close: new Float64Array(5096) },
    passport: bundledPair().passport.small,
  }
  for (const broken of [null, 7, { series: {} }, side]) {
    await set(`large:${about.id}`, broken, store)
    expect(await openKept(about.id)).toMatchObject({ code: 'storage-damaged' })
  }
  await set(`about:${about.id}`, 'junk', store)
  expect(await listKept()).toEqual([])
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
      expect(await work).toMatchObject({
        code: 'storage-blocked',
        action: expect.stringContaining(action),
      })
  } finally {
    indexedDB.open = open
  }
})
