import { ConsentDialog } from './ConsentDialog.tsx'
import { Progress } from './Progress.tsx'
import { useLoadState } from './phase.ts'
import { QuestionDialog } from './QuestionDialog.tsx'

/** Whatever a load needs from the reader at the moment: patience, an answer, or an agreement. */
export default function LoadingView() {
  const phase = useLoadState(all => all.phase)
  switch (phase.kind) {
    case 'idle':
      return null
    case 'consenting':
      return <ConsentDialog asked={phase.asked} />
    case 'asking':
      return <QuestionDialog key={phase.questions.map(one => one.id).join()} questions={phase.questions} />
    default:
      return <Progress phase={phase} />
  }
}
