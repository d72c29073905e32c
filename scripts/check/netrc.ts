import type { Login } from '../../contracts/check/credentials/declared-credential.ts'

export type { Login }

/** The entry of a machine in a file like .netrc, else its `default`; comments begin with `#`. */
export function loginFor(text: string, machine: string): Login | undefined {
  const words = text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, ''))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)
  const entries: { readonly name: string | undefined; login: string; password: string }[] = []
  for (let at = 0; at < words.length; at += 1) {
    const [word, next = ''] = [words[at], words[at + 1]]
    const last = entries.at(-1)
    if (word === 'machine') entries.push({ name: next, login: '', password: '' })
    else if (word === 'default') entries.push({ name: undefined, login: '', password: '' })
    else if (word === 'login' && last) last.login = next
    else if (word === 'password' && last) last.password = next
    if (word !== 'default') at += 1
  }
  const found = entries.find(({ name }) => name === machine) ?? entries.find(({ name }) => !name)
  return found && { login: found.login, password: found.password }
}
