/** Every text of the page: English, Chinese. */
const texts = {
  journal: ['Journal', '日志'],
  outcomes: ['Outcomes', '预设结果'],
  world: ['World', '世界数据'],
  worlds: ['Worlds and clock', '世界与时钟'],
  panels: ['Panels', '面板'],
  connected: ['live', '实时'],
  disconnected: ['no connection, trying again', '连接中断，正在重试'],
  done: ['Done.', '完成。'],
  copied: ['Copied:', '已复制：'],
  all: ['all', '全部'],

  filterText: ['text', '文本'],
  filterOperation: ['operation', '操作'],
  filterStatus: ['status', '状态码'],
  filterStatusHint: ['4xx or 409', '4xx 或 409'],
  emptyJournal: ['Empty it', '清空'],
  pause: ['Pause', '暂停'],
  goOn: ['Go on', '继续'],
  noRequests: ['No request yet. Send one to this server.', '还没有请求。请向本服务器发送一个。'],
  shownOf: ['{shown} of {kept} requests shown', '显示 {kept} 个请求中的 {shown} 个'],
  dropped: ['{count} older or too many, not kept here', '另有 {count} 个较早或过多，未保留'],
  newEntries: ['{count} new', '新增 {count} 个'],
  request: ['Request', '请求'],
  answer: ['Answer', '响应'],
  decidedBy: ['Decided by', '决定因素'],
  noBody: ['(no body)', '（无正文）'],
  bodyCut: ['… only its beginning was kept', '……仅保留开头'],
  copyCurl: ['Copy as curl', '复制为 curl'],
  copyMock: ['Copy as mock.on', '复制为 mock.on'],
  forceSame: ['Force this again', '再次返回此结果'],
  byState: ['state of the world', '世界的状态'],
  byForced: ['forced', '预设'],
  byCut: ['connection cut {moment} the operation', '连接在操作{moment}被切断'],
  bySample: ['example of the contract', '契约中的示例'],
  byUnmocked: ['not mocked: {part}', '未模拟：{part}'],
  byDefect: ['defect of the mock: {message}', '模拟器缺陷：{message}'],
  before: ['before', '之前'],
  after: ['after', '之后'],

  pending: ['In force', '生效中'],
  nothingForced: ['Nothing is forced. Choose a cell below.', '没有预设结果。请在下方选择一格。'],
  undo: ['Undo', '撤销'],
  undoAll: ['Undo all', '全部撤销'],
  release: ['Release', '放行'],
  leftTimes: ['{count} more', '还剩 {count} 次'],
  leftAlways: ['until undone', '直到撤销'],
  waiting: ['{count} held', '{count} 个等待中'],
  matrix: ['Documented answers', '文档中的响应'],
  matrixHint: [
    '{shown} of {documented} were shown. A lit cell was shown; choose a cell to force it next.',
    '已出现 {shown} / {documented}。亮起的格表示已出现；选择一格即可预设为下一个结果。',
  ],
  operation: ['operation', '操作'],
  answerWith: ['answer', '响应'],
  bareStatus: ['{status}, as documented', '{status}，按文档'],
  times: ['times (empty: until undone)', '次数（留空：直到撤销）'],
  onlyFor: ['only where (orgId=…, teamId=…)', '仅限（orgId=…, teamId=…）'],
  delay: ['delay, ms', '延迟（毫秒）'],
  force: ['Force', '预设'],
  cellOf: [
    '{operation}, {status}: shown {count} times. Force it',
    '{operation}，{status}：已出现 {count} 次。预设',
  ],

  credentials: ['Credentials', '凭据'],
  copyCredential: ['Copy', '复制'],
  invitations: ['Open invitations', '待接受的邀请'],
  noInvitations: ['No invitation is open.', '没有待接受的邀请。'],
  accept: ['Accept', '接受'],
  accepted: ['Accepted: {name}.', '已接受：{name}。'],
  collections: ['Collections', '集合'],
  start: ['Organizations and enterprises', '组织与企业'],
  refersTo: ['belongs to', '属于'],
  referredBy: ['has', '包含'],
  noLinks: ['Nothing refers to it.', '没有关联数据。'],
  andMore: ['and {count} more', '还有 {count} 个'],
  fields: ['Fields', '字段'],
  save: ['Save', '保存'],
  remove: ['Delete this row', '删除此行'],
  removeAgain: ['Delete it? Press again', '确定删除？再按一次'],
  rowsOf: ['{shown} of {total} rows', '{total} 行中的 {shown} 行'],

  name: ['name', '名称'],
  seed: ['seed', '种子'],
  createWorld: ['Create a world', '创建世界'],
  startOver: ['Start from it', '从此种子开始'],
  reset: ['Reset to the seed', '重置到种子'],
  clock: ['Clock of this world', '此世界的时钟'],
  advance: ['advance by', '前进'],
  advanceButton: ['Advance', '前进'],
  thisWorld: ['this one', '当前'],
  deleteWorld: ['Delete', '删除'],
  requests: ['{count} requests', '{count} 个请求'],
  seedOfWorld: ['Seed of this world', '此世界的种子'],
} as const satisfies Readonly<Record<string, readonly [english: string, chinese: string]>>

/** The name of a text of the page. */
export type TextName = keyof typeof texts

/** The language of the page: that of the browser. */
export const language: 'en' | 'zh' = /^zh\b/i.test(navigator.language) ? 'zh' : 'en'

/** A text in the reader's language, with `{name}` replaced. */
export function text(
  name: TextName,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const found: string = texts[name][language === 'zh' ? 1 : 0]
  return found.replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
}
