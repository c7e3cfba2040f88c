// Room: components. Where modal and pop-up find their words in other languages, asked for beside what draws.

export const statusTranslations = {
  zh: () => [
    import('../messages/zh/actions.ts'),
    import('../messages/zh/common.ts'),
    import('../messages/zh/status.ts'),
  ],
  ja: () => [
    import('../messages/ja/actions.ts'),
    import('../messages/ja/common.ts'),
    import('../messages/ja/status.ts'),
  ],
}

export const helpTranslations = {
  zh: () => [import('../messages/zh/failures.ts')],
  ja: () => [import('../messages/ja/failures.ts')],
}
