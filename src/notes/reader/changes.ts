/**
 * Readings of what moved: returns of a side, the lead of one side over the other, multiples of a return, and forecasts.
 */
import { type Draft, readingsOf, stretchOf, windowFor } from './build.ts'
import type { Chunk } from './chunks.ts'
import { other, sideBehind, type Work } from './levels.ts'
import type { PrintedValue } from './numbers.ts'
import type { Side } from './reading.ts'
import { isVerb, negated, type Scene, type Subject, subjectOf, wordAt } from './scene.ts'
import { extremeAt } from './windows.ts'
import {
  FALL_NOUNS,
  FALLS,
  FILLERS,
  FORECASTS,
  FOREIGN,
  GAP_NOUNS,
  IS,
  LAG_NOUNS,
  LAGS,
  LEAD_NOUNS,
  LEADS,
  RETURN_NOUNS,
  RETURNS,
  RISE_NOUNS,
  RISES,
} from './words.ts'

/** What a verb or noun says: a return of a side, or the lead of one over the other. `sign` is that of what is stated. */
interface Head {
  readonly at: number
  readonly measure: 'return' | 'gap'
  readonly side: Side
  readonly sign: 1 | -1
  readonly negated: boolean
  /** Whether the word is a finite verb or participle of the past, which states something even without a number. */
  readonly past: boolean
}

type ValueChunk = Extract<Chunk, { type: 'value' }>

/** Built-in values of verbs: "doubled". */
const FOLDS: Readonly<Record<string, number>> = {
  doubled: 1,
  doubling: 1,
  doubles: 1,
  tripled: 2,
  tripling: 2,
  trebled: 2,
  quadrupled: 3,
  halved: -0.5,
  halving: -0.5,
}

/** Reads every value of the sentence that belongs to a verb or noun of movement, then verbs that state only a direction. */
export function readChanges(work: Work): void {
  const { scene, used } = work
  const heads: Head[] = []
  const known: Subject[] = []
  const told = new Set<number>()
  let last: { readonly head: Head; readonly at: number } | null = null
  for (let i = 0; i < scene.chunks.length; i++) {
    if (used.has(i)) continue
    const chunk = scene.chunks[i]!
    if (chunk.type !== 'word' && chunk.type !== 'value') continue
    const multiple = multipleAt(scene, i, known)
    if (multiple !== null) {
      add(
        work,
        { at: i, measure: 'return', side: multiple.side, sign: 1, negated: false, past: true },
        i,
        multiple.value,
        multiple.figure,
      )
      for (let k = i; k <= multiple.next; k++) used.add(k)
      tell(scene, i, heads, told)
      continue
    }
    if (chunk.type === 'word') {
      const fold = Object.hasOwn(FOLDS, chunk.text) ? FOLDS[chunk.text]! : null
      if (fold !== null) {
        const subject = subjectOf(scene, i, known)
        if (subject === 'small' || subject === 'large') {
          add(
            work,
            { at: i, measure: 'return', side: subject, sign: 1, negated: negated(scene, i), past: true },
            i,
            foldValue(scene, i, fold),
          )
        }
        if (subject !== null) known.push(subject)
        continue
      }
      const head = headAt(scene, i, known)
      if (head === 'other') known.push('other')
      else if (head !== null) {
        heads.push(head)
        known.push(head.measure === 'gap' ? subjectOf(scene, i, known) : head.side)
      }
      continue
    }
    const high = belowHigh(work, i, known)
    if (high) continue
    const head = headOfValue(scene, i, heads, known, last)
    if (head === null || told.has(i)) continue
    told.add(head.at)
    // A verb whose value has a noun of its own behind it ("returned 5 points more than") states nothing besides.
    tell(scene, i, heads, told)
    if (add(work, head, i, chunk.value) && (head.measure === 'return' || last === null))
      last = { head, at: i }
  }
  for (const head of heads) if (!told.has(head.at) && head.past) addDirection(work, head)
}

/** Marks the verb before a value as told of, unless another value stands between. */
function tell(scene: Scene, i: number, heads: readonly Head[], told: Set<number>): void {
  const verb = heads.findLast(({ at }) => at < i)
  if (verb !== undefined && !valueBetween(scene, verb.at, i)) told.add(verb.at)
}

function valueBetween(scene: Scene, from: number, to: number): boolean {
  return scene.chunks.slice(from + 1, to).some(({ type }) => type === 'value')
}

