import type { Report } from '../report/report.ts'
import { chooseTheme } from '../state/store.ts'
import { LoadButton } from './data/LoadButton.tsx'
import { ProvenanceMark } from './data/ProvenanceMark.tsx'
import { NoteMenu } from './NoteMenu.tsx'
import { SharePanel } from './SharePanel.tsx'
import { useTheme } from './theme.ts'

/** The name of the note, what it is about, and the tools that concern the page as a whole. */
export function Masthead({ report }: { readonly report: Report | null }) {
  return (
    <header className="masthead">
      <p className="masthead-name">Small-Cap Lens</p>
      {/* No words in its place until there are names: longer ones could take a line more and push the page down. */}
      {report === null ? null : (
        <p className="masthead-subject">
          {report.names.small} against {report.names.large} <ProvenanceMark report={report} />
        </p>
      )}
      <div className="masthead-tools">
        <NoteMenu />
        <LoadButton />
        <SharePanel report={report} />
        <ThemeSwitch />
      </div>
    </header>
  )
}

function ThemeSwitch() {
  const theme = useTheme()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <button type="button" onClick={() => chooseTheme(other)} aria-label={`Switch to the ${other} theme`}>
      {theme === 'dark' ? '☀' : '☾'}
    </button>
  )
}
