/**
 * A limit on the time that the browser's storage takes for a request.
 */
export const PATIENCE_MS = 2000

/** The storage gave no answer in time. */
export class Silent extends Error {}

/** @returns the request's answer; rejects with `Silent` when there is none in time */
export function answered<T>(request: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Silent()), PATIENCE_MS)
    request.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
