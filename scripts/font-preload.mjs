/**
 * Preloads the typefaces, so that the browser fetches them beside the script and not only after the style sheet.
 * @returns {import('vite').Plugin}
 */
export function fontPreload() {
  return {
    name: 'font-preload',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter(name => name.endsWith('.woff2'))
          .map(name => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${name}`, crossorigin: true },
            injectTo: 'head',
          })),
    },
  }
}
