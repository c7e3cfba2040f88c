// Room: bench. The pieces' look for Lit.
import { unsafeCSS } from 'lit'
import css from '../page.css?inline'

export const look = unsafeCSS(css)
