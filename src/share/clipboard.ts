/**
 * Copies text to the clipboard, with a fallback to the older command where the interface is missing or denied.
 */

/** @returns 'denied' when the browser allows neither way; the reader then has to select and copy the text */
export async function copyText(text: string): Promise<'copied' | 'denied'> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return copySelected(text) ? 'copied' : 'denied'
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.setAttribute('aria-hidden', 'true')
  field.style.cssText = 'position:fixed;inset:0 auto auto 0;width:1px;height:1px;opacity:0'
  // While a dialogue is open, no element outside it can take focus.
  const home = before?.closest('dialog') ?? document.body
  home.append(field)
  try {
    field.select()
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
