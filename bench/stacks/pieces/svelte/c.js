// Room: bench. Piece C on a page, as often as it wants.
import '../shared/page.css'
import { mount } from 'svelte'
import { app, count } from '../shared/islands.js'
import PaymentFields from './PaymentFields.svelte'

mount(PaymentFields, { target: app, props: { count } })
