import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createStore, setMany } from 'idb-keyval'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keptSamples } from './kept-samples.ts'
import { differences, figuresNow, recorded } from './samples.ts'

const figures = recorded('figures.csv')

/** Makes typed arrays of their base64 again. */
function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived)
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Record<string, unknown>
  const bytes = (text: unknown) => new Uint8Array(Buffer.from(text as string, 'base64')).buffer
  if ('Int32Array' in fields) return new Int32Array(bytes(fields.Int32Array))
  if ('Float64Array' in fields) return new Float64Array(bytes(fields.Float64Array))
  return Object.fromEntries(Object.entries(fields).map(([key, part]) => [key, revived(part)]))
}

describe('prices kept by version 1.0.0', () => {
  // Each test has a database of its own, and a module that has not opened one yet.
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
    vi.resetModules()
  })

  it.each(keptSamples().map(sample => [sample.set, sample] as const))(
    'are listed and open with the same figures: %s',
    async (set, { databases }) => {
      for (const { name, store, entries } of databases) {
        await setMany(
          entries.map(([key, value]) => [key, revived(value)]),
          createStore(name, store),
        )
      }
      const { lastKept, listKept, openKept } = await import('../../src/data/sources/kept.ts')
      const list = await listKept()
      if (!list.ok) throw new Error(JSON.stringify(list))
      expect(list.value).toHaveLength(1)
      const [about] = list.value
      expect(await lastKept()).toEqual({ ok: true, value: about!.id })
      const pair = await openKept(about!.id)
      if (!pair.ok) throw new Error(JSON.stringify(pair))
      expect(differences(figures[set]!, figuresNow(pair.value, ''))).toEqual([])
    },
  )
})
