import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { bundle } from './bundle.ts'

/** Builds `dist/` from scratch: compiles, adds the generated types, bundles, makes the command executable. */
function build(): void {
  rmSync('dist', { recursive: true, force: true })
  const compiler = 'node_modules/typescript-7/bin/tsc'
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })

  // The compiler reads declaration files but does not emit them.
  for (const file of filesIn('contracts', '.d.ts')) copyFileSync(file, `dist/${file}`)
  for (const file of filesIn('dist', '.d.ts')) pointAtJavaScript(file)
  bundle()
  chmodSync('dist/scripts/cli.js', 0o755)
}

/** The compiler rewrites `./x.ts` to `./x.js` in code, but leaves it in declarations. */
function pointAtJavaScript(file: string): void {
  const text = readFileSync(file, 'utf8')
  const pointed = text.replace(/((?:from |import\()['"]\.[^'"]+?)(?:\.d)?\.ts(?=['"])/g, '$1.js')
  if (pointed !== text) writeFileSync(file, pointed)
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)

build()