function foldValue(scene: Scene, i: number, fold: number): PrintedValue {
  const { first, next } = scene.chunks[i]!
  const more = wordAt(scene, i - 1) === 'than' && wordAt(scene, i - 2) === 'more'
  const almost = /^(almost|nearly)$/.test(wordAt(scene, i - 1))
  return {
    low: fold,
    high: fold,
    unit: 'words',
    digit: 0.1,
    qualifier: more ? 'over' : almost ? 'almost' : null,
    signed: true,
    open: null,
    first,
    next,
  }
}

/** What a word at a place says of a side; `other` when it speaks of something else; null for words that say nothing. */
function headAt(scene: Scene, i: number, known: readonly Subject[]): Head | 'other' | null {
  const word = wordAt(scene, i)
  if (isNoun(scene, i)) return nounAt(scene, i, known)
  if (LEADS.has(word) || LAGS.has(word)) return relativeAt(scene, i, known)
  if (word === 'ahead' || word === 'behind') return aheadAt(scene, i, known)
  const sign = signOf(scene, i)
  if (sign === null) return null
  const subject = subjectOf(scene, i, known)
  if (subject === null) return null
  if (subject === 'other') return 'other'
  return { at: i, measure: 'return', side: subject, sign, negated: negated(scene, i), past: isPast(word) }
}

function isPast(word: string): boolean {
  return (
    (/(ed|ell|ost|ank|lid|ose|unk|rew|ran|id|eat|ame|ook|hone|hot|ept|ump|hed|led|eapt)$/.test(word) &&
      !/^(lead|beat|shed)$/.test(word)) ||
    word === 'beat' ||
    word === 'led' ||
    word === 'shed' ||
    word === 'slid'
  )
}

/** 1 for a rise, −1 for a fall, null for words that move nothing. */
function signOf(scene: Scene, i: number): 1 | -1 | null {
  const word = wordAt(scene, i)
  const next = wordAt(scene, i + 1)
  if (word === 'up' || word === 'higher') return next === 'to' || !afterIs(scene, i) ? null : 1
  if (word === 'down' || word === 'lower') return !afterIs(scene, i) ? null : -1
  if (word === 'put' && next === 'on') return 1
  if (word === 'picked' && next === 'up') return 1
  if ((word === 'gave' || word === 'given' || word === 'give') && /^(up|back)$/.test(next)) return -1
  // "rose to 21%" is a level, not a change.
  if (next === 'to' && scene.chunks[i + 2]?.type === 'value') return null
  if (RISES.has(word)) return 1
  if (FALLS.has(word)) return -1
  return RETURNS.has(word) ? 1 : null
}

/** Whether "up" or "down" tells of a return: behind a form of "be" or "end", a side, or a value. */
function afterIs(scene: Scene, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 6; k--) {
    const chunk = scene.chunks[k]!
    if (chunk.type === 'window') continue
    if (chunk.type === 'side' || chunk.type === 'value') return true
    if (chunk.type !== 'word') return false
    if (IS.has(chunk.text) || /^(,|:|and)$/.test(chunk.text)) return true
    if (!FILLERS.has(chunk.text) && !/ly$/.test(chunk.text)) return false
  }
  return false
}

/** Whether a word that is verb or noun is a noun here: behind an article, a possessive, an adjective or a value. */
function isNoun(scene: Scene, i: number): boolean {
  const word = wordAt(scene, i)
  const noun =
    RISE_NOUNS.has(word) ||
    FALL_NOUNS.has(word) ||
    RETURN_NOUNS.has(word) ||
    LEAD_NOUNS.has(word) ||
    LAG_NOUNS.has(word) ||
    GAP_NOUNS.has(word)
  if (!noun) return false
  if (LEAD_NOUNS.has(word) && word !== 'lead') return true
  if (LAG_NOUNS.has(word) && word !== 'lag') return true
  if (GAP_NOUNS.has(word)) return true
  const before = scene.chunks[i - 1]
  if (before === undefined) return false
  if (before.type === 'value') return true
  if (before.type === 'side')
    return (
      before.name.possessive ||
      scene.chunks[i + 1]?.type === 'window' ||
      /^(of|over|was|is|reached|stands|stood|widened|narrowed|grew)$/.test(wordAt(scene, i + 1))
    )
  if (before.type === 'window')
    return /^(a|the)$/.test(wordAt(scene, i - 2)) || scene.tokens[before.next - 1]!.possessive
  if (before.type !== 'word') return false
  return /^(a|an|the|its|their|this|that|biggest|largest|best|worst|one|total|relative|cumulative|price|sharp|big|strong|further|excess|whose)$/.test(
    before.text,
  )
}

