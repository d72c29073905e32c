/** How the lenient server treats a path. */
export interface LenientRoute {
  readonly template: string
  readonly kind: 'singleton' | 'collection' | 'item' | 'bulk' | 'action'
  /** By method, the schema of the body; a method that is not here is not documented. */
  readonly methods: Readonly<Record<string, string | undefined>>
  /** The property that holds an item's id. */
  readonly key?: string
  /** A PUT or a POST of what there is not is documented to create it. */
  readonly creates?: boolean
}

const none = undefined

/** Every path, with literal segments before parameters. */
export const lenientRoutes: readonly LenientRoute[] = [
  { template: '/me', kind: 'singleton', methods: { GET: none, PATCH: 'MeInput' } },
  { template: '/me/password', kind: 'singleton', methods: { PUT: 'PasswordInput' } },
  { template: '/users', kind: 'collection', key: 'id', methods: { GET: none, POST: 'UserInput' } },
  { template: '/users/delete', kind: 'bulk', methods: { POST: 'Ids' } },
  {
    template: '/users/{}',
    kind: 'item',
    key: 'id',
    methods: { GET: none, PUT: 'UserInput', PATCH: 'UserChange', DELETE: none },
  },
  { template: '/users/{}/archive', kind: 'action', methods: { POST: none } },
  { template: '/orgs', kind: 'collection', key: 'id', methods: { GET: none } },
  { template: '/orgs/{}', kind: 'item', key: 'id', methods: { GET: none, PATCH: 'OrgChange' } },
  {
    template: '/orgs/{}/settings',
    kind: 'singleton',
    methods: { GET: none, PUT: 'Settings', PATCH: 'SettingsChange' },
  },
  {
    template: '/orgs/{}/teams',
    kind: 'collection',
    key: 'id',
    methods: { GET: none, POST: 'TeamInput', DELETE: 'Ids' },
  },
  {
    template: '/orgs/{}/teams/{}',
    kind: 'item',
    key: 'id',
    methods: { GET: none, PUT: 'TeamInput', PATCH: 'TeamChange', DELETE: none },
  },
  { template: '/orgs/{}/teams/{}/archive', kind: 'action', methods: { POST: none } },
  {
    template: '/orgs/{}/teams/{}/members',
    kind: 'collection',
    key: 'userId',
    methods: { GET: none, POST: 'MemberInput' },
  },
  {
    template: '/orgs/{}/teams/{}/members/{}',
    kind: 'item',
    key: 'userId',
    creates: true,
    methods: { GET: none, PUT: 'MemberRole', DELETE: none },
  },
  {
    template: '/tags',
    kind: 'collection',
    key: 'name',
    creates: true,
    methods: { GET: none, POST: 'TagInput' },
  },
  {
    template: '/tags/{}',
    kind: 'item',
    key: 'name',
    creates: true,
    methods: { GET: none, PUT: 'TagBody', DELETE: none },
  },
  { template: '/notes', kind: 'collection', key: 'id', methods: { GET: none, POST: 'NoteInput' } },
  { template: '/notes/{}', kind: 'item', key: 'id', methods: { GET: none } },
]

/** The route that a path's segments take, without and with the last one. */
export function lenientRouteOf(segments: readonly string[]): LenientRoute | undefined {
  return lenientRoutes.find(({ template }) => {
    const wanted = template.split('/').slice(1)
    const fits = (part: string, at: number) => part === '{}' || part === segments[at]
    return wanted.length === segments.length && wanted.every(fits)
  })
}
