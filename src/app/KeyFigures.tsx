import type { Report } from '../report/report.ts'
import { Tile, Tiles } from '../ui/Tile.tsx'

/** The figures that the story stands on, with what was published for them. */
export function KeyFigures({ report }: { readonly report: Report }) {
  const { figures, settings } = report
  const tile = (id: string, role?: 'small' | 'large') => (
    <Tile figure={figures[id]} reported={figures[`reported.${id}`]} {...(role && { role })} />
  )
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
