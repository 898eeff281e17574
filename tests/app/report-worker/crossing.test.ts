import { describe, expect, it } from 'vitest'
import {
  deserialize,
  type Held,
  keepOnly,
  nothingSent,
  type Sent,
  serialize,
  stillSent,
} from '../../../src/app/report-worker/crossing.ts'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../../src/report/build.ts'
import { historyOf } from '../../../src/report/history.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { bundledPair } from '../../bundled.ts'

/** One crossing as a worker's messages make it: the tree is cloned, fresh buffers are copied. */
function cross<T>(value: T, sent: Sent, held: Held): { arrived: T; fresh: number } {
  const { tree, fresh, live } = serialize(value, sent)
  for (const [name, buffer] of fresh) held.buffers.set(name, buffer.slice(0) as ArrayBuffer)
  const arrived = deserialize(structuredClone(tree), held) as T
  keepOnly(live, held)
  stillSent(live, sent)
  return { arrived, fresh: fresh.length }
}

const nothingHeld = (): Held => ({ buffers: new Map(), views: new Map() })

describe('values between page and worker', () => {
  it('deserialize as they left, a whole report and its history among them', () => {
    const report = buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)
    const { arrived } = cross({ report, history: historyOf(report) }, nothingSent(1), nothingHeld())
    expect(arrived).toEqual({ report, history: historyOf(report) })
  })

  it('do not take along what is already there, and keep its identity', () => {
    const [sent, held] = [nothingSent(-1), nothingHeld()]
    const column = Float64Array.of(1, 2, 3)
    const first = cross({ all: column, end: column.subarray(1), day: Int32Array.of(7) }, sent, held)
    expect(first.fresh).toBe(2)
    const second = cross({ all: column, end: column.subarray(1) }, sent, held)
    expect(second.fresh).toBe(0)
    expect(second.arrived.all).toBe(first.arrived.all)
    expect(second.arrived.end).toEqual(Float64Array.of(2, 3))
    expect(second.arrived.end.buffer).toBe(second.arrived.all.buffer)
  })

  it('forget on both sides what is no longer spoken of', () => {
    const [sent, held] = [nothingSent(1), nothingHeld()]
    const old = Float64Array.of(1)
    cross({ old }, sent, held)
    cross({ young: Float64Array.of(2) }, sent, held)
    expect([held.buffers.size, held.views.size, sent.names.size]).toEqual([1, 1, 1])
    const again = cross({ old }, sent, held)
    expect(again.fresh).toBe(1)
    expect(again.arrived.old).toEqual(old)
  })

  it('keep names that look like ours from being read as columns, and hostile ones harmless', () => {
    const value = JSON.parse('{"__proto__": {"x": 1}, "constructor": "y", "map": null}') as object
    const { arrived } = cross(value, nothingSent(1), nothingHeld())
    expect(Object.getPrototypeOf(arrived)).toBe(Object.prototype)
    expect(Object.keys(arrived)).toEqual(['__proto__', 'constructor', 'map'])
  })

  it('say which column is missing rather than showing a wrong one', () => {
    const { tree } = serialize({ a: Float64Array.of(1) }, nothingSent(1))
    expect(() => deserialize(tree, nothingHeld())).toThrow('No column 1')
  })
})
