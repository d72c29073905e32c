import { posix } from 'node:path'

/** Folders of one area in the order in which they may import each other: only from earlier ones. */
export interface Rooms {
  /** Path of the area from the root, closed by a slash. */
  readonly area: string
  /** Folders of the area, and files that stand between them. Other files of its root come last. */
  readonly order: readonly string[]
  /** Imports that no move can end: `importer -> imported`, relative to the area, and the reason. */
  readonly exceptions: Readonly<Record<string, string>>
}

const providers: readonly Rooms[] = [
  {
    area: 'mocks/providers/atlas/',
    order: [
      'data',
      'access',
      'atlas-types.ts',
      'protocol',
      'people',
      'teams',
      'projects',
      'organizations',
      'credentials',
      'make',
    ],
    exceptions: {},
  },
  {
    area: 'mocks/providers/rainbond/',
    order: [
      'python',
      'data',
      'request',
      'rainbond-types.ts',
      'django',
      'protocol',
      'people',
      'cluster',
      'teams',
      'regions',
      'enterprises',
      'certificates',
      'seeds',
      'make',
    ],
    exceptions: {},
  },
  {
    area: 'contracts/check/',
    order: [
      'vocabulary',
      'values',
      'resources',
      'credentials',
      'secrets',
      'checks/exchange',
      'session',
      'fixtures',
      'checks/run',
      'aftermath',
      'witnesses',
      'checks/laws',
      'checks/requests',
      'traffic',
      'checks',
      'deviations',
      'reproduce',
      'report',
      'reporters',
      'run-units.ts',
      'check-contract.ts',
      'plan.ts',
      'node',
      'index.ts',
      'vitest.ts',
    ],
    exceptions: {
      'vocabulary/finding.ts -> aftermath/aftermath.ts':
        'an event of the run carries what it left, which its own rooms declare',
      'vocabulary/finding.ts -> witnesses/replay.ts':
        'an event of the run carries a replayed witness, which its own rooms declare',
    },
  },
]

/**
 * Breaches of the order of rooms by one import.
 *
 * @param path importing file, from the root
 * @param target imported file, from the root
 */
export function roomBreaches(
  path: string,
  target: string,
  all: readonly Rooms[] = providers,
): readonly string[] {
  const rooms = all.find(({ area }) => path.startsWith(area) && target.startsWith(area))
  if (!rooms) return []
  const [from, to] = [path, target].map((file) => file.slice(rooms.area.length))
  if (from === undefined || to === undefined || `${from} -> ${to}` in rooms.exceptions) return []
  const own = roomOf(rooms, from)
  const other = roomOf(rooms, to)
  const isEarlier = floorOf(rooms, other) < floorOf(rooms, own)
  if (own === other || isEarlier) return []
  return [`imports "${target}", but ${own} comes before ${other} in test/support/rooms.ts.`]
}

/** Folders of an area that its order does not name. */
export function unknownRooms(path: string, all: readonly Rooms[] = providers): readonly string[] {
  const rooms = all.find(({ area }) => path.startsWith(area))
  const room = rooms && roomOf(rooms, path.slice(rooms.area.length))
  if (!rooms || room === undefined || room === root || rooms.order.includes(room)) return []
  return [`lies in ${rooms.area}${room}, which has no place in the order of test/support/rooms.ts.`]
}

const root = 'the root'

function roomOf({ order }: Rooms, file: string): string {
  if (order.includes(file)) return file
  const [outer = '', inner = ''] = file.split('/')
  const folder = order.includes(`${outer}/${inner}`) ? `${outer}/${inner}` : outer
  return posix.dirname(file) === '.' ? root : folder
}

function floorOf({ order }: Rooms, room: string): number {
  return room === root ? order.length : order.indexOf(room)
}
