// Room: components. The words of the pre-check beside the subscribe link, in simplified Chinese.
import type { Catalogue } from '../catalogue.ts'

export const precheck: Catalogue['precheck'] = {
  checking: '正在检查此账户是否可以关联…',
  eligible: '此账户可以通过 AWS Marketplace 付款。',
  blockedTitle: '前往 AWS 订阅之前',
  blockedLead: '此账户暂时无法关联 AWS Marketplace。请先处理以下问题：',
  continueAnyway: '您现在也可以订阅，但要等问题解决后才能完成关联。',
  unavailable: '暂时无法检查此账户，您仍然可以订阅。',
  signedOut: '登录后即可查看此账户能否关联。您仍然可以订阅。',
  unknownTitle: '还有其他问题需要处理',
  unknownCause: '此页面无法识别 EMQX 给出的原因。',
  unknownRemedy: '请刷新页面查看详情，或提交工单。',
  checkAgain: '重新检查',
  recheck: '正在检查…',
}
