// Room: test. The elements in jsdom, where host teams run their unit tests.
import { JSDOM } from 'jsdom'
import { installWindow } from '../../support/window-in-node.ts'
import { simulated } from './suite.ts'

const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>', {
  url: 'https://console.example/',
  pretendToBeVisual: true,
})
installWindow(window)
simulated('jsdom', () => window.close())
