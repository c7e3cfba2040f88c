// Room: bench. Piece B on a page.
import '../shared/page.css'
import { mount } from 'svelte'
import { app } from '../shared/islands.js'
import StatusModal from './StatusModal.svelte'

mount(StatusModal, { target: app })
