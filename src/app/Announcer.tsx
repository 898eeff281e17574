import { useEffect, useRef, useState } from 'react'

/** A drag passes through many windows; only the one it comes to rest on is worth saying. */
const REST_MS = 800

/**
 * Says the page's headline once more to those who do not see it change. Not at first: what is on the page when it
 * opens is read as the page.
 */
export function Announcer({ sentence }: { readonly sentence: string | null }) {
  const last = useRef(sentence)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (sentence === null || sentence === last.current) return
    const timer = setTimeout(() => {
      const first = last.current === null
      last.current = sentence
      if (!first) setSaid(sentence)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <p className="visually-hidden" aria-live="polite" data-announces="headline">
      {said}
    </p>
  )
}
