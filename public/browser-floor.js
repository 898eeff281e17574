// biome-ignore-all lint/complexity/useArrowFunction: an old browser has no other
// biome-ignore-all lint/complexity/useOptionalChain: an old browser has none
/* Says so where the browser is older than the page: in the script of its time, ahead of the page's own, which may not run. */
;(function () {
  var css = window.CSS && window.CSS.supports ? window.CSS : null
  var missing = []
  if (typeof window.DecompressionStream !== 'function') missing.push('DecompressionStream')
  if (typeof Array.prototype.findLast !== 'function') missing.push('Array.findLast')
  if (!css || !css.supports('selector(:has(a))')) missing.push(':has()')
  if (!css || !css.supports('color', 'color-mix(in srgb, red, blue)')) missing.push('color-mix()')
  if (missing.length === 0) return
  var root = document.getElementById('root')
  var told = document.createElement('p')
  told.className = 'opening'
  told.setAttribute('role', 'alert')
  told.appendChild(
    document.createTextNode(
      'This browser is too old for Small-Cap Lens, which needs Chrome or Edge 111, Firefox 121 or Safari 16.4, or newer. ' +
        'It lacks ' +
        missing.join(', ') +
        '.',
    ),
  )
  root.parentNode.insertBefore(told, root)
})()
