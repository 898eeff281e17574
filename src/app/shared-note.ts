/**
 * A note that the address carries behind "#".
 */
import { tell } from '../state/store.ts'

const CARRIED = /^#(.*&)?note=/

/** Opens the note of the address, now and when a link with another one is pasted over it. */
export function followSharedNote(): void {
  const open = () => {
    const { hash } = window.location
    if (!CARRIED.test(hash)) return
    Promise.all([import('../share/note-link.ts'), import('../sections/notes/open-note.ts')]).then(
      async ([{ readNoteLink }, { showOpened }]) => {
        if (showOpened(await readNoteLink(hash))) document.getElementById('notes')?.scrollIntoView()
      },
      () =>
        tell(
          'alert',
          'The part of the page that reads notes did not arrive. Check the connection and load the page again.',
        ),
    )
  }
  open()
  window.addEventListener('hashchange', open)
}
