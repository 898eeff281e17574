/**
 * Downloads of files that are made in the page.
 */
const LONG_ENOUGH = 60_000

/**
 * Hands the reader a file to save.
 * @param name with extension; characters that file systems refuse become "-"
 */
export function downloadFile(name: string, content: string | Uint8Array | Blob, type: string): void {
  const part = content instanceof Uint8Array ? content.slice() : forExcel(content, type)
  const blob = part instanceof Blob ? part : new Blob([part], { type })
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName(name)
  document.body.append(link)
  link.click()
  link.remove()
  // Released late, because a browser may read it only after asking the reader for a place.
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH)
}

/**
 * Excel takes a CSV for text of the machine's own code page unless it begins with a byte order mark; text in ASCII is the
 * same in all of them and stays as it is.
 */
function forExcel(content: string | Blob, type: string): string | Blob {
  const foreign = typeof content === 'string' && type === 'text/csv' && /[^\0-\x7f]/.test(content)
  return foreign ? `\ufeff${content}` : content
}

/** @returns a name that Windows, macOS and Linux take: "IWM/SPY: 1Y.csv" becomes "IWM-SPY- 1Y.csv" */
export function fileName(name: string): string {
  return (
    name
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
      .replace(/^[. ]+|[. ]+$/g, '')
      .slice(-120) || 'file'
  )
}
