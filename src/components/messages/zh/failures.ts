// Room: components. Why something failed or is blocked, in simplified Chinese.
import type { Catalogue } from '../catalogue.ts'

export const failures: Catalogue['failures'] = {
  credit_card_on_file: {
    title: '账户已绑定信用卡',
    cause: '此 EMQX 账户使用信用卡付款。一个账户同时只能有一种付款方式。',
    causeNamed:
      '此 EMQX 账户使用尾号为 {last4} 的 {brand} 卡付款。一个账户同时只能有一种付款方式。',
    remedy: '请移除信用卡后回到此页面，我们会自动重新检查。如果无法移除，请提交工单。',
  },
  available_credits_in_use: {
    title: '账户仍有可用额度',
    cause: '此 EMQX 账户还有可用额度，用完后才能改由 AWS Marketplace 付款。',
    causeNamed: '此 EMQX 账户还有 {amount} 可用额度，用完后才能改由 AWS Marketplace 付款。',
    remedy: '请先用完可用额度，或提交工单，我们会协助您处理。',
  },
  voucher_in_use: {
    title: '账户正在使用代金券',
    cause: '此 EMQX 账户有一张有效的代金券，不能与 AWS Marketplace 同时使用。',
    remedy: '请等待代金券到期或将其移除，然后重试。',
  },
  bank_account_on_file: {
    title: '账户已绑定银行账户',
    cause: '此 EMQX 账户使用银行账户付款。一个账户同时只能有一种付款方式。',
    causeNamed: '此 EMQX 账户使用尾号为 {last4} 的银行账户付款。一个账户同时只能有一种付款方式。',
    remedy: '请提交工单，我们的团队会为您移除银行账户。',
  },
  account_already_linked: {
    title: '此 EMQX 账户已有 Marketplace 订阅',
    cause: '它已关联另一个 EMQX 的 Marketplace 订阅。',
    remedy: '请取消不需要的订阅，或登录其他 EMQX 账户来关联当前订阅。',
  },
  agreement_linked_elsewhere: {
    title: '此 AWS 订阅已关联其他 EMQX 账户',
    cause: '一个 AWS Marketplace 订阅只能为一个 EMQX 账户付款。',
    remedy: '请登录该订阅所属的 EMQX 账户。如果您不清楚是哪个账户，请提交工单。',
  },
  insufficient_role: {
    title: '只有所有者可以关联此账户',
    cause: '您的角色无权更改此 EMQX 账户的付款方式。',
    remedy: '请让账户所有者登录后操作。您在 AWS 上的订阅保持不变。',
    remedyNamed: '请让账户所有者 {owner} 登录后操作。您在 AWS 上的订阅保持不变。',
  },
  overdue_invoice: {
    title: '有逾期未付的账单',
    cause: '此 EMQX 账户有一张尚未支付的账单。',
    remedy: '请支付后回到此页面，我们会自动重新检查。',
  },
  registration_missing: {
    title: '请从 AWS 重新开始',
    cause: '此浏览器中没有待继续的 AWS Marketplace 注册，您可能是在其他浏览器中打开的。',
    remedy: '请在 AWS 上打开您的订阅，再次选择“设置您的账户”。您不会被重复收费。',
  },
  registration_expired: {
    title: '来自 AWS 的注册已过期',
    cause: 'AWS 只会将注册保留一段时间。',
    remedy: '请在 AWS 上打开您的订阅，再次选择“设置您的账户”。您不会被重复收费。',
  },
  registration_invalid: {
    title: 'AWS 无法识别此注册',
    cause: '此注册已被使用过，或者属于其他产品。',
    remedy: '请在 AWS 上打开您的订阅，再次选择“设置您的账户”。您不会被重复收费。',
  },
  aws_payment_failed: {
    title: 'AWS 无法确认您的付款',
    cause: 'AWS Marketplace 拒绝了此订阅，通常与您在 AWS 上的付款方式有关。',
    remedy: '请在 AWS 上检查付款方式，然后在此重新检查。',
  },
  aws_unavailable: {
    title: 'AWS 没有响应',
    cause: 'AWS Marketplace 目前响应缓慢或不可用。',
    remedy: '您的订阅不会丢失，我们会自动重试。',
  },
  rate_limited: {
    title: '请稍候',
    cause: '短时间内请求过于频繁。',
    remedy: '您的订阅不会丢失，稍后会自动继续。',
  },
  session_required: {
    title: '请登录',
    cause: '您已退出 EMQX 登录。',
    remedy: '登录后即可继续，您的订阅已为您保留。',
  },
  idempotency_conflict: {
    title: '此注册曾以不同内容提交',
    cause: '我们收到了同一注册的两个不同请求，因此已停止处理。',
    remedy: '请提交工单，我们会为您处理。',
  },
  csrf_rejected: {
    title: '此页面已过期',
    cause: '为了您的安全，我们没有接受此页面发出的请求。',
    remedy: '请刷新页面，您的订阅已为您保留。',
  },
  account_changed: {
    title: '已登录其他账户',
    cause: '在此期间登录了另一个 EMQX 账户，因此没有做任何更改。',
    remedy: '请刷新页面，以当前登录的账户继续。',
  },
  unknown: {
    title: '无法关联您的账户',
    cause: '关联此账户时遇到了问题。',
    remedy: '请提交工单并附上“技术支持所需信息”，我们可以据此查明原因。',
  },
}