/** "beat", "trails": with the other side, or nothing, as the object. */
function relativeAt(scene: Scene, i: number, known: readonly Subject[]): Head | 'other' | null {
  const word = wordAt(scene, i)
  let subject = subjectOf(scene, i, known)
  const object = objectOf(scene, i)
  if (object === 'other') return 'other'
  let passive = false
  const by = wordAt(scene, i + 1) === 'by' ? sideBehind(scene, i + 2) : undefined
  if (by !== undefined && IS.has(verbBefore(scene, i))) {
    if (by === 'other') return 'other'
    passive = true
    subject = by
  }
  if (subject === null || subject === 'other') return subject
  if (!passive && object !== null && object === subject) return 'other'
  const ahead = LEADS.has(word) === (subject === 'small')
  return {
    at: i,
    measure: 'gap',
    side: subject,
    sign: ahead ? 1 : -1,
    negated: negated(scene, i),
    past: isPast(word),
  }
}

function verbBefore(scene: Scene, i: number): string {
  let k = i - 1
  while (k >= 0 && /ly$|^(also|then|again|being|not)$/.test(wordAt(scene, k))) k--
  return wordAt(scene, k)
}

/** What is beaten: a side, something else, or null when nothing is named. */
function objectOf(scene: Scene, verb: number): Subject {
  for (let i = verb + 1; i < Math.min(scene.chunks.length, verb + 6); i++) {
    const chunk = scene.chunks[i]!
    if (chunk.type === 'side') return chunk.name.side
    if (chunk.type !== 'word') return null
    if (
      /^(the|its|their|both|us|them|it|out|broader|even|larger|bigger|relative|versus|vs|against|returns?|performance|of|own|that|return|gain|gains)$/.test(
        chunk.text,
      )
    )
      continue
    if (
      /^(by|in|for|over|since|on|with|during|and|but|while|as|,|;|:|\.|\(|\)|”|"|than|every|each|again|this|so|from|at|to|now|slightly|easily|after|on|handily|also|narrowly|sharply|consistently|clearly|still|when|throughout)$/.test(
        chunk.text,
      ) ||
      /ly$/.test(chunk.text)
    )
      return null
    return 'other'
  }
  return null
}

/** "is ahead of large caps by 8 points", "are 8 points behind". */
function aheadAt(scene: Scene, i: number, known: readonly Subject[]): Head | 'other' | null {
  const subject = subjectPast(scene, i, known)
  if (subject === null || subject === 'other') return subject
  const word = wordAt(scene, i)
  const object = sideBehind(scene, i + (wordAt(scene, i + 1) === 'of' ? 2 : 1))
  if (object === 'other') return 'other'
  if (wordAt(scene, i + 1) === 'of' && object === undefined) return null
  if (object === subject) return 'other'
  const verb = verbBefore(scene, i)
  if (
    verb !== '' &&
    !IS.has(verb) &&
    !FILLERS.has(verb) &&
    !/^(pulled|fell|fall|moved|come|came|finished|points?)$/.test(verb)
  )
    return null
  const ahead = (word === 'ahead') === (subject === 'small')
  return {
    at: i,
    measure: 'gap',
    side: subject,
    sign: ahead ? 1 : -1,
    negated: negated(scene, i),
    past: true,
  }
}

/** The subject of a word behind its value: "small caps are 8 points ahead". */
function subjectPast(scene: Scene, i: number, known: readonly Subject[]): Subject {
  const before = scene.chunks[i - 1]
  return subjectOf(scene, before?.type === 'value' ? i - 1 : i, known)
}

/** "a lead of 10 points", "the Russell 2000's 3.6% gain", "outperformance", "the gap between small and large caps". */
function nounAt(scene: Scene, i: number, known: readonly Subject[]): Head | 'other' | null {
  const word = wordAt(scene, i)
  const owner = ownerOfNoun(scene, i, known)
  if (owner === 'other') return 'other'
  const gap = LEAD_NOUNS.has(word) || LAG_NOUNS.has(word) || GAP_NOUNS.has(word)
  if (gap) {
    const over = /^(over|versus|vs|against|to)$/.test(wordAt(scene, i + 1))
      ? sideBehind(scene, i + 2)
      : undefined
    if (
      over === 'other' ||
      (over === undefined &&
        /^(over|against|versus)$/.test(wordAt(scene, i + 1)) &&
        scene.chunks[i + 2]?.type === 'word')
    )
      return 'other'
    const leader: Side = owner ?? (over === 'small' ? 'large' : 'small')
    if (owner === null && !noOtherNoun(scene, i)) return 'other'
    const side = LAG_NOUNS.has(word) ? other(leader) : leader
    return {
      at: i,
      measure: 'gap',
      side: leader,
      sign: side === 'small' ? 1 : -1,
      negated: negated(scene, i),
      past: false,
    }
  }
  if (owner === null) return null
  return {
    at: i,
    measure: 'return',
    side: owner,
    sign: FALL_NOUNS.has(word) ? -1 : 1,
    negated: negated(scene, i),
    past: false,
  }
}

