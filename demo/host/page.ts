// Room: demo. What every EMQX-like page does first.
import { reportEvents } from './report.ts'
import { followSettings, readSettings } from './settings.ts'
import { translatePage } from './texts.ts'

export function startPage(): void {
  reportEvents()
  followSettings()
  translatePage(document, readSettings().lang)
}
