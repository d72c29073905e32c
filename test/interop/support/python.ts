import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from './cache.ts'
import { type Obtained, obtainCommand, reasonOf } from './obtain.ts'
import { run } from './run.ts'

export interface Python {
  /** The interpreter that can import the packages. */
  readonly command: string
  /** Where the commands of the packages are. */
  readonly bin: string
}

/**
 * Installs Python packages at exact versions into an environment of their own, once.
 *
 * @param requirements e.g. `requests==2.32.5`; the version told is that of the first
 */
export async function obtainPython(
  environment: string,
  ...requirements: readonly [string, ...string[]]
): Promise<Obtained<Python>> {
  const python = await obtainCommand('python3')
  if ('missing' in python) return python
  const folder = join(cache, 'python', environment)
  const bin = join(folder, 'bin')
  const command = join(bin, 'python')
  const [version = ''] = requirements.map((one) => one.split('==')[1])
  const got = { command, bin, version, language: 'Python' }
  const wanted = `import importlib.metadata as m
for one in ${JSON.stringify(requirements)}:
    name, version = one.split("==")
    assert m.version(name) == version`
  const present = async () => (await run(command, ['-c', wanted])).code === 0
  if (await present()) return got
  if (!existsSync(command)) await run('python3', ['-m', 'venv', folder])
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
  const { stderr } = await run(command, [...pip, ...requirements], { timeoutSeconds: 600 })
  if (await present()) return got
  return { missing: `pip could not install it: ${reasonOf(stderr)}` }
}
