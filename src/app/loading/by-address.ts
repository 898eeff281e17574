/**
 * Prices that the page's address names: fetched after the reader agrees to contact their host, and not before.
 */

import type { Problem } from '../../data/series/problem.ts'
import { checkAddress, fetchPrices } from '../../data/sources/fetch-prices.ts'
import { fetchedInput, type Input } from '../../data/sources/load.ts'
import { dropAddresses, tell } from '../../state/store.ts'
import type { Addresses } from '../../state/url.ts'
import { tellRefused } from './announce.ts'
import { begin, load, setPhase } from './loader.ts'
import type { Asked } from './phase.ts'
import { sayInstead } from './said.ts'

/** Asks the reader, in a dialogue that names the hosts. Addresses that may not be contacted are refused first. */
export function askToContact({ small, large, prices }: Addresses): void {
  // Another site that shows this page in a frame could lay its own button over the one that agrees.
  if (window.top !== window.self) {
    sayInstead(tellRefused([framed()]))
    return
  }
  const asked: Asked[] = []
  const problems: Problem[] = []
  for (const [address, side] of [
    [prices, null],
    [small, 'small'],
    [large, 'large'],
  ] as const) {
    if (address === null) continue
    const url = checkAddress(address)
    if (url.ok) asked.push({ url: url.value, side })
    else problems.push(...url.problems)
  }
  if (problems.length > 0) sayInstead(tellRefused(problems))
  if (asked.length > 0) setPhase({ kind: 'consenting', asked })
}

function framed(): Problem {
  return {
    code: 'framed',
    severity: 'error',
    file: 'The link',
    found: 'this page inside another one',
    expected: 'this page in a tab of its own',
    action: 'nothing was contacted; open the link in a tab of its own to be asked',
  }
}

/** The reader does not agree: nothing is contacted, and the address names the files no longer. */
export function declineContact(): void {
  setPhase({ kind: 'idle' })
  dropAddresses()
  sayInstead(tell('status', 'Nothing was contacted; the prices on the page are as they were.'))
}

/** The reader agrees: fetches the files one after the other and loads them as they are named. */
export async function fetchAsked(asked: readonly Asked[]): Promise<void> {
  const signal = begin()
  const inputs: Input[] = []
  for (const { url, side } of asked) {
    setPhase({ kind: 'fetching', host: url.host, bytes: 0, total: null })
    const fetched = await fetchPrices(url.href, {
      signal,
      onProgress: (bytes, total) => {
        if (!signal.aborted) setPhase({ kind: 'fetching', host: url.host, bytes, total })
      },
    })
    if (signal.aborted) return
    if (!fetched.ok) {
      setPhase({ kind: 'idle' })
      return sayInstead(tellRefused(fetched.problems))
    }
    inputs.push(fetchedInput(fetched.value.bytes, fetched.value.name, url.host, side ?? undefined))
  }
  await load(inputs, true)
}
