import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BundledId } from '../../src/data/series/size-pairs.ts'
import { dayOfIso } from '../../src/metrics/day.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import {
  CHART_MODES,
  DEFAULT_VIEW,
  readQuery,
  rejectionSentence,
  type View,
  writeQuery,
} from '../../src/state/url.ts'

const day = fc.integer({ min: -3650, max: 40_000 })
const ascending = fc
  .uniqueArray(fc.integer({ min: 2, max: 1000 }), { minLength: 1, maxLength: 5 })
  .map(list => list.sort((a, b) => a - b))
const settings: fc.Arbitrary<Settings> = fc
  .record({
    window: fc.oneof(
      fc.tuple(day, day),
      fc.constant({ from: null, to: null }),
      fc.record({
        from: fc.oneof(
          fc.constantFrom('ytd' as const),
          fc.integer({ min: 1, max: 100 }).map(n => `-${n}y` as const),
          fc.integer({ min: 1, max: 1200 }).map(n => `-${n}m` as const),
          fc.integer({ min: 1, max: 99_999 }).map(n => `-${n}d` as const),
        ),
        to: fc.oneof(day, fc.constantFrom('latest' as const, null)),
      }),
    ),
    basis: fc.constantFrom('price' as const, 'total' as const),
    ma: ascending,
    vol: fc.integer({ min: 2, max: 1000 }),
    tie: fc.oneof(
      fc.integer({ min: 0, max: 50_000 }).map(n => n / 100),
      fc.double({ min: 0, max: 500, noNaN: true }),
      fc.double({ min: 0, max: 1e-5, noNaN: true }),
    ),
    gap: fc.constantFrom('arithmetic' as const, 'geometric' as const),
    rows: fc.constantFrom('as loaded' as const, 'weekly' as const, 'monthly' as const),
    swap: fc.boolean(),
    run: fc.integer({ min: 2, max: 50 }),
    events: fc
      .uniqueArray(fc.integer({ min: -30_000, max: 30_000 }), { maxLength: 60 })
      .map(list => list.sort((one, other) => one - other)),
    recessions: fc.boolean(),
    scale: fc.constantFrom('auto' as const, 'log' as const, 'linear' as const),
    turn: fc.double({ min: 1, max: 50, noNaN: true }),
    roll: fc.constantFrom(
      null,
      '1d' as const,
      '60d' as const,
      '26w' as const,
      '18m' as const,
      '30y' as const,
    ),
    whatIf: fc.dictionary(
      fc.constantFrom('pe.small', 'pe.large', 'eps.2026.small', 'ev-ebitda.small'),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
    ),
  })
  .map(({ window, ...rest }) => ({
    ...rest,
    ...(Array.isArray(window) ? { from: Math.min(...window), to: Math.max(...window) } : window),
  }))
const view: fc.Arbitrary<View> = fc.record({
  settings,
  theme: fc.constantFrom(null, 'light' as const, 'dark' as const),
  data: fc.constantFrom<BundledId>('funds', 'indices', 'portfolios', 'IJR/SPY', 'IWM/QQQ'),
  addresses: fc.record({
    small: fc.option(fc.webUrl({ validSchemes: ['https'] })),
    large: fc.option(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true })),
    prices: fc.constant(null),
  }),
  chart: fc.constantFrom(...CHART_MODES),
  folds: fc.record({
    all: fc.boolean(),
    changed: fc.uniqueArray(fc.constantFrom('history', 'streak-lab', 'performance', 'claims-holds')),
  }),
  pin: fc.option(
    fc.tuple(day, day).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) })),
  ),
})

