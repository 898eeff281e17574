/**
 * The sentences of a text, by paragraph.
 */

export interface SentencePlace {
  /** Offsets in the text, end excluded. */
  readonly start: number
  readonly end: number
  /** Counts from 0; a blank line or a line break begins another. */
  readonly paragraph: number
}

/** Words before a full stop that end no sentence. */
const SHORT = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun vs no nos inc corp co ltd st mr ms mrs dr approx avg est ca cf e.g i.e u.s u.k p.p pct ann vol fig al etc'.split(
    ' ',
  ),
)
/** After these a sentence may end all the same, when the next word looks like the beginning of one. */
const MAY_END = new Set('u.s u.k etc inc corp co ltd pct p.p'.split(' '))

/** The places of the sentences of a text, in order; in one pass. Blank stretches are in none. */
export function sentencesOf(text: string): SentencePlace[] {
  const places: SentencePlace[] = []
  let paragraph = 0
  let start = 0
  const close = (end: number) => {
    let [from, to] = [start, end]
    while (from < to && isBlank(text.charCodeAt(from))) from++
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    if (to > from) places.push({ start: from, end: to, paragraph })
    start = end
  }
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    if (mark === '\n') {
      if (endsLine(text, at)) {
        close(at)
        paragraph++
      }
    } else if (mark === '!' || mark === '?' || mark === '…') {
      if (!isMark(text[at + 1])) close(pastQuotes(text, at + 1))
    } else if (mark === '.' && endsSentence(text, at)) close(pastQuotes(text, at + 1))
  }
  close(text.length)
  return places
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x2028 || code === 0x2029
}

function isMark(mark: string | undefined): boolean {
  return mark === '!' || mark === '?' || mark === '.' || mark === '…'
}

/** A line that goes on in lower case is only wrapped; any other line break ends a sentence. */
function endsLine(text: string, at: number): boolean {
  let next = at + 1
  while (next < text.length && (text[next] === ' ' || text[next] === '\t' || text[next] === '\r')) next++
  if (next >= text.length || text[next] === '\n') return true
  let before = at - 1
  while (before >= 0 && (text[before] === ' ' || text[before] === '\r')) before--
  if (before < 0 || text[before] === '\n') return true
  return (
    isMark(text[before]) || (/[\p{Lu}•*·#|>-]/u.test(text[next]!) === true && at - lineStart(text, at) < 60)
  )
}

function lineStart(text: string, at: number): number {
  const floor = Math.max(0, at - 100)
  for (let i = at - 1; i >= floor; i--) if (text[i] === '\n') return i + 1
  return floor
}

function pastQuotes(text: string, at: number): number {
  let end = at
  while (end < text.length && end < at + 4 && /["”’')\]]/.test(text[end]!)) end++
  return end
}

/** Whether the full stop at a place ends a sentence, and is no decimal point, initial or short word. */
function endsSentence(text: string, at: number): boolean {
  const next = text[at + 1]
  if (next !== undefined && !/[\s"”’')\]]/.test(next)) return false
  let from = at
  while (from > 0 && at - from < 12 && /[\p{L}.]/u.test(text[from - 1]!)) from--
  const word = text.slice(from, at).toLowerCase()
  let after = pastQuotes(text, at + 1)
  while (after < text.length && after < at + 40 && isBlank(text.charCodeAt(after))) after++
  const begins = after >= text.length || /[\p{Lu}\d"“‘'(]/u.test(text[after]!)
  if (/^\p{L}$/u.test(word) && word !== 'i') return false
  if (SHORT.has(word)) return MAY_END.has(word) && after < text.length && /\p{Lu}/u.test(text[after]!)
  return begins
}
