import { ask } from './ask.ts'
import { copyButton } from './copy-button.ts'
import { readCredentials } from './credentials.ts'
import { element } from './element.ts'
import { attempt } from './notice.ts'
import { text } from './texts.ts'
import { readRows, type ShownCollections, type ShownRow } from './world-rows.ts'

/** The credentials of the world, each to copy as flags of curl. */
export async function credentialList(): Promise<HTMLElement> {
  const rows = (await readCredentials()).map(({ provider, name, about, curl }) =>
    element(
      'li',
      {},
      element('strong', {}, name),
      element('span', {}, `${provider} · ${about}`),
      element('code', {}, curl),
      copyButton(text('copyCredential'), () => curl, name),
    ),
  )
  return element('ul', { class: 'cards', 'aria-label': text('credentials') }, ...rows)
}

/** The open invitations of Atlas, each with a button that accepts it. */
export async function invitationList(
  all: ShownCollections,
  accepted: () => unknown,
): Promise<HTMLElement> {
  const places = [
    ...(all.atlas?.orgMembers ? [['atlas/orgMembers', { status: 'PENDING' }] as const] : []),
    ...(all.atlas?.projectInvitations ? [['atlas/projectInvitations', {}] as const] : []),
  ]
  const lists = await Promise.all(places.map(([place, where]) => readRows(place, where)))
  const rows = lists.flatMap((list) => list.rows).map((row) => invitation(row, accepted))
  const none = element('li', { class: 'count' }, text('noInvitations'))
  const label = text('invitations')
  return element(
    'ul',
    { class: 'cards', 'aria-label': label },
    ...(rows.length === 0 ? [none] : rows),
  )
}

function invitation(row: ShownRow, accepted: () => unknown): HTMLElement {
  const name = String(row.username)
  const click = () =>
    attempt(
      async () => {
        await ask('POST', 'invitations/accept', { invitation: name })
        await accepted()
      },
      text('accepted', { name }),
    )
  const label = `${text('accept')}: ${name}`
  const about = `${row.projectId ?? row.orgId} · ${JSON.stringify(row.roles)} · ${row.expiresAt ?? ''}`
  return element(
    'li',
    {},
    element('strong', {}, name),
    element('span', {}, about),
    element('button', { type: 'button', 'aria-label': label, click }, text('accept')),
  )
}
