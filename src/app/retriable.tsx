import { type ComponentType, lazy } from 'react'

export interface Retriable<P> {
  /** Draws the part once its chunk is here, and suspends until then. */
  readonly Body: ComponentType<P>
  /** Lets the next drawing fetch the chunk again where it did not arrive. */
  readonly again: () => void
}

/** A part of the page in a chunk of its own. `lazy` alone remembers for good that a chunk did not arrive. */
export function retriable<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): Retriable<P> {
  let failed = false
  // `lazy` hides what its component takes; whoever asked for the chunk knows.
  const fetched = () =>
    lazy(async () => {
      try {
        return await load()
      } catch (cause) {
        failed = true
        throw new Error('its part of the page did not arrive', { cause })
      }
    }) as unknown as ComponentType<P>
  let Part = fetched()
  return {
    Body: props => <Part {...props} />,
    again: () => {
      if (failed) Part = fetched()
      failed = false
    },
  }
}
