/** Texts longer than this are not kept: they come from outside and seldom come again. */
const longest = 500

/**
 * A pure function of a text that keeps its answers.
 * @param most answers that are kept; beyond them all are forgotten
 */
export function remembered<Out>(make: (text: string) => Out, most = 1000): (text: string) => Out {
  const answers = new Map<string, Out>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const made = make(text)
    if (text.length > longest) return made
    if (answers.size >= most) answers.clear()
    answers.set(text, made)
    return made
  }
}

/** A function that is asked once for each object, and keeps its answer as long as the object lives. */
export function oncePer<In extends object, Out>(make: (object: In) => Out): (object: In) => Out {
  const answers = new WeakMap<In, { readonly made: Out }>()
  return (object) => {
    const known = answers.get(object)
    if (known) return known.made
    const made = make(object)
    answers.set(object, { made })
    return made
  }
}

/** A function that is asked once, and keeps its answer. */
export function once<Out>(make: () => Out): () => Out {
  let made: { readonly made: Out } | undefined
  return () => {
    made ??= { made: make() }
    return made.made
  }
}
