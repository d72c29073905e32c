import { text } from '../django/serializer/fields.ts'

const host = '(?:(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,6}|[a-z0-9-]{2,})\\.?'
const address = new RegExp(
  `^(?:http|ftp|ws)s?://${host}|localhost|(?:\\d{1,3}\\.){3}\\d{1,3})(?::\\d+)?(?:/?|[/?]\\S+)$`,
  'i',
)
const byte = '(?:2(?:5[0-5]|[0-4]\\d)|[01]?\\d{1,2})'
const ipv4 = new RegExp(`^${byte}(?:\\.${byte}){3}`)

const only = (isValid: (value: string) => boolean, message: string) => (value: string) =>
  isValid(value) ? undefined : message

/** Fields of a region that a request can set, with the console's rules. */
export const regionFields = {
  region_alias: text({ max: 64 }),
  url: text({ max: 256, finally: only((value) => address.test(value), '集群API地址非法') }),
  token: text({ max: 255, required: false, allowNull: true, allowBlank: true }),
  wsurl: text({ max: 256, finally: only((value) => address.test(value), '集群Websocket地址非法') }),
  httpdomain: text({ max: 256 }),
  tcpdomain: text({ max: 256, finally: only((value) => ipv4.test(value), 'TCP访问地址非法') }),
  scope: text({
    max: 10,
    required: false,
    finally: only((value) => value === 'private' || value === 'public', '集群开放类型不正确'),
  }),
  ssl_ca_cert: text({ required: false, allowNull: true, allowBlank: true }),
  cert_file: text({ required: false, allowNull: true, allowBlank: true }),
  key_file: text({ required: false, allowNull: true, allowBlank: true }),
  status: text({ max: 2, finally: only((value) => /^[0-3]$/.test(value), '集群状态值不正确') }),
  desc: text({ max: 200, required: false, allowBlank: true }),
} as const

/** The message for a value that another region has. */
export const takenBy = (field: string): string => `具有 ${field} 的 region config 已存在。`
