import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from './cache.ts'
import { type Obtained, reasonOf } from './obtain.ts'
import { run } from './run.ts'

export interface Libraries {
  /** Separated as `java -cp` takes them. */
  readonly classpath: string
}

const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath'

/** Fetches the dependencies of a Maven project into a repository of their own, once. */
export async function obtainLibraries(project: string): Promise<Obtained<Libraries>> {
  for (const command of ['java', 'mvn']) {
    const { code } = await run(command, ['-version'])
    if (code !== 0) return { missing: `the command "${command}" is not installed` }
  }
  const folder = join(cache, 'java')
  const written = join(folder, 'classpath.txt')
  const copy = join(folder, 'pom.xml')
  const read = () => ({
    classpath: readFileSync(written, 'utf8'),
    version: 'of its project',
    language: 'Java',
  })
  const text = readFileSync(project, 'utf8')
  if (existsSync(written) && readFileSync(copy, 'utf8') === text) return read()
  mkdirSync(folder, { recursive: true })
  copyFileSync(project, copy)
  const { code, stdout } = await run(
    'mvn',
    ['-q', '-B', `-Dmaven.repo.local=${folder}/repository`, plugin, `-Dmdep.outputFile=${written}`],
    { cwd: folder, timeoutSeconds: 600 },
  )
  return code === 0 ? read() : { missing: `Maven could not fetch it: ${reasonOf(stdout)}` }
}
