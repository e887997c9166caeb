import { decodeLink, type Link } from '../search/hash.ts'
import { type Arrival, arriving, followBrowser, isOfAnotherVisit } from './history.ts'
import { destinationOf } from './link.ts'
import { say } from './messages.ts'
import { narrowTo } from './narrow.ts'
import { refreshDetail } from './running.ts'
import { type State, store } from './state.ts'

/**
 * From now on goes where the address points: at first, as soon as a ledger is open, and whenever the browser goes back, forward
 * or to another hash.
 */
export function watchAddress(): void {
  awaitLink()
  addEventListener('popstate', ({ state: kept }) => {
    if (followBrowser(kept)) return
    if (isReady(store.getState())) void arrive(here(), isOfAnotherVisit(kept) ? 'afresh' : 'next')
    else awaitLink()
  })
  store.subscribe((state) => {
    const { awaitingLink } = state
    if (!awaitingLink || !isReady(state)) return
    store.setState({ awaitingLink: null })
    void arrive(awaitingLink, 'corrected')
  })
}

const here = (): Link => decodeLink(location.hash)

const isReady = ({ outline, progress }: State) => outline !== null && outline.tokens > 0 && progress === null

function awaitLink(): void {
  const link = here()
  store.setState({ awaitingLink: Object.keys(link).length === 0 ? null : link })
}

async function arrive(link: Link, how: Arrival): Promise<void> {
  const { narrowing, change, lost } = await destinationOf(link)
  arriving(how, () => narrowTo(narrowing, change))
  void refreshDetail()
  if (lost.length === 0) return
  say(
    'warning',
    'Not all that the link points to is here',
    `Not found: ${lost.join(', ')}. The link may have been made with another ledger.`,
  )
}