const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('the view in the address', () => {
  it('writes nothing for the default view', () => {
    expect(writeQuery(DEFAULT_VIEW)).toBe('')
  })

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(view, original => {
        const { view: back, rejected } = readQuery(writeQuery(original))
        expect(rejected).toEqual([])
        expect(plain(back)).toEqual(plain(original))
      }),
    )
  })

  it.each([1e-7, 5e-324, 0.1234567890123456, 0.0000012345678901234567])(
    'comes back with a tolerance of %s, which the field takes',
    tie => {
      const settings = { ...DEFAULT_SETTINGS, tie }
      const { view, rejected } = readQuery(writeQuery({ ...DEFAULT_VIEW, settings }))
      expect(rejected).toEqual([])
      expect(view.settings.tie).toBe(tie)
    },
  )

  it('reads the contract’s own examples', () => {
    const { view, rejected } = readQuery(
      '?from=2008-05-19&to=2008-06-06&basis=total&ma=10,30&vol=60&tie=2&gap=geometric&theme=dark&utm_source=mail',
    )
    expect(rejected).toEqual([])
    expect(view.settings).toEqual({
      ...DEFAULT_SETTINGS,
      from: dayOfIso('2008-05-19'),
      to: dayOfIso('2008-06-06'),
      basis: 'total',
      ma: [10, 30],
      vol: 60,
      tie: 2,
      gap: 'geometric',
    })
    expect(view.theme).toBe('dark')
  })

  it.each([
    ['from', '2025-02-30'],
    ['to', 'yesterday'],
    ['basis', 'net'],
    ['ma', '50,20'],
    ['ma', '20,20'],
    ['ma', '1,2,3,4,5,6'],
    ['ma', ''],
    ['vol', '1'],
    ['vol', '20.5'],
    ['vol', '0x20'],
    ['tie', '-1'],
    ['tie', 'NaN'],
    ['gap', 'log'],
    ['swap', 'yes'],
    ['run', '1e3'],
    ['turn', 'Infinity'],
    ['theme', 'sepia'],
    ['whatif', '__proto__:1'],
    ['whatif', 'pe.small:cheap'],
    ['whatif', 'eps.2026.small:-100'],
    ['whatif', 'pe.small:0'],
    ['whatif', 'pe.small:15,pe.large:1001'],
    ['whatif', 'foo:1'],
    ['whatif', 'constructor:1'],
    ['small', ''],
    ['data', 'century'],
    ['recessions', 'on'],
    ['scale', 'auto'],
    ['pin', '2025-11-19'],
    ['pin', '2026-01-13..2025-11-19'],
    ['pin', '2025-11-19..2025-02-30'],
    ['pin', '2025-11-19..2026-01-13..2026-02-01'],
    ['pin', '-1y..latest'],
    ['events', '2008-09-15,2001-09-11'],
    ['data', ''],
  ])('passes over %s=%s and says so', (name, value) => {
    const { view, rejected } = readQuery(`?${new URLSearchParams({ [name]: value })}`)
    expect(view).toEqual(DEFAULT_VIEW)
    expect(rejected.map(parameter => parameter.name)).toEqual([name])
    expect(rejectionSentence(rejected[0]!)).toContain(`${name}=`)
  })

  it.each([
    ['?from=-1y&to=latest', '-1y', 'latest'],
    ['?from=-6m', '-6m', null],
    ['?from=-90d&to=2026-01-20', '-90d', dayOfIso('2026-01-20')],
    ['?from=ytd&to=latest', 'ytd', 'latest'],
  ])('reads a window counted back from the as-of day: %s', (query, from, to) => {
    const { view, rejected } = readQuery(query)
    expect(rejected).toEqual([])
    expect(view.settings).toMatchObject({ from, to })
  })

  it.each(['-0y', '1y', '-101y', '-1w', '-', 'latest', '-1201m', 'YTD'])('takes no start as %s', from => {
    expect(readQuery(`?from=${from}`).rejected.map(({ name }) => name)).toEqual(['from'])
  })

  it('takes the inputs of the what-if as far as their fields go', () => {
    const { view, rejected } = readQuery(
      '?whatif=eps.2026.small:-0.99,eps.2025.large:10,pe.small:0.1,pb.large:1000',
    )
    expect(rejected).toEqual([])
    expect(Object.values(view.settings.whatIf)).toEqual([-0.99, 10, 0.1, 1000])
  })

  it('passes over both ends of a window that ends before it begins, and says so of both', () => {
    const { view, rejected } = readQuery('?from=2026-01-20&to=2025-08-29')
    expect([view.settings.from, view.settings.to]).toEqual([null, null])
    expect(rejected.map(rejectionSentence)).toEqual([
      'The link’s “from=2026-01-20&to=2025-08-29” was ignored: expected a first day that is not after the last.',
    ])
  })

  it('stands any query string', () => {
    const names = fc.constantFrom('from', 'to', 'ma', 'vol', 'tie', 'whatif', 'small', 'theme', '__proto__')
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 80 }))), pairs => {
        const { view } = readQuery(`?${new URLSearchParams(pairs.map(([a, b]) => [a, b]))}`)
        expect(view.settings.ma.every(Number.isInteger)).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(() => readQuery('?from=%E0%A4%A&ma=%')).not.toThrow()
  })
})

describe('a pair of the bundled funds', () => {
  it('stands in the address by its name', () => {
    const { view, rejected } = readQuery('?pair=IJR/SPY')
    expect(view.data).toBe('IJR/SPY')
    expect(rejected).toEqual([])
    expect(writeQuery(view)).toBe('?pair=IJR/SPY')
  })
  it('that does not ship is passed over and told', () => {
    const { view, rejected } = readQuery('?pair=XYZ/SPY&data=indices')
    expect(view.data).toBe('indices')
    expect(rejected.map(({ name }) => name)).toEqual(['pair'])
  })
})
