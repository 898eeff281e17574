/** How long the page waits for its typefaces; what was preloaded is usually there before the script. */
const PATIENCE_MS = 1000

/** Resolves once the typefaces are there, or have kept the page waiting long enough. */
export async function typefaces(): Promise<void> {
  if (typeof document.fonts?.load !== 'function') return
  const faces = ['400 1em "Source Sans 3"', '600 1em "Source Serif 4"'].map(font => document.fonts.load(font))
  const late = new Promise<void>(resolve => {
    setTimeout(resolve, PATIENCE_MS)
  })
  await Promise.race([Promise.allSettled(faces), late])
}
