import { type DerNode, readDer } from './der.ts'

/** The first block of a PEM whose label fits; undefined where there is none that can be read. */
export function readPem(text: string, label: RegExp): DerNode | undefined {
  const blocks = text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([\sA-Za-z0-9+/=]+)-----END \1-----/g)
  for (const [, name = '', base64 = ''] of blocks) {
    if (label.test(name)) return decoded(base64)
  }
  return undefined
}

function decoded(base64: string): DerNode | undefined {
  try {
    const text = atob(base64.replace(/\s/g, ''))
    return readDer(Uint8Array.from(text, (character) => character.charCodeAt(0)))
  } catch {
    return undefined
  }
}
