// Room: components. The words of the pre-check beside the subscribe link, in Japanese.
import type { Catalogue } from '../catalogue.ts'

export const precheck: Catalogue['precheck'] = {
  checking: 'このアカウントを連携できるか確認しています…',
  eligible: 'このアカウントは AWS Marketplace で支払えます。',
  blockedTitle: 'AWS でサブスクライブする前に',
  blockedLead:
    'このアカウントはまだ AWS Marketplace と連携できません。先に次の点を解決してください。',
  continueAnyway: '今サブスクライブすることもできますが、連携は解決後になります。',
  unavailable: '現在このアカウントを確認できません。サブスクライブは可能です。',
  signedOut:
    'サインインすると、このアカウントを連携できるか確認できます。サブスクライブは可能です。',
  unknownTitle: 'ほかにも解決が必要な点があります',
  unknownCause: 'EMQX から、このページでは判別できない理由が返されました。',
  unknownRemedy: 'ページを再読み込みするか、チケットを送信してください。',
  checkAgain: '再確認',
  recheck: '確認しています…',
}
