// @ts-nocheck
/* Served ahead of the page's own script: remembers what goes wrong, what is copied and saved, and finds things by name. */
;(() => {
  const seen = []
  const copied = []
  const saved = []
  const note = (kind, text) => seen.push(`${kind}: ${String(text).slice(0, 300)}`)
  addEventListener(
    'error',
    event => {
      // A hint only, which Firefox gives up once the module is under way; an import that fails is an error of its own.
      if (event.target?.rel === 'modulepreload') return
      note('error', event.message || event.target?.outerHTML?.slice(0, 200) || event.type)
    },
    true,
  )
  addEventListener('unhandledrejection', event => note('rejection', event.reason?.message ?? event.reason))
  addEventListener('securitypolicyviolation', event =>
    note('policy', `${event.violatedDirective} ${event.blockedURI}`),
  )
  for (const kind of ['error', 'warn']) {
    const { [kind]: original } = console
    console[kind] = (...words) => {
      note(kind, words.join(' '))
      original.apply(console, words)
    }
  }
  // What a reader would find in the clipboard and in the folder of downloads.
  if (navigator.clipboard) navigator.clipboard.writeText = async text => void copied.push(text)
  const { createObjectURL } = URL
  URL.createObjectURL = blob => {
    if (blob instanceof Blob) saved.push(blob)
    return createObjectURL.call(URL, blob)
  }
  addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[download]') : null
    if (link) event.preventDefault()
  })
  if (localStorage.getItem('engines.silent') === 'yes')
    Object.defineProperty(window, 'indexedDB', {
      value: { open: () => ({ addEventListener() {} }), databases: async () => [] },
    })

  const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds))
  const until = async (what, test, limit = 40_000) => {
    const end = performance.now() + limit
    for (;;) {
      const found = await test()
      if (found) return found
      if (performance.now() > end) throw new Error(`waited in vain for ${what}`)
      await wait(50)
    }
  }
  const visible = element => element.getClientRects().length > 0
  // What stands in a closed menu is pressed all the same.
  const button = (name, among = document) => {
    const named = [...among.querySelectorAll('button')].filter(
      one => (one.getAttribute('aria-label') ?? one.textContent).trim() === name && !one.disabled,
    )
    return named.find(visible) ?? named[0]
  }
  const figures = () =>
    Object.fromEntries(
      [...document.querySelectorAll('data[data-metric]')].map(one => [one.dataset.metric, one.value]),
    )
  const settled = async () => {
    let before = ''
    for (let quiet = 0; quiet < 3; ) {
      await wait(150)
      const busy = document.querySelector('.section-waiting, [aria-busy="true"]') !== null
      const now = busy ? '' : JSON.stringify(figures())
      quiet = now.length > 2 && now === before ? quiet + 1 : 0
      before = now
      if (performance.now() > 120_000) throw new Error('the page does not come to rest')
    }
    return figures()
  }
  window.engines = { seen, copied, saved, wait, until, button, figures, settled }
})()
