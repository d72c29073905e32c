import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { messageOf, UsageError } from '../io.ts'

/** The files of another commit, in a folder of their own. */
export interface OtherCommit {
  readonly commit: string
  /** File URL of its folder, with `/` at its end. */
  readonly root: string
  /** File URL of its `mocks/index.ts`. */
  readonly mocks: string
  /** Removes the folder. */
  close(): void
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Checks a commit out beside the present files; the packages are those installed here.
 * @throws UsageError when git is missing or does not know the commit
 */
export function openBeside(commit: string): OtherCommit {
  const folder = mkdtempSync(join(tmpdir(), 'tenantry-bench-'))
  const tree = join(folder, 'tree')
  try {
    git('worktree', 'add', '--detach', tree, commit)
  } catch (error) {
    rmSync(folder, { recursive: true })
    throw new UsageError(
      `--beside could not check out "${commit}": ${lastLine(messageOf(error))}. ` +
        'Name a commit of `git log --oneline`; a shallow clone lacks the older ones.',
    )
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction')
  return {
    commit,
    root: pathToFileURL(`${tree}/`).href,
    mocks: pathToFileURL(join(tree, 'mocks', 'index.ts')).href,
    close() {
      git('worktree', 'remove', '--force', tree)
      rmSync(folder, { recursive: true })
    },
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''

const git = (...args: readonly string[]): Buffer =>
  execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' })
