import { useCallback, useSyncExternalStore } from 'react'

/** The layout for phones. */
export const PHONE = '(max-width: 47.99rem)'
/** The layout in which a menu and a sheet replace the bar and the controls, which need one row each. */
export const NARROW = '(max-width: 59.99rem)'
/** Input by finger instead of mouse. */
export const TOUCH = '(pointer: coarse)'

/** @returns whether a media query holds, updated when it changes; false without a screen */
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
