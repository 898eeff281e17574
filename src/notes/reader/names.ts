/**
 * Names of what notes write about: the small side, the large side, and what is neither.
 */
import type { Side } from './reading.ts'
import type { Token } from './tokens.ts'

export interface NameAt {
  readonly side: Side | 'other'
  /** Which of the names it is: "Russell 2000", "IWM", "small caps", "S&P 500", "SPY", "large caps". */
  readonly entity: Entity
  readonly possessive: boolean
  readonly next: number
}

export type Entity = 'Russell 2000' | 'IWM' | 'small caps' | 'S&P 500' | 'SPY' | 'large caps' | 'other'

type Phrase = readonly [words: string, entity: Entity]

/** Written without hyphens, which tokens keep as a mark of their own. The longest that fits is taken. */
const NAMES: readonly Phrase[] = [
  ['russell 2000 index', 'Russell 2000'],
  ['russell 2000', 'Russell 2000'],
  ['ftse russell 2000', 'Russell 2000'],
  ['russell2000', 'Russell 2000'],
  ['r 2000', 'Russell 2000'],
  ['r 2 k', 'Russell 2000'],
  ['r2k', 'Russell 2000'],
  ['rut', 'Russell 2000'],
  ['rty', 'Russell 2000'],
  ['russell', 'Russell 2000'],
  ['ishares russell 2000 etf', 'IWM'],
  ['ishares russell 2000', 'IWM'],
  ['iwm', 'IWM'],
  ['small cap', 'small caps'],
  ['small caps', 'small caps'],
  ['smaller caps', 'small caps'],
  ['smallcaps', 'small caps'],
  ['smallcap', 'small caps'],
  ['small capitalization', 'small caps'],
  ['small capitalisation', 'small caps'],
  ['small stocks', 'small caps'],
  ['smaller stocks', 'small caps'],
  ['small companies', 'small caps'],
  ['smaller companies', 'small caps'],
  ['small company', 'small caps'],
  ['small fry', 'small caps'],
  ['s&p 500 index', 'S&P 500'],
  ['s&p 500', 'S&P 500'],
  ['s&p500', 'S&P 500'],
  ['s p 500', 'S&P 500'],
  ['standard & poors 500', 'S&P 500'],
  ['s&p', 'S&P 500'],
  ['spx', 'S&P 500'],
  ['gspc', 'S&P 500'],
  ['spdr s&p 500 etf', 'SPY'],
  ['spdr s&p 500', 'SPY'],
  ['spy', 'SPY'],
  ['large cap', 'large caps'],
  ['large caps', 'large caps'],
  ['larger caps', 'large caps'],
  ['largecaps', 'large caps'],
  ['largecap', 'large caps'],
  ['large capitalization', 'large caps'],
  ['large capitalisation', 'large caps'],
  ['big caps', 'large caps'],
  ['big cap', 'large caps'],
  ['bigger caps', 'large caps'],
  ['large stocks', 'large caps'],
  ['large companies', 'large caps'],
  ['larger companies', 'large caps'],
  ['larger peers', 'large caps'],
  ['large peers', 'large caps'],
  ['larger counterparts', 'large caps'],
  ['larger counterpart', 'large caps'],
  ['larger rivals', 'large caps'],
  ['larger siblings', 'large caps'],
  ['larger brethren', 'large caps'],
  ['bigger peers', 'large caps'],
  ['bigger rivals', 'large caps'],
  ['bigger counterparts', 'large caps'],
  ['nasdaq composite', 'other'],
  ['nasdaq 100', 'other'],
  ['nasdaq', 'other'],
  ['qqq', 'other'],
  ['dow jones', 'other'],
  ['dow', 'other'],
  ['djia', 'other'],
  ['russell 1000', 'other'],
  ['russell 3000', 'other'],
  ['russell 2500', 'other'],
  ['russell 200', 'other'],
  ['russell microcap', 'other'],
  ['russell midcap', 'other'],
  ['russell mid', 'other'],
  ['russell top', 'other'],
  ['russell investments', 'other'],
  ['russell reconstitution', 'other'],
  ['ftse russell', 'other'],
  ['s&p 600', 'other'],
  ['s&p 400', 'other'],
  ['s&p 100', 'other'],
  ['s&p 1500', 'other'],
  ['s&p smallcap', 'other'],
  ['s&p small cap', 'other'],
  ['s&p midcap', 'other'],
  ['s&p mid cap', 'other'],
  ['s&p global', 'other'],
  ['s&p tsx', 'other'],
  ['s&p asx', 'other'],
  ['s&p case', 'other'],
  ['s&p futures', 'other'],
  ['s&p dow', 'other'],
  ['ijr', 'other'],
  ['mid caps', 'other'],
  ['mid cap', 'other'],
  ['midcaps', 'other'],
  ['midcap', 'other'],
  ['micro caps', 'other'],
  ['micro cap', 'other'],
  ['microcaps', 'other'],
  ['mega caps', 'other'],
  ['mega cap', 'other'],
  ['megacaps', 'other'],
  ['ftse', 'other'],
  ['dax', 'other'],
  ['nikkei', 'other'],
  ['stoxx', 'other'],
  ['topix', 'other'],
  ['msci', 'other'],
  ['vix', 'other'],
  ['bitcoin', 'other'],
]

