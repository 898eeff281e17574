import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_NAME, legibleSymbol, legibleText } from '../../../src/data/series/legible.ts'

describe('a name that somebody else wrote', () => {
  it('is one short line without controls and marks of direction', () => {
    expect(legibleText('a\u202egpj.exe\u202c')).toBe('agpj.exe')
    expect(legibleText('two\nlines\tand\u0000nothing\ufffe')).toBe('two lines and nothing')
    expect(legibleText('\ud800half')).toBe('half')
    expect(legibleText('x'.repeat(100))).toBe(`${'x'.repeat(LONGEST_NAME - 1)}…`)
    expect(legibleText('𝔸'.repeat(40))).toBe('𝔸'.repeat(40))
  })

  it('stays as it is when nothing is wrong with it', () => {
    for (const name of [
      'IWM',
      '^RUT',
      'BRK.B',
      'Сбербанк',
      'РТС',
      'MSCI Россия',
      'Индекс S&P 500',
      '日経225',
      'iShares Russell 2000 ETF',
      'ＩＷＭ１',
      'S&P 500',
      'Ñandú',
      '10Y',
      'AAPL500',
    ])
      expect(legibleSymbol(name), name).toBe(name)
  })

  it('never holds more than it may, nor what XML cannot write, and is the same when made fit twice', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom(
          'I',
          'W',
          'M',
          'l',
          '1',
          'І',
          'Ι',
          '\u200b',
          '\u202e',
          '\ufeff',
          '\u0000',
          ' ',
          '⟨',
          '|',
        ),
        maxLength: 60,
      }),
    )
    fc.assert(
      fc.property(text, name => {
        const shown = legibleSymbol(name)
        expect(Array.from(shown).length).toBeLessThanOrEqual(LONGEST_NAME)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b\ufffe\uffff]/u)
        expect(legibleSymbol(shown)).toBe(shown)
      }),
    )
  })
})

describe('a symbol that looks like a trusted one', () => {
  it.each([
    ['\u0406WM', '⟨U+0406⟩WM'],
    ['I\u200bWM', 'I⟨U+200B⟩WM'],
    ['IWM\u200b', 'IWM⟨U+200B⟩'],
    ['lWM', '⟨U+006C⟩WM'],
    ['5PY', '⟨U+0035⟩PY'],
    ['\u0405\u0420\u0423', '⟨U+0405⟩⟨U+0420⟩⟨U+0423⟩'],
    ['S\u03a1Y', 'S⟨U+03A1⟩Y'],
    ['^\u0420UT', '^⟨U+0420⟩UT'],
    ['S\u00adPY', 'S⟨U+00AD⟩PY'],
    ['ＩＷＭ', '⟨U+FF29⟩⟨U+FF37⟩⟨U+FF2D⟩'],
  ])('%j is shown as what it is', (symbol, shown) => {
    expect(legibleSymbol(symbol)).toBe(shown)
  })

  it('is left alone where it is the trusted one in another case', () => {
    for (const name of ['iwm', 'Spy', '^rut', '.SPX']) expect(legibleSymbol(name)).toBe(name)
  })
})
