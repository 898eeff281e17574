import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sentence } from '../../../src/data/series/problem.ts'
import { fileInput, loadPrices, type Outcome } from '../../../src/data/sources/load.ts'
import type { Answers } from '../../../src/data/table/read-result.ts'
import { bundledPair } from '../../bundled.ts'
import { type Cell, openDocument, table, workbook } from '../../workbooks.ts'

type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>

/** The same tables as text in an archive. */
function archive(sheets: Sheets): Uint8Array {
  const cell = (value: Cell): string =>
    typeof value === 'object'
      ? new Date((value.serial - 25_569) * 86_400_000).toISOString().slice(0, 10)
      : String(value)
  return zipSync(
    Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => [
        `${name}.csv`,
        strToU8(rows.map(row => row.map(cell).join(',')).join('\n')),
      ]),
    ),
  )
}

const load = (bytes: Uint8Array, name: string, answers: Answers = {}): Promise<Outcome> =>
  loadPrices([fileInput(new File([bytes as Uint8Array<ArrayBuffer>], name))], {
    current: bundledPair(),
    answers,
  })

const prices = (...names: string[]): Cell[][] => [
  ['Date', ...names],
  ...table(45_292, ...names.map((_, i) => 200 + i * 100)),
]

describe.each([
  ['xlsx', (sheets: Sheets) => workbook(sheets)],
  ['ods', openDocument],
  ['zip', archive],
] as const)('several tables in one .%s', (ending, make) => {
  const file = `book.${ending}`
  const own = (name: string): string => (ending === 'zip' ? `${name}.csv` : `${file} › ${name}`)
  const label = (name: string): string => (ending === 'zip' ? `${name}.csv` : name)

  test('that has both sides is read, and the others are named', async () => {
    const outcome = await load(
      make({ Daily: prices('IWM', 'SPY'), Weekly: prices('IWM', 'SPY'), Funds: prices('Close') }),
      file,
    )
    if (outcome.kind !== 'pair') throw new Error(JSON.stringify(outcome).slice(0, 300))
    expect(outcome.pair.passport.small.source).toBe(own('Daily'))
    expect(outcome.notices.map(sentence)).toContain(
      `${file}: found “prices in ${label('Weekly')} (IWM, SPY), ${label('Funds')} (Close) as well”, expected one table that has both sides; those tables not read.`,
    )
  })

  test('of other things each are all read, and those beyond the two go along', async () => {
    const outcome = await load(
      make({ VTI: prices('Close'), SPY: prices('Close'), IWM: prices('Close') }),
      file,
    )
    if (outcome.kind !== 'pair') throw new Error(JSON.stringify(outcome).slice(0, 300))
    const { small, large, others } = outcome.pair
    expect([small.symbol, large.symbol, others?.map(({ series }) => series.symbol)]).toEqual([
      'IWM',
      'SPY',
      ['VTI'],
    ])
  })

  test('that do not say which is meant are asked about, and each answer is read', async () => {
    const bytes = make({ first: prices('Close'), second: prices('Close') })
    const outcome = await load(bytes, file)
    if (outcome.kind !== 'ask') throw new Error(outcome.kind)
    const [question] = outcome.questions as [(typeof outcome.questions)[0]]
    expect(outcome.questions).toHaveLength(1)
    expect(question.options.map(option => option.label)).toEqual([
      `${label('first')}: Close`,
      `${label('second')}: Close`,
      'All of them, to choose the two sides from',
    ])
    const one = await load(bytes, file, { [question.id]: question.options[1]!.value })
    if (one.kind !== 'pair') throw new Error(JSON.stringify(one).slice(0, 300))
    expect([one.pair.passport.small.source, one.pair.large.symbol]).toEqual([own('second'), 'SPY'])
    const both = await load(bytes, file, { [question.id]: 'all' })
    if (both.kind !== 'ask') throw new Error(both.kind)
    expect(both.questions.map(({ kind }) => kind)).toEqual(['small', 'large'])
    const labels = both.questions[0]!.options.map(option => option.label)
    expect(labels).toEqual([own('first'), own('second')])
  })
})
