import { useState } from 'react'

/**
 * Text that was rejected gives way once something else is in force than it was rejected for: a preset, a step back.
 * @param inForce the value of the field, or what the value is a part of
 */
export function useOvertaken(inForce: unknown, rejected: boolean, forget: () => void): void {
  const [before, setBefore] = useState(inForce)
  if (before === inForce) return
  setBefore(inForce)
  if (rejected) forget()
}
