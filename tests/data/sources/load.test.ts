import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { fetchedInput, loadPrices, textInput } from '../../../src/data/sources/load.ts'
import { isoOf } from '../../../src/metrics/day.ts'
import { bundledPair } from '../../bundled.ts'

const rows = (count: number, separator = ','): string =>
  Array.from({ length: count }, (_, i) =>
    [isoOf(18_000 + i), (100 + (i % 50)).toFixed(2), (200 + (i % 30)).toFixed(2)].join(separator),
  ).join('\n')
const none = { current: null }

test('pasted cells load like a file', async () => {
  const outcome = await loadPrices([textInput(`Date\tIWM\tSPY\n${rows(30, '\t')}`)], none)
  if (outcome.kind !== 'pair') throw new Error(outcome.kind)
  expect(outcome.pair.passport.small.source).toBe('pasted cells')
  expect(outcome.pair.passport.small.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(outcome.pair.aligned.dates.length).toBe(30)
})

test('gzipped and zipped tables load as themselves', async () => {
  const text = strToU8(`Date,IWM,SPY\n${rows(30)}`)
  for (const bytes of [
    gzipSync(text),
    zipSync({ '../../etc/prices.csv': text, 'notes.md': strToU8('no') }),
  ]) {
    const outcome = await loadPrices([fetchedInput(bytes, 'prices.csv.gz', 'example.org')], none)
    if (outcome.kind !== 'pair') throw new Error(JSON.stringify(outcome))
    expect(outcome.pair.passport.small.source).toBe('prices.csv')
  }
  const halves = zipSync({
    'SPY.csv': strToU8(`Date,Close\n${rows(30).replaceAll(/,[^,\n]*$/gm, '')}`),
    'IWM.csv': strToU8(`Date,Close\n${rows(30).replaceAll(/,[^,\n]*$/gm, '')}`),
  })
  const outcome = await loadPrices([fetchedInput(halves, 'both.zip', 'example.org')], none)
  if (outcome.kind !== 'pair') throw new Error(JSON.stringify(outcome))
  expect([outcome.pair.small.symbol, outcome.pair.large.symbol]).toEqual(['IWM', 'SPY'])
})

test('progress is reported, and cancelling half-way changes nothing', async () => {
  const big = `Date,IWM,SPY\n${rows(60_000)}`
  const stop = new AbortController()
  const seen: number[] = []
  const outcome = await loadPrices([textInput(big)], none, {
    signal: stop.signal,
    onProgress: progress => {
      seen.push(progress.rows)
      expect(progress.bytes).toBeLessThanOrEqual(progress.totalBytes)
      stop.abort()
    },
  })
  expect(outcome.kind).toBe('cancelled')
  expect(seen.length).toBe(1)
})

test('a later load wins over an earlier one', async () => {
  const earlier = loadPrices([textInput(`Date,IWM,SPY\n${rows(60_000)}`)], none)
  const later = loadPrices([textInput(`Date,IJR,IVV\n${rows(30)}`)], none)
  expect((await earlier).kind).toBe('cancelled')
  const outcome = await later
  expect(outcome.kind === 'pair' && outcome.pair.small.symbol).toBe('IJR')
})

test('a file that cannot be read is a refusal, not an exception', async () => {
  const outcome = await loadPrices(
    [
      {
        name: 'gone.csv',
        provenance: { kind: 'file' },
        bytes: () => Promise.reject(new Error('the file has vanished')),
      },
    ],
    { current: bundledPair() },
  )
  if (outcome.kind !== 'refused') throw new Error(outcome.kind)
  expect(outcome.problems[0]?.found).toBe('the file has vanished')
})

test('a device clock of 1999 changes nothing where the page knows newer prices', async () => {
  const current = bundledPair()
  // Days of two-digit years would be of the century before, and those of four digits after today.
  for (const style of [
    (iso: string) => iso,
    (iso: string) => iso.replace(/^..(..)-(..)-(..)$/, '$2/$3/$1'),
  ]) {
    const text = `Date,IWM,SPY\n${rows(40).replaceAll(/^[\d-]+/gm, style)}`
    const dates = []
    for (const year of [1999, 2026]) {
      vi.useFakeTimers({ now: Date.UTC(year, 0, 4), toFake: ['Date'] })
      const outcome = await loadPrices([textInput(text)], { current })
      vi.useRealTimers()
      if (outcome.kind !== 'pair') throw new Error(JSON.stringify(outcome))
      dates.push([...outcome.pair.aligned.dates])
    }
    expect(dates[0]).toEqual(dates[1])
    expect(isoOf(dates[0]![0]!)).toBe(isoOf(18_000))
  }
})
