import { afterEach, describe, expect, it } from 'vitest'
import { tellLoaded } from '../../../src/app/loading/announce.ts'
import { EMBEDDED_DATA } from '../../../src/data/sources/saved-page.ts'
import { choices } from '../../../src/state/store.ts'
import { bundledPair } from '../../bundled.ts'

/** What the reader can do about prices that were just loaded. */
function offered(): string[] | undefined {
  const pair = { ...bundledPair(), bundled: false }
  const [id] = tellLoaded({ kind: 'pair', pair, notices: [], problems: [] }, null)
  const message = choices.getState().messages.find(message => message.id === id)
  return message?.actions?.map(action => action.label)
}

afterEach(() => document.body.replaceChildren())

describe('the word that prices were loaded', () => {
  it('offers the way back to the bundled prices', () => {
    expect(offered()).toEqual(['Use the bundled data again'])
  })

  it('does not offer it in a saved page, which has nothing to fetch them from', () => {
    document.body.innerHTML = `<script type="text/plain" id="${EMBEDDED_DATA}"></script>`
    expect(offered()).toEqual([])
  })

  it('names the symbol, the column, the basis and the days of what was read', () => {
    const pair = bundledPair()
    const passport = { ...pair.passport, small: { ...pair.passport.small, column: 'Close' } }
    const [id] = tellLoaded({ kind: 'pair', pair: { ...pair, passport }, notices: [], problems: [] }, null)
    const message = choices.getState().messages.find(message => message.id === id)
    expect(message?.text).toMatch(
      /IWM: column “Close”, closes with adjusted closes beside them, [\d,]+ trading days, .* – .*\.$/,
    )
  })

  it('says first of a series that was left out, then of what concerns the pair, then of rows', () => {
    const told = (code: string, action: string, line?: number) => ({
      code,
      severity: 'warning' as const,
      file: 'two.csv',
      ...(line !== undefined && { line }),
      action,
    })
    const notices = [
      told('bad-number', 'row dropped', 7),
      told('bases-differ', 'compared as they are'),
      told('left-out', 'AAA left out'),
    ]
    const [id] = tellLoaded({ kind: 'pair', pair: bundledPair(), notices, problems: [] }, null)
    const message = choices.getState().messages.find(message => message.id === id)
    expect(message?.text).toMatch(/two\.csv: AAA left out\.$/)
    expect(message?.details).toEqual([
      'two.csv: AAA left out.',
      'two.csv: compared as they are.',
      'two.csv, line 7: row dropped.',
    ])
  })

  it('says above it which file gave nothing, and which side was loaded', () => {
    const bundled = bundledPair()
    const refusal = {
      code: 'no-prices',
      severity: 'error' as const,
      file: 'SPY.csv',
      line: 2,
      found: 'Date, Volume',
      expected: 'a column of closing prices',
      action: 'nothing was changed; name the column “Close”',
    }
    const pair = { ...bundled, small: { ...bundled.small } }
    const before = choices.getState().messages.length
    const [status, alert] = tellLoaded({ kind: 'pair', pair, notices: [refusal], problems: [] }, bundled)
    const messages = choices.getState().messages.slice(before)
    expect(messages.map(({ id, kind }) => [id, kind])).toEqual([
      [alert, 'alert'],
      [status, 'status'],
    ])
    expect(messages[0]?.text).toBe(
      'SPY.csv was not loaded; IWM (bundled prices) was, as the small-cap side; SPY stays. ' +
        'SPY.csv, line 2: found “Date, Volume”, expected a column of closing prices; not loaded; name the column “Close”.',
    )
  })
})
