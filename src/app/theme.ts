/**
 * The chosen theme on the document, before anything is drawn; without a choice the style sheet follows the system.
 */
import { choices } from '../state/store.ts'
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

/** The theme in force, chosen or the system's. */
export function themeInForce(chosen: Theme | null): Theme {
  return chosen ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
}
