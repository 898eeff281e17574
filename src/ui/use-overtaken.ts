import { useState } from 'react'

/**
 * Discards a rejected text once the value in force changes, as by a preset or a step back in the history.
 * @param inForce the value of the field, or the state that it belongs to
 */
export function useOvertaken(inForce: unknown, rejected: boolean, forget: () => void): void {
  const [before, setBefore] = useState(inForce)
  if (before === inForce) return
  setBefore(inForce)
  if (rejected) forget()
}
