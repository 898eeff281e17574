/**
 * Readings of drawdowns, tracking error, and how much more volatile one side is.
 */
import { type Draft, readingsOf, stretchOf, windowFor } from './build.ts'
import type { Chunk } from './chunks.ts'
import { plainDraft, sideBehind, valueOwner, type Work } from './levels.ts'
import type { Side } from './reading.ts'
import { type Scene, subjectOf, wordAt } from './scene.ts'

/** "a maximum drawdown of 27% in 2022", "tracking error was 11%", "30% more volatile than large caps". */
export function readSpreads(work: Work): void {
  readDrawdown(work)
  readTrackingError(work)
  readExcess(work)
}

function wordOf(scene: Scene, words: RegExp): number {
  return scene.chunks.findIndex((_, i) => words.test(wordAt(scene, i)))
}

function addOver(work: Work, draft: Draft, at: number, window = windowFor(work.scene, at, work.used)): void {
  work.used.add(at)
  if (window === null) return
  const days = stretchOf(work.scene, window, draft.side, 1, false, work.used)
  work.readings.push(...readingsOf(work.scene, draft, days, window, work.choice))
}

function valuesOf(work: Work): number[] {
  return work.scene.chunks.flatMap((chunk, i) =>
    chunk.type === 'value' && chunk.value.unit === 'percent' && !work.used.has(i) ? [i] : [],
  )
}

function valueIn(scene: Scene, i: number) {
  return (scene.chunks[i] as Extract<Chunk, { type: 'value' }>).value
}

function readDrawdown(work: Work): void {
  const { scene } = work
  const at = wordOf(scene, /^drawdowns?$/)
  if (at < 0) return
  const next = scene.chunks[at + 1]
  const from = next?.type === 'window' && scene.tokens[next.first]?.text === 'from'
  for (const i of valuesOf(work)) {
    const owner = valueOwner(scene, i, at)
    const side = owner ?? (subjectOf(scene, at, []) as Side | 'other' | null)
    if (side !== 'small' && side !== 'large') {
      work.used.add(i)
      continue
    }
    // "a drawdown from its February 19 peak": how far it is below that close.
    const figure = from ? `return.${side}` : `max-drawdown.${side}`
    addOver(
      work,
      {
        ...plainDraft(figure, side, 'value', at),
        value: valueIn(scene, i),
        valueAt: i,
        sign: -1,
      },
      i,
      from ? at + 1 : undefined,
    )
  }
}

/** Whether the sentence names both sides, or one, and nothing else. */
function namesSides(scene: Scene): boolean {
  const sides = scene.chunks.flatMap(chunk => (chunk.type === 'side' ? [chunk.name.side] : []))
  return sides.length > 0 && !sides.includes('other')
}

function readTrackingError(work: Work): void {
  const { scene } = work
  const at = wordOf(scene, /^tracking$/)
  if (at < 0 || wordAt(scene, at + 1) !== 'error') return
  const values = valuesOf(work)
  for (const i of values) work.used.add(i)
  if (values.length !== 1 || !namesSides(scene)) return
  const draft = {
    ...plainDraft('tracking-error', 'small', 'value', at),
    value: valueIn(scene, values[0]!),
    valueAt: values[0]!,
  }
  addOver(work, draft, values[0]!)
}

function readExcess(work: Work): void {
  const { scene } = work
  const at = wordOf(scene, /^volatile$/)
  const value = at - 2
  if (at < 2 || wordAt(scene, at - 1) !== 'more' || scene.chunks[value]?.type !== 'value') return
  const object = wordAt(scene, at + 1) === 'than' ? sideBehind(scene, at + 2) : undefined
  const subject = subjectOf(scene, value, [])
  work.used.add(value)
  if (subject !== 'small' || object !== 'large' || valueIn(scene, value).unit !== 'percent') return
  addOver(
    work,
    { ...plainDraft('vol-excess', 'small', 'value', at), value: valueIn(scene, value), valueAt: value },
    value,
  )
}
