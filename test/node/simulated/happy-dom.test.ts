// Room: test. The elements in happy-dom, where host teams run their unit tests.
import { Window } from 'happy-dom'
import { installWindow } from '../../support/window-in-node.ts'
import { simulated } from './suite.ts'

const window = new Window({ url: 'https://console.example/' })
installWindow(window)
simulated('happy-dom', () => window.happyDOM.close())
