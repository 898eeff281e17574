import { Dialog } from '../../ui/Dialog.tsx'
import { declineContact, fetchAsked } from './by-address.ts'
import type { Asked } from './phase.ts'

const ROLE = { small: 'Small caps', large: 'Large caps' }

/** Names the hosts that a link wants to load prices from, and asks before any of them is contacted. */
export function ConsentDialog({ asked }: { readonly asked: readonly Asked[] }) {
  const hosts = [...new Set(asked.map(({ url }) => url.host))].join(' and ')
  return (
    <Dialog open title={`Load prices from ${briefly(hosts)}?`} onClose={declineContact}>
      <p>
        This link asks to load prices from <strong className="asked-host">{hosts}</strong>. Agreeing contacts{' '}
        {hosts.includes(' and ') ? 'these hosts' : 'this host'}, which will see your network address and the
        name of this site, but no cookies. The prices are read in this browser and replace those on the page.
      </p>
      <dl className="asked-addresses">
        {asked.map(({ url, side }) => (
          <div key={`${side} ${url.href}`}>
            <dt>{side === null ? 'Prices' : ROLE[side]}</dt>
            <dd>{url.href}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-actions">
        <button type="button" className="primary" onClick={() => void fetchAsked(asked)}>
          Load from {briefly(hosts)}
        </button>
        <button type="button" onClick={declineContact}>
          Stay with the prices on the page
        </button>
      </div>
    </Dialog>
  )
}

/** A long name by its end, which says whose host it is; the question itself has it whole. */
function briefly(hosts: string): string {
  return hosts.length <= 60 ? hosts : `…${hosts.slice(-58)}`
}
