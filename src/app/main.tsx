import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { DEFAULT_NOTE } from '../notes/library.ts'
import { followAddressBar } from '../state/address-bar.ts'
import { showNote } from '../state/store.ts'
import { Page } from './Page.tsx'
import { start } from './start.ts'
import { followTheme } from './theme.ts'
import '../ui/theme.css'
import './page.css'

followTheme()
showNote(DEFAULT_NOTE, { keepView: true })
void start()
followAddressBar()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
