/**
 * From files to prices on the page: read away from the page's thread, asked about where a file leaves a choice, and
 * shown once they are whole. What was on the page stays until then.
 */

import { swapped } from '../../data/series/pair.ts'
import type { PricePair } from '../../data/series/series.ts'
import { fileInput, type Input, loadPrices, textInput } from '../../data/sources/load.ts'
import type { Answers, ReadProgress } from '../../data/table/read-result.ts'
import { askForPrices, choices, showPair } from '../../state/store.ts'
import { tellCancelled, tellHalf, tellLoaded, tellRefused } from './announce.ts'
import { keepLoaded } from './kept-prices.ts'
import { loadState, type Phase } from './phase.ts'
import { sayInstead } from './said.ts'

/** One load from its first byte to its end, with what has been answered so far. */
interface Load {
  readonly inputs: readonly Input[]
  readonly answers: Answers
  readonly keepView: boolean
}

/** The page is told no oftener than this how far a load has come. */
const TOLD_EVERY_MS = 100

let job: AbortController | null = null
/** The load that has asked something. */
let asking: Load | null = null

/** Begins a job: only one is under way, and a later one takes the place of an earlier. */
export function begin(): AbortSignal {
  job?.abort()
  job = new AbortController()
  return job.signal
}

export function loadFiles(files: readonly File[]): void {
  void load(files.map(fileInput))
}

export function loadText(text: string, name: string): void {
  void load([textInput(text, name)])
}

/**
 * Loads prices; a load under way gives way to it.
 * @param keepView whether the window and the address stay, as they do when the address names the files
 */
export function load(inputs: readonly Input[], keepView = false): Promise<void> {
  return run({ inputs, answers: {}, keepView })
}

/** Goes on with the load that asked, with the reader's answers. */
export function answer(answers: Answers): void {
  if (asking !== null) void run({ ...asking, answers: { ...asking.answers, ...answers } })
}

/** Gives up whatever is under way; the page stays as it is. */
export function cancel(): void {
  job?.abort()
  setPhase({ kind: 'idle' })
  sayInstead(tellCancelled())
}

export function setPhase(phase: Phase): void {
  loadState.setState({ phase })
}

/** @returns the two sides as the reader sees them */
export function sidesNow(): PricePair | null {
  const { pair, settings } = choices.getState()
  return pair !== null && settings.swap ? swapped(pair) : pair
}

async function run(load: Load): Promise<void> {
  const signal = begin()
  const mayShow = askForPrices()
  asking = null
  setPhase({ kind: 'reading', name: load.inputs.map(input => input.name).join(', '), progress: null })
  const before = sidesNow()
  const { waiting } = loadState.getState()
  const outcome = await loadPrices(
    load.inputs,
    { current: load.keepView ? choices.getState().pair : before, waiting, answers: load.answers },
    { signal, onProgress: atIntervals(signal) },
  )
  if (signal.aborted || outcome.kind === 'cancelled') return
  if (outcome.kind === 'ask') {
    asking = load
    return setPhase({ kind: 'asking', questions: outcome.questions })
  }
  setPhase({ kind: 'idle' })
  if (outcome.kind === 'refused') return sayInstead(tellRefused(outcome.problems))
  if (outcome.kind === 'half') {
    loadState.setState({ waiting: { name: outcome.name, side: outcome.side } })
    return sayInstead(tellHalf(outcome.name, outcome.side, outcome.problems))
  }
  if (!mayShow()) return
  loadState.setState({ waiting: null })
  showPair(outcome.pair, { keepView: load.keepView })
  sayInstead(...tellLoaded(outcome, before))
  await keepLoaded(outcome.pair)
}

function atIntervals(signal: AbortSignal): (progress: ReadProgress) => void {
  let last = Number.NEGATIVE_INFINITY
  return progress => {
    const now = performance.now()
    if (signal.aborted || now - last < TOLD_EVERY_MS) return
    last = now
    setPhase({ kind: 'reading', name: progress.file, progress })
  }
}
