// Room: bench. Piece B on a page.
import '../shared/page.css'
import { createApp } from 'vue'
import { app } from '../shared/islands.js'
import StatusModal from './StatusModal.vue'

createApp(StatusModal).mount(app)
