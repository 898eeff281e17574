/**
 * Student's t distribution: the p-value of a t-statistic of few values.
 */

/**
 * The chance of a t at least as far from zero, if the true mean is zero: the two-sided p-value.
 *
 * It is the regularised incomplete beta function I_x(ν/2, 1/2) at x = ν / (ν + t²), summed as a continued fraction.
 *
 * @param degrees of freedom ν, above zero: n − 1 for a mean of n values
 * @returns a fraction; accurate to about 1e-12
 * @source W. Press et al., "Numerical Recipes", 3rd edition, section 6.4, after Lentz
 */
export function twoSidedP(t: number, degrees: number): number {
  if (!(degrees > 0) || Number.isNaN(t)) return Number.NaN
  if (!Number.isFinite(t)) return 0
  return betaShare(degrees / (degrees + t * t), degrees / 2, 0.5)
}

/**
 * The p-value that each of several tests must stay below, so that all of them together are wrong in `level` of all cases
 * when nothing is there: 1 − (1 − level)^(1/looks).
 *
 * @source Z. Šidák, "Rectangular Confidence Regions for the Means of Multivariate Normal Distributions", 1967
 */
export function levelForEach(level: number, looks: number): number {
  return -Math.expm1(Math.log1p(-level) / looks)
}

/** The regularised incomplete beta function I_x(a, b). */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  // The fraction converges fast below the mean of the distribution; above it the mirrored one does.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b
}

const MOST_TERMS = 300
const CLOSE = 1e-15
/** Stands for a zero denominator, as Lentz's method has it. */
const TINY = 1e-300

function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < CLOSE) break
  }
  return value
}

function notZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

/** Lanczos' coefficients for g = 7. */
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** ln Γ(x) for x above zero. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  const sum = LANCZOS.slice(1).reduce((total, each, k) => total + each / (shifted + k + 1), LANCZOS[0]!)
  const base = shifted + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum)
}
