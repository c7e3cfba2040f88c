// Room: bench. Piece C on a page.
import './field.js'
