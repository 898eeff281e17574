import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followAddressBar } from '../state/address-bar.ts'
import { LongCharts } from './LongCharts.tsx'
import { Page } from './Page.tsx'
import { start } from './start.ts'
import { followTheme } from './theme.ts'
import { typefaces } from './typefaces.ts'
import '../ui/theme.css'
import './page.css'
import './sharing/share.css'

followTheme()
void start()
followAddressBar()

void typefaces().then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <LongCharts>
        <Page />
      </LongCharts>
    </StrictMode>,
  ),
)
