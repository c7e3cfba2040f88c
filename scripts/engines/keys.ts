// Scripts: WebDriver's code points for keys that type nothing.

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
}

/**
 * @param key a name of `KeyboardEvent.key`, or one character
 * @throws Error for a name that is not listed here
 */
export function codeOf(key: string): string {
  const code = codes[key] ?? (key.length === 1 ? key : undefined)
  if (code === undefined) throw new Error(`No code for the key ${key}`)
  return code
}
