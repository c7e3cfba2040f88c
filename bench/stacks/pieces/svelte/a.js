// Room: bench. Piece A on a page.
import '../shared/page.css'
import { mount } from 'svelte'
import { app } from '../shared/islands.js'
import LoginLink from './LoginLink.svelte'

mount(LoginLink, { target: app })
