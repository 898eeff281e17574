/**
 * Makes names from outside safe to show: short, on one line, without characters that change the direction of text, are
 * invisible, break XML or imitate others.
 */

/** Longest name that the page shows, in code points. */
export const LONGEST_NAME = 40

/** Characters that change the direction of text. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/gu
/** Control characters, separators, lone surrogates, and characters that XML cannot contain. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufdd0-\ufdef\ufff9-\ufffc\ufffe\uffff]/gu

/**
 * @param most code points at the most; a longer text is cut and ends in "…"
 * @returns the text on one line, without controls and marks of direction
 */
export function legibleText(text: string, most = LONGEST_NAME): string {
  const line = text.replace(TURNING, '').replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim()
  // Counting stops at the limit, because a text may be as long as a file.
  if (line.length <= most) return line
  const points = Array.from(line.slice(0, 2 * most + 2))
  return points.length <= most ? points.join('') : `${points.slice(0, most - 1).join('')}…`
}

/** Letters that draw nothing, and joiners beside plain letters, where they join nothing. */
const UNSEEN = /[\u00ad\u200b\u2060-\u2064\ufeff]|[\u200c\u200d](?=[!-~])|(?<=[!-~])[\u200c\u200d]/g

/** @returns a text of many lines as the eye takes it: without marks that turn or hide letters, so that nothing can be read that is not seen */
export function asSeen(text: string): string {
  return text.replace(TURNING, '').replace(UNSEEN, '')
}

/** Names that are listed before the others are counted. */
const MOST_NAMED = 6
const LONGEST_LIST = 160

/** "AMZN, IBM, MSFT" or, of many, the first of them "and 14 more". */
export function someNamed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  const first = legibleText(names.slice(0, MOST_NAMED).join(', '), LONGEST_LIST)
  return more > 0 ? `${first} and ${more} more` : first
}

/** Invisible and joining characters: inside a symbol they only disguise it. */
const INVISIBLE = /[\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5|[\u180b-\u180f]|[\ufe00-\ufe0f]/u

/** Letters of other alphabets that look like Latin capitals, each with its capital. */
const FOREIGN = 'АВСЕНІӀЈКМОРЅТХУҮԜѴԚасеіјорѕхуԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϒᎳᏚᏢᎷᎥꓢꓟꓪꓲꓑꓬ∨ǀ∣'
const LATIN = 'ABCEHIIJKMOPSTXYYWVQACEIJOPSXYWABEZHIKMNOPTYXOVYWSPMISMWIPYVII'
const LOOKALIKES = new Map(Array.from(FOREIGN, (letter, i) => [letter, LATIN[i] as string]))
/** ASCII characters that look like a capital in most typefaces. */
const ASCII_LOOKALIKES = new Map(Object.entries({ l: 'I', '1': 'I', '|': 'I', '0': 'O', '5': 'S' }))

/** Symbols of the bundled prices and of what they track, which a reader would trust. */
const TRUSTED = new Set(['IWM', 'RUT', 'SPY', 'SPX'])

/**
 * Makes a symbol fit to be shown, as what it is: an invisible letter inside it, and a letter that only looks like a
 * Latin one, stand as their code points ("⟨U+0406⟩WM"). Applied twice it gives the same.
 * @returns at most 40 code points
 */
export function legibleSymbol(symbol: string): string {
  const line = legibleText(symbol, 4 * LONGEST_NAME)
  const bare = Array.from(line.replace(EXHIBITED, ''))
  const isForeign = (letter: string) => LOOKALIKES.has(letter) || looksLike(letter) !== letter.toUpperCase()
  const shown = imitates(bare)
    ? exhibit(line, isForeign)
    : line.replace(WORD, word =>
        // "MSCI Россия" is two words; "Роwer" is none of any language.
        /[A-Za-z]/.test(word) ? exhibit(word, letter => LOOKALIKES.has(letter)) : word,
      )
  return legibleText(exhibit(shown, letter => INVISIBLE.test(letter)))
}

/** A run of letters, those that draw nothing included. */
const WORD = /[\p{L}\p{Cf}]+/gu

function exhibit(text: string, hides: (letter: string) => boolean): string {
  return Array.from(text, letter => (hides(letter) ? codePoint(letter) : letter)).join('')
}

/** Code points written by an earlier call; the last may be cut. */
const EXHIBITED = /⟨(U(\+[0-9A-F]*)?)?[⟩…]?/g

function codePoint(letter: string): string {
  return `⟨U+${(letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}⟩`
}

function looksLike(letter: string): string {
  return (LOOKALIKES.get(letter) ?? ASCII_LOOKALIKES.get(letter) ?? letter.normalize('NFKC')).toUpperCase()
}

/** @returns whether a symbol imitates a trusted one */
function imitates(letters: readonly string[]): boolean {
  const seen = letters.filter(letter => /[\p{L}\p{N}|]/u.test(letter) && !INVISIBLE.test(letter))
  return TRUSTED.has(seen.map(looksLike).join('')) && !TRUSTED.has(seen.join('').toUpperCase())
}
