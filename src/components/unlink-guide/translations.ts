// Room: components. Where the guide finds its words in other languages, asked for beside the guide.

export const guideTranslations = {
  zh: () => [
    import('../messages/zh/actions.ts'),
    import('../messages/zh/common.ts'),
    import('../messages/zh/unlink.ts'),
  ],
  ja: () => [
    import('../messages/ja/actions.ts'),
    import('../messages/ja/common.ts'),
    import('../messages/ja/unlink.ts'),
  ],
}
