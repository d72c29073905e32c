import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cache } from './cache.ts'
import { type Obtained, obtainCommand, reasonOf } from './obtain.ts'
import { run } from './run.ts'

/** A compiled program of `test/interop/go/`. */
export interface Program {
  readonly path: string
}

export interface Module {
  /** e.g. `example.org/sdk/v2` */
  readonly path: string
  readonly version: string
  /** Rewrites the program for this module, where it was written for another version of it. */
  readonly adapt?: (source: string, sources: string) => string
}

/** Compiles a program with the first of the modules that can be had, once. */
export async function obtainProgram(
  name: string,
  modules: readonly Module[],
): Promise<Obtained<Program>> {
  const go = await obtainCommand('go', ['version'])
  if ('missing' in go) return go
  const reasons: string[] = []
  for (const module of modules) {
    const built = await build(name, module)
    if ('path' in built) return reasons.length > 0 ? { ...built, note: reasons.join('; ') } : built
    reasons.push(`${module.path}@${module.version}: ${built.missing}`)
  }
  return { missing: reasons.join('; ') }
}

async function build(name: string, module: Module): Promise<Obtained<Program>> {
  const { path: required, version, adapt = (source) => source } = module
  const folder = join(cache, 'go', `${name}-${version}`)
  const program = join(folder, 'program')
  const source = fileURLToPath(new URL(`../go/${name}/main.go`, import.meta.url))
  const copy = join(folder, 'source.go.txt')
  const upToDate = existsSync(copy) && readFileSync(copy, 'utf8') === readFileSync(source, 'utf8')
  if (existsSync(program) && upToDate) return { path: program, version, language: 'Go' }

  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'go.mod'), 'module tenantry.test/interop\n\ngo 1.22\n')
  const go = (...args: string[]) => run('go', args, { cwd: folder, timeoutSeconds: 900 })
  const got = await go('get', `${required}@${version}`)
  if (got.code !== 0) return { missing: reasonOf(lastLine(got.stderr)) }
  const { stdout } = await go('list', '-m', '-f', '{{.Dir}}', required)
  writeFileSync(join(folder, 'main.go'), adapt(readFileSync(source, 'utf8'), stdout.trim()))
  await go('mod', 'tidy')
  const compiled = await go('build', '-o', program, '.')
  if (compiled.code !== 0) return { missing: `it does not compile: ${reasonOf(compiled.stderr)}` }
  copyFileSync(source, copy)
  return { path: program, version, language: 'Go' }
}

/** A program that is compiled from files of its own, with modules at exact versions. */
export interface Sources {
  /** e.g. `{ 'example.org/digest': 'v1.2.0' }` */
  readonly modules: Readonly<Record<string, string>>
  /** Makes the sources in a folder that is empty. */
  readonly write: (folder: string) => Promise<void>
}

/** Compiles a program afresh. */
export async function compileProgram(
  name: string,
  version: string,
  { modules, write }: Sources,
): Promise<Obtained<Program>> {
  const go = await obtainCommand('go', ['version'])
  if ('missing' in go) return go
  const folder = join(cache, 'go', name)
  const program = join(folder, 'program')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const required = Object.entries(modules).map(([path, at]) => `require ${path} ${at}\n`)
  writeFileSync(
    join(folder, 'go.mod'),
    `module tenantry.test/interop\n\ngo 1.24\n\n${required.join('')}`,
  )
  await write(folder)
  const compile = (...args: string[]) => run('go', args, { cwd: folder, timeoutSeconds: 900 })
  const tidy = await compile('mod', 'tidy')
  if (tidy.code !== 0) return { missing: reasonOf(lastLine(tidy.stderr)) }
  const compiled = await compile('build', '-o', program, '.')
  if (compiled.code !== 0) throw new Error(`${name} does not compile: ${compiled.stderr}`)
  return { path: program, version, language: 'Go' }
}

/** Compiles a command of another module into the cache, once. */
export async function installCommand(
  module: string,
  version: string,
  command: string,
): Promise<Obtained<Program>> {
  const go = await obtainCommand('go', ['version'])
  if ('missing' in go) return go
  const folder = join(cache, 'go', 'bin', version)
  const path = join(folder, command.split('/').at(-1) ?? '')
  const got = { path, version, language: 'Go' }
  if (existsSync(path)) return got
  const args = ['install', `${module}${command}@${version}`]
  const { code, stderr } = await run('go', args, {
    env: { GOBIN: folder },
    timeoutSeconds: 900,
  })
  return code === 0 ? got : { missing: reasonOf(lastLine(stderr)) }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''