/** Whose lead or gain it is: a possessive before it, "of" or "for" a side behind it (or its value), or the subject. */
function ownerOfNoun(scene: Scene, i: number, known: readonly Subject[]): Side | 'other' | null {
  for (let k = i - 1; k >= 0 && k > i - 5; k--) {
    const chunk = scene.chunks[k]!
    if (chunk.type === 'side') return chunk.name.side
    if (chunk.type === 'word' && /^(its|their)$/.test(chunk.text))
      return subjectOf(scene, k, known) ?? scene.context.subject ?? 'small'
    if (
      chunk.type === 'word' &&
      !/^(own|a|an|the|excess|relative|total|price|-|further|big|sharp|strong|cumulative|monthly|annual|one|day|biggest|largest|best|worst)$/.test(
        chunk.text,
      )
    ) {
      if (
        isVerb(chunk.text) ||
        FILLERS.has(chunk.text) ||
        /^(saw|suffered|enjoyed|logged|booked|capped|staged|managed|notched|registered|took|holds?|held|built|opened|enjoys|has)$/.test(
          chunk.text,
        )
      )
        break
      return FOREIGN.has(chunk.text) ? 'other' : behindNoun(scene, i)
    }
  }
  const behind = behindNoun(scene, i)
  if (behind !== null) return behind
  const verb = verbOfNoun(scene, i)
  return verb === null ? null : subjectOf(scene, verb, known)
}

/** "the gain for the Russell 2000", "a 3% gain in small caps", "the lead of small caps over large caps". */
function behindNoun(scene: Scene, i: number): Side | 'other' | null {
  for (let k = i + 1; k < Math.min(scene.chunks.length, i + 5); k++) {
    const word = wordAt(scene, k)
    if (/^(of|for|by|in|between)$/.test(word)) {
      const side = sideBehind(scene, k + 1)
      if (side !== undefined && side !== null) return side
      if (scene.chunks[k + 1]?.type === 'value') k++
      else return null
    } else if (scene.chunks[k]!.type !== 'value' && scene.chunks[k]!.type !== 'window') return null
  }
  return null
}

function verbOfNoun(scene: Scene, i: number): number | null {
  for (let k = i - 1; k >= 0 && k > i - 7; k--) {
    const word = wordAt(scene, k)
    if (
      /^(saw|suffered|enjoyed|logged|booked|staged|managed|notched|registered|posted|recorded|delivered|took|holds?|held|built|opened|enjoys|has|had|have|made|with|made)$/.test(
        word,
      )
    )
      return k
    if (word === ',' || word === ';') return null
  }
  return null
}

/** Whether nothing named but the sides could own a lead: "the lead so far this year is 850 basis points". */
function noOtherNoun(scene: Scene, i: number): boolean {
  if (scene.chunks.some(chunk => chunk.type === 'side' && chunk.name.side === 'other')) return false
  const before = wordAt(scene, i - 1)
  if (
    !/^(the|that|this|its|their|a|an|excess|relative|biggest|largest)$/.test(before) &&
    scene.chunks[i - 1]?.type !== 'value' &&
    scene.chunks[i - 1]?.type !== 'window'
  )
    return false
  // "the yield gap", "the lead in the polls": a noun of something else in the same sentence.
  const sides = scene.chunks.some(({ type }) => type === 'side')
  const foreign = scene.chunks.some(
    (chunk, k) => chunk.type === 'word' && FOREIGN.has(chunk.text) && Math.abs(k - i) < 8,
  )
  if (LEAD_NOUNS.has(wordAt(scene, i)) && wordAt(scene, i) === 'margin') return false
  return (
    !foreign &&
    (sides || scene.context.subject !== 'other') &&
    !/^(in|on)$/.test(sides ? '' : wordAt(scene, i + 1)) &&
    (sides || onlySmallWords(scene, i))
  )
}

