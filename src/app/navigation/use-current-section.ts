import { useEffect, useState } from 'react'
import { SECTIONS } from '../sections.ts'

/** The share of the screen, from above, that a section must have passed to be the one that is read. */
const READING = 0.35

/** The id of the section that the reader is at; null above the first. */
export function useCurrentSection(): string | null {
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    let frame = 0
    const look = () => {
      frame = 0
      const line = window.innerHeight * READING
      const passed = SECTIONS.filter(({ id }) => {
        const place = document.getElementById(id)
        return place !== null && place.getBoundingClientRect().top < line
      })
      setCurrent(passed.at(-1)?.id ?? null)
    }
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    later()
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [])
  return current
}
