// Room: bench. Piece A on a page.
import '../shared/page.css'
import { createApp } from 'vue'
import { app } from '../shared/islands.js'
import LoginLink from './LoginLink.vue'

createApp(LoginLink).mount(app)
