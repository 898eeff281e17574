import { use } from 'react'
import type { Claim } from '../../report/claims/claim.ts'
import type { FigureId } from '../../report/figure-set.ts'
import type { FirstReport } from '../../report/first.ts'
import { PinnedValue } from '../../sections/PinnedValue.tsx'
import { PinnedContext } from '../../sections/pinned.ts'
import { useChoices } from '../../state/store.ts'
import { Tile, Tiles } from '../../ui/Tile.tsx'

interface Props {
  readonly report: FirstReport
  /** Empty until the ledger is there. */
  readonly claims: readonly Claim[]
}

/** The figures that the story stands on, with what was published for them where it is about the window shown. */
export function KeyFigures({ report, claims }: Props) {
  const { figures, settings } = report
  const pinned = use(PinnedContext)
  const pin = useChoices(all => all.pin)
  const tile = (id: FigureId, role?: 'small' | 'large') => {
    const verdict = claims.find(claim => claim.figure === id)?.verdict
    const applies = verdict !== undefined && verdict !== 'not applicable'
    return (
      <Tile
        figure={figures[id]}
        reported={applies ? figures[`reported.${id}`] : undefined}
        verdict={applies ? verdict : undefined}
        {...(pin !== null && {
          pinned: pinned === null ? '' : <PinnedValue report={pinned} id={id} />,
        })}
        {...(role && { role })}
      />
    )
  }
  return (
    <Tiles label="Key figures">
      {tile('return.small', 'small')}
      {tile('return.large', 'large')}
      {tile(`gap.${settings.gap}`)}
      {tile('streak.current')}
      {tile('ratio.off-high')}
      {tile(`vol${settings.vol}.small`, 'small')}
    </Tiles>
  )
}
