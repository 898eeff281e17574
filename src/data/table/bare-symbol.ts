/**
 * A symbol without the prefixes and suffixes of vendors. Apart from the lists of known symbols, because the first figures
 * need it and not those.
 */

/** @returns a symbol without what vendors hang on it: "^RUT" → "RUT", "IJR.US" → "IJR", "NYSEARCA:SPY" → "SPY" */
export function bareSymbol(symbol: string): string {
  let bare = symbol.trim().toUpperCase()
  const colon = bare.lastIndexOf(':')
  if (colon >= 0) bare = bare.slice(colon + 1).trim()
  for (const tail of [
    ' US EQUITY',
    ' EQUITY',
    ' INDEX',
    ' US',
    '.US',
    '.P',
    '.N',
    '.O',
    '.K',
    '.A',
    '-US',
    '.INDX',
  ])
    if (bare.endsWith(tail) && bare.length > tail.length) bare = bare.slice(0, -tail.length)
  while (bare !== '' && '^.$#'.includes(bare[0] as string)) bare = bare.slice(1)
  return bare
}