/** Without a side in the sentence every word must be a small one, so that "the lead" can be of nothing else. */
function onlySmallWords(scene: Scene, i: number): boolean {
  return scene.chunks.every(
    (chunk, k) =>
      chunk.type !== 'word' ||
      k === i ||
      FILLERS.has(chunk.text) ||
      IS.has(chunk.text) ||
      /^[.,]$|ly$|^(this|reached|widened|narrowed|grew|grown|hit|amounts|amounted|amounts|totals|totalled|totaled|comes|came|stands|came|comes|far)$/.test(
        chunk.text,
      ),
  )
}

/** Which verb or noun a value belongs to: a noun right behind it, words before it, or, left out, those of the value before. */
function headOfValue(
  scene: Scene,
  i: number,
  heads: readonly Head[],
  known: Subject[],
  last: { readonly head: Head; readonly at: number } | null,
): Head | null {
  const { value } = scene.chunks[i] as ValueChunk
  const fits = (head: Head): boolean =>
    head.measure === 'gap'
      ? /^(percent|points|basis points)$/.test(value.unit)
      : /^(percent|words|basis points)$/.test(value.unit)
  if (isRate(scene, i)) return null
  const behind = nounBehind(scene, i, known)
  if (behind === 'other') return null
  if (behind !== null) return fits(behind) ? behind : null
  const named = sideOfValue(scene, i)
  if (named === 'other') return null
  const near = nearest(scene, i, heads)
  if (near === 'other') return null
  // "beat the S&P 500's 16.4%": what belongs to the other side is its return.
  const possessed = scene.chunks[i - 1]?.type === 'side' && named !== null && value.unit === 'percent'
  if (near !== null && (near.measure === 'gap' ? !possessed : named === null || named === near.side))
    return fits(near) ? near : null
  if (named !== null) {
    // "against 5.2% for the S&P 500", "SPY 14.4%": the verb of the value before, of another side.
    const model = near?.measure === 'return' ? near : (last?.head ?? near)
    // Headlines leave the verb out: "Russell 2000 +3.6% on July 11".
    if (model === null && value.signed && value.unit === 'percent' && scene.chunks[i - 1]?.type === 'side') {
      return { at: i, measure: 'return', side: named, sign: 1, negated: false, past: false }
    }
    if (model === null || model.measure !== 'return' || !elliptic(scene, i, model)) return null
    const head: Head = { ...model, side: named, at: model.at }
    return fits(head) ? head : null
  }
  if (
    last !== null &&
    last.head.measure === 'return' &&
    value.unit === 'percent' &&
    continues(scene, last.at, i)
  )
    return fits(last.head) ? last.head : null
  return null
}

/** "8% a year", "2 points annually": a rate over time, which no return of a window is. */
function isRate(scene: Scene, i: number): boolean {
  for (let k = i + 1; k < Math.min(scene.chunks.length, i + 7); k++) {
    const word = wordAt(scene, k)
    if (/^(annually|annualised|annualized|yearly|monthly|quarterly|daily)$/.test(word)) return true
    if (
      /^(a|per|each|every)$/.test(word) &&
      /^(year|annum|month|quarter|week|day|session)$/.test(wordAt(scene, k + 1))
    )
      return true
    if (scene.chunks[k]!.type === 'value' || /^[,;:]$/.test(word)) return false
  }
  return /^(annualised|annualized|annual|average)$/.test(wordAt(scene, i - 1))
}

/** A noun or comparison right behind a value: "a 3.6% gain", "a 10-point lead", "8 points ahead", "3 points more than SPY". */
function nounBehind(scene: Scene, i: number, known: Subject[]): Head | 'other' | null {
  for (let k = i + 1; k < Math.min(scene.chunks.length, i + 4); k++) {
    const word = wordAt(scene, k)
    if (word === '') return null
    if (isNoun(scene, k)) return nounAt(scene, k, known)
    if (RISE_NOUNS.has(word) || FALL_NOUNS.has(word) || LEAD_NOUNS.has(word) || LAG_NOUNS.has(word))
      return nounAt(scene, k, known)
    if (word === 'ahead' || word === 'behind') return aheadAt(scene, k, known)
    if (/^(more|less|better|worse|higher|lower)$/.test(word)) {
      if (wordAt(scene, k + 1) === 'than') return thanAt(scene, i, k, known)
      if (word === 'higher' || word === 'lower') {
        const subject = subjectOf(scene, i, known)
        if (subject === null || subject === 'other') return subject
        return {
          at: k,
          measure: 'return',
          side: subject,
          sign: word === 'higher' ? 1 : -1,
          negated: negated(scene, i),
          past: false,
        }
      }
      return null
    }
    if (
      !/^(-|one|day|two|single|monthly|annual|total|price|relative|cumulative|further|net|overall|average|year|month|quarter|week)$/.test(
        word,
      )
    )
      return null
    if (word === 'average') return 'other'
  }
  return null
}

