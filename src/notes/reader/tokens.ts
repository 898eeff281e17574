/**
 * The words, numbers and marks of a text, with their places in it.
 */

export interface Token {
  /** Lower case, apostrophes straight, a possessive "'s" cut off. */
  readonly text: string
  readonly kind: 'word' | 'number' | 'mark' | 'date'
  /** Offsets in the text, end excluded. */
  readonly start: number
  readonly end: number
  /** Written directly behind the token before it, or joined to it by a hyphen. */
  readonly glued: boolean
  /** Joined to the token before it by a hyphen or dash: "200-day", "15–25". */
  readonly hyphen: boolean
  readonly possessive: boolean
  readonly capital: boolean
}

/** A year as notes write it, a day in figures, or a number with commas between thousands. Each is linear. */
const ISO = /\d{4}-\d{2}-\d{2}(?![\d-])/y
const SLASHED = /\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/])/y
const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/y
const WORD = /[\p{L}\p{M}]+(?:[’'ʼ][\p{L}\p{M}]+)*/uy
const DASHES = '-‐‑‒–—−'

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** Cuts a text into tokens, in one pass. Blanks and characters that no sentence is made of are left out. */
export function tokensOf(text: string, offset = 0): Token[] {
  const tokens: Token[] = []
  let hyphenFrom = -1
  let previousEnd = -1
  const push = (kind: Token['kind'], raw: string, start: number) => {
    const lower = raw.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'")
    const possessive = kind === 'word' && (lower.endsWith("'s") || lower.endsWith("s'"))
    const hyphen = hyphenFrom >= 0 && hyphenFrom === start
    tokens.push({
      text: lower.endsWith("'s") ? lower.slice(0, -2) : lower,
      kind,
      start: offset + start,
      end: offset + start + raw.length,
      glued: hyphen || previousEnd === start,
      hyphen,
      possessive,
      capital: raw[0] !== raw[0]!.toLowerCase(),
    })
    previousEnd = start + raw.length
    hyphenFrom = -1
  }
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200f) || code === 0x202f) {
      at++
      continue
    }
    if (code >= 48 && code <= 57) {
      const date = matchAt(ISO, text, at) ?? matchAt(SLASHED, text, at)
      const raw = date ?? matchAt(NUMBER, text, at)!
      push(date === null ? 'number' : 'date', raw, at)
      at += raw.length
      continue
    }
    const word = matchAt(WORD, text, at)
    if (word !== null) {
      at = pushWord(text, word, at, push)
      continue
    }
    const last = tokens.at(-1)
    if (isPossessiveMark(text, at, previousEnd) && last !== undefined) {
      tokens[tokens.length - 1] = { ...last, possessive: true, end: offset + at + 2 }
      previousEnd = at + 2
      at += 2
      continue
    }
    if (
      /[’']/.test(text[at]!) &&
      previousEnd === at &&
      last?.text.endsWith('s') &&
      /\s/.test(text[at + 1] ?? '')
    ) {
      // "small caps' lead"
      tokens[tokens.length - 1] = { ...last, possessive: true }
      at++
      continue
    }
    const joins = DASHES.includes(text[at]!) && previousEnd === at && !/[\s—]/.test(text[at + 1] ?? ' ')
    if (joins && text[at] !== '—') hyphenFrom = at + 1
    else push('mark', text[at]!, at)
    at++
  }
  return tokens
}

/** "S&P" is one word, and so is "S&P's". */
function pushWord(
  text: string,
  word: string,
  at: number,
  push: (kind: 'word', raw: string, start: number) => void,
): number {
  let raw = word
  if (raw.length === 1 && text[at + 1] === '&' && /[A-Za-z]/.test(text[at + 2] ?? '')) {
    raw = text.slice(at, at + 2) + (matchAt(WORD, text, at + 2) ?? '')
  }
  push('word', raw, at)
  return at + raw.length
}

/** Whether "'s" stands here, directly behind a number: "the S&P 500's". */
function isPossessiveMark(text: string, at: number, previousEnd: number): boolean {
  return (
    previousEnd === at &&
    /[’'ʼ]/.test(text[at]!) &&
    /s/i.test(text[at + 1] ?? '') &&
    !/\p{L}/u.test(text[at + 2] ?? ' ')
  )
}
