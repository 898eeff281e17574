/**
 * A contest: the same work on the same inputs by several contestants, timed in alternating rounds, so that whatever
 * slows the machine for a while slows all of them. Nothing is timed before everyone has given the same answer.
 */

export interface Contestant {
  readonly name: string
  /** Does the work once and returns its result. */
  readonly run: () => unknown
  /** Its result in the form in which results are compared, or null when it has nothing to compare (a floor). */
  readonly answer: (result: never) => Float64Array | null
  /** Largest relative difference between its answer and the first contestant's; 1e-9 unless it is known to lose digits. */
  readonly tolerance?: number
}

export interface Timing {
  readonly name: string
  /** Median milliseconds of one run. */
  readonly milliseconds: number
  /** The fastest sample: what the median would be on a machine that does nothing else. */
  readonly best: number
  readonly runs: number
}

export interface ContestOptions {
  /** Fewest and most rounds; between them as many as fit into `budget` milliseconds. */
  readonly rounds?: readonly [number, number]
  readonly budget?: number
}

/** A sample is at least this long, so that the clock's grain does not matter: short work is run many times. */
const SAMPLE = 2

/**
 * Times contestants against each other.
 * @param contestants the first one's answer is what the others must give
 * @throws when an answer differs, naming contestant and row
 */
export function contest(
  contestants: readonly Contestant[],
  { rounds = [5, 31], budget = 2_000 }: ContestOptions = {},
): Timing[] {
  const [first] = contestants
  const expected = first?.answer(first.run() as never) ?? null
  for (const { name, run, answer, tolerance = 1e-9 } of contestants) {
    const given = answer(run() as never)
    if (given !== null && expected !== null) agree(name, expected, given, tolerance)
  }
  const repeats = contestants.map(({ run }) => repeatsFor(run))
  const samples = contestants.map((): number[] => [])
  const started = performance.now()
  for (let round = 0; round < rounds[1]; round++) {
    if (round >= rounds[0] && performance.now() - started > budget) break
    for (let turn = 0; turn < contestants.length; turn++) {
      const i = round % 2 === 0 ? turn : contestants.length - 1 - turn
      samples[i]!.push(time(contestants[i]!.run, repeats[i]!))
    }
  }
  return contestants.map(({ name }, i) => ({
    name,
    milliseconds: median(samples[i]!),
    best: Math.min(...samples[i]!),
    runs: samples[i]!.length * repeats[i]!,
  }))
}

function agree(name: string, expected: Float64Array, given: Float64Array, tolerance: number): void {
  if (given.length !== expected.length)
    throw new Error(`${name} gave ${given.length} values, expected ${expected.length}`)
  for (let i = 0; i < expected.length; i++) {
    const one = expected[i]!
    const other = given[i]!
    if (Number.isNaN(one) && Number.isNaN(other)) continue
    if (!(Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other), 1e-9)))
      throw new Error(`${name} gave ${other} in row ${i}, expected ${one}`)
  }
}

/** Also warms the code up. */
function repeatsFor(run: () => unknown): number {
  const started = performance.now()
  let runs = 0
  do {
    run()
    runs++
  } while (performance.now() - started < 30 && runs < 10_000)
  const each = (performance.now() - started) / runs
  return Math.max(1, Math.ceil(SAMPLE / each))
}

function time(run: () => unknown, repeats: number): number {
  const started = performance.now()
  for (let i = 0; i < repeats; i++) sink = run()
  return (performance.now() - started) / repeats
}

/** Holds the last result, so that no run can be optimised away. @public */
export let sink: unknown

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The exponent b of time ~ rows^b: the slope of the least-squares line through the logarithms. */
export function growth(points: readonly (readonly [rows: number, milliseconds: number])[]): number {
  const x = points.map(([rows]) => Math.log(rows))
  const y = points.map(([, milliseconds]) => Math.log(milliseconds))
  const meanX = x.reduce((sum, value) => sum + value, 0) / x.length
  const meanY = y.reduce((sum, value) => sum + value, 0) / y.length
  let above = 0
  let below = 0
  for (const [i, value] of x.entries()) {
    above += (value - meanX) * (y[i]! - meanY)
    below += (value - meanX) ** 2
  }
  return above / below
}
