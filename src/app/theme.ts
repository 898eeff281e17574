/**
 * The chosen theme on the document, before anything is drawn; without a choice the style sheet follows the system.
 */
import { useSyncExternalStore } from 'react'
import { choices, useChoices } from '../state/store.ts'
import type { Theme } from '../state/url.ts'

function apply(theme: Theme | null): void {
  if (theme === null) delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function followTheme(): void {
  choices.subscribe((after, before) => {
    if (after.theme !== before.theme) apply(after.theme)
  })
}

/** The theme in force, chosen or the system's, which may change of itself as the evening comes. */
export function useTheme(): Theme {
  const chosen = useChoices(all => all.theme)
  const dark = useSyncExternalStore(followSystem, () => systemScheme().matches)
  return chosen ?? (dark ? 'dark' : 'light')
}

function systemScheme(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)')
}

function followSystem(tell: () => void): () => void {
  const scheme = systemScheme()
  scheme.addEventListener('change', tell)
  return () => scheme.removeEventListener('change', tell)
}