/** "returned 5 points more than SPY": a lead of the subject over what is compared. */
function thanAt(scene: Scene, value: number, at: number, known: Subject[]): Head | 'other' | null {
  if ((scene.chunks[value] as ValueChunk).value.unit === 'percent') return 'other'
  const object = sideBehind(scene, at + 2)
  const subject = subjectOf(scene, value, known)
  if (
    object === undefined ||
    object === 'other' ||
    subject === null ||
    subject === 'other' ||
    object === subject
  )
    return 'other'
  const more = /^(more|better|higher)$/.test(wordAt(scene, at))
  return {
    at,
    measure: 'gap',
    side: subject,
    sign: more === (subject === 'small') ? 1 : -1,
    negated: negated(scene, value),
    past: false,
  }
}

/** The side that a value names: "5.2% for the S&P 500", "the S&P 500's 5.2%", "SPY 14.4%". */
function sideOfValue(scene: Scene, i: number): Subject {
  const next = wordAt(scene, i + 1)
  if (/^(for|by|in)$/.test(next)) {
    const side = sideBehind(scene, i + 2)
    if (side !== undefined) return side
    if (next !== 'in' && scene.chunks[i + 2]?.type === 'word' && !/^(the|a)$/.test(wordAt(scene, i + 2)))
      return 'other'
    if (next === 'for' && wordAt(scene, i + 2) === 'the' && scene.chunks[i + 3]?.type === 'word')
      return 'other'
  }
  if (
    next === 'of' &&
    /^(than|against|versus|vs|with)$/.test(wordAt(scene, wordAt(scene, i - 1) === 'the' ? i - 2 : i - 1))
  ) {
    const side = sideBehind(scene, i + 2)
    if (side !== undefined) return side
  }
  let k = i - 1
  while (/^(at|by|just|only|about|with|a|an|,)$/.test(wordAt(scene, k)) && k > i - 3) k--
  const chunk = scene.chunks[k]
  return chunk?.type === 'side' && !(k === i - 1 ? false : wordAt(scene, k + 1) === 'by')
    ? chunk.name.side
    : null
}

/** The nearest head before a value with only small words, windows and sides between; `other` when another thing stands there. */
function nearest(scene: Scene, i: number, heads: readonly Head[]): Head | 'other' | null {
  for (let k = i - 1; k >= 0; k--) {
    const chunk = scene.chunks[k]!
    const head = heads.find(({ at }) => at === k)
    if (head !== undefined) return head
    if (chunk.type === 'value') return null
    if (chunk.type === 'side') {
      if (chunk.name.side === 'other') return 'other'
      continue
    }
    if (chunk.type !== 'word') continue
    if (/^[;:]$/.test(chunk.text)) return null
    if (FILLERS.has(chunk.text) || IS.has(chunk.text) || /ly$/.test(chunk.text)) continue
    if (
      /^(,|and|while|whereas|but|against|versus|vs|compares?|compared|comparing|than|-|–|—|return|returns|gain|peers|between|through|return|all|us|widened|grew|reached|hit|narrowed|amounted|amounts|totals|totalled|totaled|comes|came|compares|compare|comparing|swelled|expanded|shrank|stretched|points?|back|gap|before|dividends|including|reinvested|excluding|ahead|behind|price|s|own|both|new|margin|record)$/.test(
        chunk.text,
      )
    )
      continue
    return 'other'
  }
  return null
}

/** Whether a value without a verb takes the one before: only other sides and small words stand between. */
function elliptic(scene: Scene, i: number, model: Head): boolean {
  for (let k = i - 1; k > model.at; k--) {
    const chunk = scene.chunks[k]!
    if (chunk.type === 'word' && isVerb(chunk.text) && !IS.has(chunk.text)) return true
    if (chunk.type === 'word' && FOREIGN.has(chunk.text) && chunk.text !== 'dividends') return false
  }
  return true
}

/** "3.1% in July and 5.2% in August": the same verb again. */
function continues(scene: Scene, from: number, to: number): boolean {
  let joined = false
  for (let k = from + 1; k < to; k++) {
    const chunk = scene.chunks[k]!
    if (chunk.type === 'window') continue
    if (chunk.type !== 'word') return false
    if (/^(and|,|then|but)$/.test(chunk.text)) joined = true
    else if (!/^(a|another|further|by|about|only|just|with)$/.test(chunk.text)) return false
  }
  const windows =
    scene.chunks.slice(to).some(chunk => chunk.type === 'window') || scene.chunks[to - 1]?.type === 'window'
  return joined && windows
}

