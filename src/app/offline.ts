/**
 * The installed side of the page: a service worker keeps the whole site for use without a network, and a newer version
 * waits until the reader takes it.
 */
import { scriptAddress } from '../data/sources/script-address.ts'

/** How often a page that stays open looks for a newer version, at most. */
const BETWEEN_CHECKS = 60 * 60 * 1000

/**
 * Registers the service worker once the page has loaded. Does nothing where there is none: in development, in a saved
 * file, in a browser without it.
 * @param onUpdateReady called when a newer version is stored and ready; its argument takes that version by reloading
 * the page, and belongs behind a button, since a reader in the middle of something should choose the moment.
 */
export function registerOffline(onUpdateReady: (take: () => void) => void): void {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!import.meta.env.PROD || !container || !location.protocol.startsWith('http')) return

  let taking = false
  // A page without a controller is at its first visit: the worker that then takes charge is not news.
  let controlled = container.controller !== null
  container.addEventListener('controllerchange', () => {
    if (taking) location.reload()
    else if (controlled) onUpdateReady(() => location.reload())
    controlled = true
  })

  const announce = (worker: ServiceWorker) =>
    onUpdateReady(() => {
      taking = true
      worker.postMessage({ type: 'SKIP_WAITING' })
    })

  const register = async () => {
    try {
      const registration = await container.register(scriptAddress('./sw.js'), { scope: './' })
      if (registration.waiting && container.controller) announce(registration.waiting)
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'installed' && container.controller) announce(worker)
        })
      })
      let checked = Date.now()
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState !== 'visible' || Date.now() - checked < BETWEEN_CHECKS) return
        checked = Date.now()
        registration.update().catch(() => {})
      })
    } catch {
      // Private windows and strict settings refuse service workers; the page works without one.
    }
  }
  if (document.readyState === 'complete') void register()
  else addEventListener('load', () => void register(), { once: true })
}
