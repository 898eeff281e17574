import { useCallback, useSyncExternalStore } from 'react'

/** Where the page turns into that of a phone. */
export const PHONE = '(max-width: 47.99rem)'
/** Where bar and controls have no room for one row each: a menu and a sheet take their place. */
export const NARROW = '(max-width: 59.99rem)'
/** A finger instead of a mouse. */
export const TOUCH = '(pointer: coarse)'

/** Whether a media query holds, followed as it changes; false where there is no screen to ask. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (tell: () => void) => {
      const list = ask(query)
      list?.addEventListener('change', tell)
      return () => list?.removeEventListener('change', tell)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => ask(query)?.matches ?? false)
}

function ask(query: string): MediaQueryList | null {
  return typeof window.matchMedia === 'function' ? window.matchMedia(query) : null
}