/** "12% below its November 2021 high": a return from that high. */
function belowHigh(work: Work, i: number, known: Subject[]): boolean {
  const { scene, used } = work
  const { chunks, tokens, clock } = scene
  const chunk = chunks[i] as ValueChunk
  const next = chunks[i + 1]
  if (next === undefined || chunk.value.unit !== 'percent') return false
  const word = tokens[next.first]!.text
  if (!/^(below|off|under|beneath|above|from|short)$/.test(word)) return false
  const at = word === 'short' ? next.first + 2 : next.first + 1
  const extreme = extremeAt(tokens, at, clock)
  if (extreme === null) return false
  const falling = extreme.edge.kind === 'extreme' ? extreme.edge.extreme === 'high' : word !== 'above'
  if (word === 'above' && falling) return false
  if (word === 'from' && hasReturnVerb(scene, i)) return false
  const subject = subjectOf(scene, i, known)
  if (subject !== 'small' && subject !== 'large') return false
  const windows = chunks.flatMap((piece, k) =>
    piece.first >= next.first && piece.next <= extreme.next ? [k] : [],
  )
  if (windows[0] === undefined) return false
  const window: Chunk = {
    type: 'window',
    window: {
      shape: 'since',
      options: [{ from: extreme.edge, to: clock.asOf }],
      stated: null,
      earliest: null,
      toDate: true,
      back: null,
      next: extreme.next,
    },
    first: next.first,
    next: extreme.next,
  }
  const patched: Scene = { ...scene, chunks: chunks.map((piece, k) => (k === windows[0] ? window : piece)) }
  const days = stretchOf(
    patched,
    windows[0]!,
    subject,
    falling ? -1 : 1,
    false,
    new Set([...used, ...windows.slice(1)]),
  )
  const draft: Draft = {
    figure: `return.${subject}`,
    side: subject,
    kind: 'value',
    sign: falling ? -1 : 1,
    value: chunk.value,
    measureAt: i,
    valueAt: i,
    basis: null,
  }
  work.readings.push(...readingsOf(patched, draft, days, windows[0]!, work.choice))
  for (const k of windows) used.add(k)
  used.add(i)
  return true
}

function hasReturnVerb(scene: Scene, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 4; k--)
    if (RISES.has(wordAt(scene, k)) || FALLS.has(wordAt(scene, k))) return true
  return false
}

