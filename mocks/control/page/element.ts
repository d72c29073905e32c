/** Attributes by name; a function listens to the event of its name, `undefined` and `false` leave out. */
type ElementParts = Readonly<
  Record<string, string | number | boolean | ((event: Event) => void) | undefined>
>

/** Makes an element. Texts go in as texts: nothing of a request is ever read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parts: ElementParts = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(parts)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : String(value))
    }
  }
  made.append(...children)
  return made
}
