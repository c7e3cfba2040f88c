// Room: bench. The pieces' look as one sheet that all of them share.
import css from '../shared/page.css?inline'

export const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
