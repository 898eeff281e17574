import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '../../data/series/result.ts'
import type { PricePair } from '../../data/series/series.ts'
import {
  deleteAllKept,
  deleteKept,
  idOf,
  type KeptSet,
  listKept,
  renameKept,
} from '../../data/sources/kept.ts'
import { isSavedPage } from '../../data/sources/saved-page.ts'
import { counted } from '../../report/format.ts'
import { KeptRow } from './KeptRow.tsx'
import { keeping, sayKeeping } from './keeping.ts'
import { keepLoaded, onKept, showKept, tellStorage } from './kept-prices.ts'

/** What this browser keeps of the reader's prices, and whether it does. */
export function KeptSets({ pair }: { readonly pair: PricePair | null }) {
  const { sets, refresh } = useKept()
  const [nothing, setNothing] = useState(() => keeping() === 'nothing')
  const [asked, setAsked] = useState(false)
  const section = useRef<HTMLElement>(null)
  if (isSavedPage()) return null

  // A button that goes away, or is disabled, once it has been pressed would take the focus along.
  const leaving = (work: () => void) => () => {
    section.current?.focus({ preventScroll: true })
    work()
  }
  const after = async (work: Promise<Result<unknown>>) => {
    tellStorage(await work)
    refresh()
  }
  const keepNothing = () => {
    setAsked(false)
    setNothing(true)
    sayKeeping('nothing')
    void after(deleteAllKept())
  }
  const keepAgain = () => {
    setNothing(false)
    sayKeeping(null)
    if (pair !== null && !pair.bundled) void keepLoaded(pair)
  }

  return (
    <section ref={section} tabIndex={-1} className="kept-sets" aria-label="Kept in this browser">
      <label>
        <input
          type="checkbox"
          checked={!nothing}
          onChange={() => (nothing ? keepAgain() : sets.length > 0 ? setAsked(true) : keepNothing())}
        />
        Keep loaded prices in this browser, so that they survive a reload
      </label>
      {asked ? (
        <p role="alert">
          This deletes {sets.length === 1 ? 'what is kept' : `all ${counted(sets.length, 'data set')} kept`}.{' '}
          <button type="button" onClick={leaving(keepNothing)}>
            Delete and keep nothing
          </button>{' '}
          <button type="button" className="plain" onClick={leaving(() => setAsked(false))}>
            Go on keeping
          </button>
        </p>
      ) : null}
      {sets.length === 0 ? null : (
        <ul aria-label="Kept data sets">
          {sets.map(set => (
            <KeptRow
              key={set.id}
              set={set}
              shown={pair !== null && set.id === idOf(pair)}
              onOpen={leaving(() => void showKept(set).then(refresh))}
              onRename={name => void after(renameKept(set.id, name))}
              onDelete={leaving(() => void after(deleteKept(set.id)))}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** What is kept, looked up again after each change here and whenever the reader comes back from another tab. */
function useKept() {
  const [sets, setSets] = useState<readonly KeptSet[]>([])
  const refresh = useCallback(() => {
    // A list that cannot be read is told when the reader keeps or opens something.
    void listKept().then(found => setSets(found.ok ? found.value : []))
  }, [])
  useEffect(() => {
    refresh()
    const stop = onKept(refresh)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [refresh])
  return { sets, refresh }
}