const BY_FIRST = new Map<string, { readonly words: readonly string[]; readonly entity: Entity }[]>()
for (const [phrase, entity] of NAMES) {
  const words = phrase.split(' ')
  const list = BY_FIRST.get(words[0]!) ?? []
  list.push({ words, entity })
  list.sort((p, q) => q.words.length - p.words.length)
  BY_FIRST.set(words[0]!, list)
}

/** The first words of all names. */
export const NAME_STARTS: readonly string[] = [...BY_FIRST.keys(), 'small', 'large']

const SIDES: Readonly<Record<Entity, Side | 'other'>> = {
  'Russell 2000': 'small',
  IWM: 'small',
  'small caps': 'small',
  'S&P 500': 'large',
  SPY: 'large',
  'large caps': 'large',
  other: 'other',
}

/** Nouns that only say again what a name names: "small-cap stocks", "the Russell 2000 index". */
const SAME =
  /^(stocks?|shares?|equit(?:y|ies)|index|indexes|indices|benchmark|gauge|etf|etfs|fund|trust|names|companies|peers|universe|cohort|segment|bellwether|basket|average|barometer|space|complex|group|counterparts?)$/
/** Words that make another thing of a name: a style, a part, or what companies have rather than their prices. */
const OTHER_THING =
  /^(growth|value|equal|ex|excluding|sector|sectors|energy|technology|tech|financials?|banks?|biotechs?|healthcare|industrials?|utilities|software|semiconductors?|quality|momentum|dividend|pure|futures?|options?|earnings|revenues?|sales|profits?|margins?|valuations?|p|pe|price|multiple|multiples|eps|constituents?|members?|components?|borrowers?|debt|managers?|strategists?|investors?|analysts?|inflows?|outflows?|flows|weight|weighting|weights|book|dividends|employees|firms|ceos|executives|optimism|sentiment|strategy|portfolio|portfolios|manager|volume|turnover|ipos?|breadth|rate|exposure)$/
/** Words before a name that make it one of elsewhere. */
const ELSEWHERE =
  /^(european|europe|uk|british|japanese|japan|chinese|china|asian|indian|india|german|french|canadian|australian|korean|emerging|international|global|foreign|overseas|msci|eurozone|brazilian|nordic|tech|technology|biotech|energy|bank|banking|healthcare|growth|value|quality|profitable|unprofitable|unloved|dividend|nasdaq|crypto|retail|some|many|several|few|certain|individual|most)$/

/** The name at a place, with the nouns that only repeat it; null when there is none. */
export function sideAt(tokens: readonly Token[], i: number): NameAt | null {
  const first = tokens[i]
  if (first?.kind !== 'word') return null
  const pair = /^(small|large)$/.test(first.text) && /^(and|versus|vs|or)$/.test(tokens[i + 1]?.text ?? '')
  if (pair && /^(small|large)$/.test(tokens[i + 2]?.text ?? '') && sideAt(tokens, i + 2) !== null) {
    const side = first.text as Side
    return { side, entity: side === 'small' ? 'small caps' : 'large caps', possessive: false, next: i + 1 }
  }
  const phrases = BY_FIRST.get(first.text)
  const found = phrases?.find(({ words }) => words.every((word, k) => matches(tokens[i + k], word)))
  if (found === undefined) return null
  let next = i + found.words.length
  let { entity } = found
  if (entity === 'Russell 2000' && found.words.length === 1 && first.text === 'russell' && !first.capital)
    return null
  const ticker = first.text === 'spy' && !first.capital
  if (ticker) return null
  let possessive = tokens[next - 1]!.possessive
  while (!possessive && tokens[next] !== undefined && SAME.test(tokens[next]!.text)) {
    // "the small-cap fund", "the S&P 500 stock": one of many, not the whole.
    if (/^(fund|stock|company|group)$/.test(tokens[next]!.text) && entity !== 'IWM' && entity !== 'SPY')
      entity = 'other'
    possessive = tokens[next]!.possessive
    next++
  }
  if (tokens[next]?.text === '(') next = pastBrackets(tokens, next)
  const behind = tokens[next]
  if (behind !== undefined && isOtherThing(tokens, next)) entity = 'other'
  const before = tokens[i - 1]
  if (before !== undefined && ELSEWHERE.test(before.text)) entity = 'other'
  return { side: SIDES[entity], entity, possessive, next }
}

function matches(token: Token | undefined, word: string): boolean {
  return token !== undefined && token.text === word
}

/** "Russell 2000 value", but not "small caps value …" as a verb; numbers such as the 600 behind "S&P" belong to names. */
function isOtherThing(tokens: readonly Token[], next: number): boolean {
  const { text, kind } = tokens[next]!
  if (kind === 'number')
    return (
      /^(600|400|100|1500|1000|3000|2500|200)$/.test(text) &&
      !/^(%|percent|points?|sessions?|basis|bps?)$/.test(tokens[next + 1]?.text ?? '')
    )
  return OTHER_THING.test(text)
}

function pastBrackets(tokens: readonly Token[], i: number): number {
  for (let k = i + 1; k < Math.min(tokens.length, i + 8); k++)
    if (tokens[k]!.text === ')') return /\d/.test(tokens[i + 1]?.text ?? '') ? i : k + 1
  return i
}
