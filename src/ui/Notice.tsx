import type { ReactNode } from 'react'

interface Props {
  /** A status is read out politely, an alert at once. */
  readonly tone?: 'status' | 'alert'
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** Something the reader should know, said once. */
export function Notice({ tone = 'status', children, action }: Props) {
  return (
    <div className="notice" role={tone} data-tone={tone}>
      <p>{children}</p>
      {action}
    </div>
  )
}
