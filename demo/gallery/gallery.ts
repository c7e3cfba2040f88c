// Room: demo. The gallery shows one state when the address names it, else the index of all.
import { followSettings } from '../host/settings.ts'
import { wantedStates } from './address.ts'

const wanted = wantedStates()

if ('one' in wanted) {
  const { showAlone } = await import('./alone.ts')
  await showAlone(wanted.one)
} else {
  followSettings({ lang: 'en', dir: 'ltr' })
  const { showIndex } = await import('./index-of-states.ts')
  showIndex(wanted.list)
}
