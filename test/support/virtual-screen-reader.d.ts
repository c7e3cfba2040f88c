// Test support: what is used of a virtual screen reader. The types of its build for browsers have a name
// that TypeScript does not look for.
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export const virtual: {
    start(options: { container: Node }): Promise<void>
    stop(): Promise<void>
    next(): Promise<void>
    lastSpokenPhrase(): Promise<string>
    spokenPhraseLog(): Promise<string[]>
  }
}
