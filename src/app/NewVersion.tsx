import { useEffect, useState } from 'react'
import { registerOffline } from './offline.ts'

/** Says that a newer version of the page is stored and ready, and takes it when the reader asks for it. */
export default function NewVersion() {
  const [take, setTake] = useState<(() => void) | null>(null)
  useEffect(() => registerOffline(newer => setTake(() => newer)), [])
  if (take === null) return null
  return (
    <div className="notice" data-tone="status" role="status">
      <p>A newer version of this page is ready. Updating reloads it; what you have chosen stays.</p>
      <button type="button" onClick={take}>
        Update
      </button>
    </div>
  )
}
