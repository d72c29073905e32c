import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** A sequencer that runs test files in the order of the globs that name them. */
export function inOrderOf(globs: readonly string[]): typeof BaseSequencer {
  const beginnings = globs.map((glob) => `/${glob.replace(/\*.*/s, '')}`)
  const rank = ({ moduleId }: TestSpecification) =>
    beginnings.findIndex((beginning) => moduleId.includes(beginning))
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1))
    }
  }
}