/** "doubled the return of the Russell 2000", "1.9 times the gain of small caps", "twice as much as". */
function multipleAt(
  scene: Scene,
  i: number,
  known: readonly Subject[],
): {
  readonly figure: string
  readonly side: Side
  readonly value: PrintedValue
  readonly next: number
} | null {
  const chunk = scene.chunks[i]!
  const word = wordAt(scene, i)
  const times =
    chunk.type === 'value' && /^(times|words)$/.test(chunk.value.unit)
      ? chunk.value.low
      : word === 'twice' || /^doubl(e|ed|ing)$/.test(word)
        ? 2
        : /^tripl(e|ed|ing)$/.test(word)
          ? 3
          : null
  if (times === null) return null
  let noun = false
  for (let k = i + 1; k < Math.min(scene.chunks.length, i + 9); k++) {
    const piece = scene.chunks[k]!
    if (piece.type === 'side') {
      const subject = subjectOf(scene, i, known)
      if (!noun && !(piece.name.possessive && RETURN_NOUNS.has(wordAt(scene, k + 1)))) return null
      if (
        piece.name.side === 'other' ||
        subject === null ||
        subject === 'other' ||
        subject === piece.name.side
      )
        return null
      const value: PrintedValue =
        chunk.type === 'value'
          ? { ...chunk.value, unit: 'times' }
          : { ...foldValue(scene, i, times), unit: 'times', digit: 0.1 }
      return { figure: `return-multiple.${subject}`, side: subject, value, next: k }
    }
    if (piece.type !== 'word') return null
    if (
      RETURN_NOUNS.has(piece.text) ||
      RISE_NOUNS.has(piece.text) ||
      FALL_NOUNS.has(piece.text) ||
      piece.text === 'much' ||
      /^(that|what)$/.test(piece.text)
    )
      noun = true
    else if (!/^(the|of|as|what|total|price|for|in|from|'s)$/.test(piece.text)) return null
  }
  return null
}

function isForecast(scene: Scene, before: number): boolean {
  return scene.chunks.some(
    (_, k) =>
      k < before &&
      FORECASTS.has(wordAt(scene, k)) &&
      !(wordAt(scene, k) === 'expected' && wordAt(scene, k - 1) === 'as'),
  )
}

function basisOf(scene: Scene): 'price' | 'total' | null {
  const text = scene.chunks.map((_, k) => wordAt(scene, k)).join(' ')
  if (/(before|excluding|without|ex) dividends|price (return|terms|basis)/.test(text)) return 'price'
  if (/(including|with|after|counting|reinvesting) dividends|total return|dividends reinvested/.test(text))
    return 'total'
  return null
}

/** Adds the readings of a value; false when its window is unclear. */
function add(work: Work, head: Head, i: number, value: PrintedValue, figure?: string): boolean {
  const { scene, used } = work
  if (head.negated) return false
  const window = windowFor(scene, i, used)
  if (window === null) return false
  const forecast = isForecast(scene, i)
  const sign = value.signed ? (value.low < 0 ? -1 : 1) : head.sign
  const side: Side = head.measure === 'gap' ? 'small' : head.side
  const days = stretchOf(scene, window, side, figure === undefined ? sign : 1, forecast, used)
  const { window: mention } = scene.chunks[window] as Extract<Chunk, { type: 'window' }>
  if (forecast && mention.stated === null && mention.shape !== 'next' && mention.shape !== 'since')
    return false
  const ahead = days.some(day => day.ahead)
  const draft: Draft = {
    figure: figure ?? (head.measure === 'gap' ? 'gap.arithmetic' : `return.${head.side}`),
    side: head.measure === 'gap' ? head.side : side,
    kind: ahead ? 'forecast' : 'value',
    sign: head.sign,
    value,
    measureAt: head.at,
    valueAt: i,
    basis: basisOf(scene),
  }
  work.readings.push(...readingsOf(scene, draft, days, window, work.choice))
  return days.length > 0
}

/** "lost ground", "gained momentum": what is lost or gained is no price. */
function hasObject(scene: Scene, at: number): boolean {
  const next = scene.chunks[at + 1]
  if (next === undefined || next.type === 'window') return false
  if (next.type !== 'word') return true
  return !/^(,|;|:|\.|in|on|since|by|and|but|while|as|over|from|during|again|too|after|before|with|when|sharply|further|modestly|slightly|steadily|together|alongside|also|strongly|hard|more|less)$|ly$/.test(
    next.text,
  )
}

/** Whether a number that was not understood stands behind a verb, so that its direction alone would be half of what it says. */
function unreadNumber(scene: Scene, at: number, used: ReadonlySet<number>): boolean {
  for (let i = at + 1; i < Math.min(scene.chunks.length, at + 10); i++) {
    const chunk = scene.chunks[i]!
    if (used.has(i)) continue
    if (chunk.type === 'value' || chunk.type === 'streak') return true
    if (chunk.type !== 'word') continue
    if (/^[;:]$/.test(chunk.text) || (isVerb(chunk.text) && !IS.has(chunk.text))) return false
    if (
      scene.tokens[chunk.first]!.kind === 'number' ||
      /^(half|twice|double|third|quarter|times)$/.test(chunk.text)
    )
      return true
  }
  return false
}

/** A verb in the past with a window and no number: "small caps lagged in the second quarter", "did not beat SPY in 2024". */
function addDirection(work: Work, head: Head): void {
  const { scene, used } = work
  if (head.measure === 'return' && hasObject(scene, head.at)) return
  if (unreadNumber(scene, head.at, used)) return
  if (used.has(head.at) || scene.chunks.some(({ type }) => type === 'streak') || isForecast(scene, head.at))
    return
  const window = windowFor(scene, head.at, used)
  if (window === null) return
  const { window: mention } = scene.chunks[window] as Extract<Chunk, { type: 'window' }>
  if (mention.shape === 'next' || mention.shape === 'until' || mention.shape === 'state') return
  const sign = (head.negated ? -head.sign : head.sign) as 1 | -1
  // A negation leaves the start of a swing open.
  const days = stretchOf(scene, window, head.measure === 'gap' ? 'small' : head.side, sign, false, used)
  const draft: Draft = {
    figure: head.measure === 'gap' ? 'gap.arithmetic' : `return.${head.side}`,
    side: head.side,
    kind: sign > 0 ? 'above' : 'below',
    sign: 1,
    value: null,
    measureAt: head.at,
    valueAt: null,
    basis: basisOf(scene),
  }
  work.readings.push(...readingsOf(scene, draft, days, window, work.choice))
}
