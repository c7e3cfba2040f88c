// Room: test. How large the window of a customer is, in CSS pixels.
export const viewport = { width: 1100, height: 820 } as const
