import { type FormEvent, useState } from 'react'
import { LARGE_ANSWER, SMALL_ANSWER } from '../../data/table/choose-sides.ts'
import type { Answers, Question } from '../../data/table/read-result.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { answer, cancel } from './loader.ts'
import { OptionList } from './OptionList.tsx'
import { SeriesPicker } from './SeriesPicker.tsx'

/** The section unfolds by its anchor. */
function leadToBreadth(): void {
  window.location.hash = 'breadth'
}

function isSide({ kind }: Question): boolean {
  return kind === 'small' || kind === 'large'
}

function titleOf(questions: readonly Question[]): string {
  if (questions.some(isSide)) return 'Which two series are compared?'
  return questions.some(({ kind }) => kind === 'table')
    ? 'Which table is read?'
    : 'How are these dates written?'
}

/** What a file leaves open, asked once, with rows as they would be read and a proposal already chosen. */
export function QuestionDialog({ questions }: { readonly questions: readonly Question[] }) {
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(questions.map(({ id, proposed }) => [id, proposed])),
  )
  const choose = (id: string) => (value: string) => setAnswers(before => ({ ...before, [id]: value }))
  const same = answers[SMALL_ANSWER] !== undefined && answers[SMALL_ANSWER] === answers[LARGE_ANSWER]
  const comparable = questions.find(question => question.comparable !== undefined)?.comparable
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!same) answer(answers)
  }

  return (
    <Dialog open title={titleOf(questions)} onClose={cancel}>
      <form className="questions" onSubmit={submit}>
        {questions.map(question => {
          const Asking = isSide(question) ? SeriesPicker : OptionList
          return (
            <Asking
              key={question.id}
              question={question}
              value={answers[question.id] ?? question.proposed}
              onChange={choose(question.id)}
            />
          )
        })}
        {same ? <p role="alert">Both sides are the same series: choose two different ones.</p> : null}
        <div className="dialog-actions">
          <button type="submit" className="primary" disabled={same} data-default>
            Load
          </button>
          {comparable === undefined ? null : (
            <button type="submit" disabled={same} onClick={leadToBreadth}>
              {`Load, and compare all ${comparable} in Breadth`}
            </button>
          )}
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  )
}
