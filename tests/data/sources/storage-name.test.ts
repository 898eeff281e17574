import 'fake-indexeddb/auto'
import { createStore, set } from 'idb-keyval'
import { expect, test, vi } from 'vitest'
import { deleteAllKept, forgetConnection, keep, listKept } from '../../../src/data/sources/kept.ts'
import { storageName } from '../../../src/data/sources/storage-name.ts'
import { bundledPair } from '../../bundled.ts'
import { resultOf } from '../../results.ts'

test('names carry the folder of the page, and are the plain ones at the root', () => {
  expect(storageName('lens', '/')).toBe('lens')
  expect(storageName('lens', '/index.html')).toBe('lens')
  expect(storageName('lens', '/one/')).toBe('lens /one/')
  expect(storageName('lens', '/one/index.html')).toBe('lens /one/')
  expect(storageName('lens', '/one/two')).toBe('lens /one/')
})

test('pages below one host keep apart, and each takes over what version 1.0 kept for all', async () => {
  const at = (pathname: string) => {
    vi.stubGlobal('location', { pathname })
    forgetConnection()
  }
  const names = async () => resultOf(await listKept()).map(one => one.name)
  const plain = createStore('small-cap-lens', 'prices')
  const about = {
    id: 'x',
    name: 'Of 1.0',
    smallSymbol: 'A',
    largeSymbol: 'B',
    first: 0,
    last: 1,
    rows: 2,
    savedAt: 1,
  }
  await set('about:x', about, plain)
  at('/one/')
  expect(await names()).toEqual(['Of 1.0'])
  resultOf(await keep(bundledPair(), 'Of one', 2))
  expect(await names()).toEqual(['Of one', 'Of 1.0'])
  at('/two/')
  expect(await names()).not.toContain('Of one')
  at('/one/')
  resultOf(await deleteAllKept())
  expect(await names()).toEqual([])
  vi.unstubAllGlobals()
})
