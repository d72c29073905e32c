/**
 * A page to watch and steer a running mock by hand, over the same control paths that tests use.
 * It needs nothing but itself, and shows what comes from requests as text only.
 */
export const consolePage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>tenantry</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
  h1 { font-size: 1.3rem } h2 { font-size: 1.05rem; margin-top: 2rem }
  form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end }
  label { display: grid; font-size: .8rem } input { font: inherit; padding: .2rem .4rem }
  button { font: inherit; padding: .25rem .8rem }
  table { border-collapse: collapse; width: 100% }
  td, th { text-align: left; padding: .15rem .6rem .15rem 0; border-bottom: 1px solid #8884 }
  td { font-family: ui-monospace, monospace; font-size: .8rem; overflow-wrap: anywhere }
  .refused { color: #b00020 } #note { min-height: 1.5em }
  @media (prefers-color-scheme: dark) { body { background: #161616; color: #ddd } .refused { color: #ff8a8a } }
</style>
<h1>tenantry <small id="health"></small></h1>
<p id="note" role="status"></p>

<h2>Force an outcome</h2>
<form id="force">
  <label>operation <input name="operationId" list="operations" required size="28"></label>
  <label>status <input name="status" type="number" min="200" max="599" size="6"></label>
  <label>delay, ms <input name="delay" type="number" min="0" size="6"></label>
  <label>times <input name="times" type="number" min="1" value="1" size="4"></label>
  <label>cut <input name="disconnect" type="checkbox"></label>
  <button>Force</button>
  <button type="button" data-send="DELETE scenario">Force nothing</button>
</form>
<datalist id="operations"></datalist>

<h2>Start over</h2>
<form id="seed">
  <label>seed <input name="seed" value="demo"></label>
  <button>Start from it</button>
  <button type="button" data-send="POST reset">Back to the present one</button>
</form>

<h2>Journal <button type="button" data-send="DELETE journal">Empty it</button></h2>
<table>
  <thead><tr><th>at<th>request<th>operation<th>status</thead>
  <tbody id="journal"></tbody>
</table>

<script type="module">
  const find = (id) => document.getElementById(id)
  const ask = async (method, name, body) => {
    const response = await fetch(name, { method, body: body && JSON.stringify(body) })
    const answer = response.status === 204 ? undefined : await response.json()
    if (!response.ok) throw new Error(answer.error)
    return answer
  }
  const act = async (work) => {
    try {
      await work()
      find('note').textContent = 'Done.'
    } catch (error) {
      find('note').textContent = error.message
    }
    await refresh()
  }
  const cell = (text) => Object.assign(document.createElement('td'), { textContent: text ?? '' })
  const row = ({ at, method, target, operationId, status }) => {
    const line = document.createElement('tr')
    line.append(cell(at.slice(11, 23)), cell(method + ' ' + target), cell(operationId), cell(status))
    line.classList.toggle('refused', status >= 400)
    return line
  }
  const refresh = async () => {
    const { profile, seed, providers } = await ask('GET', 'health')
    find('health').textContent = [...providers, 'profile ' + profile, 'seed ' + seed].join(', ')
    const { entries } = await ask('GET', 'journal')
    find('journal').replaceChildren(...entries.slice(-100).reverse().map(row))
  }
  const number = (fields, name) => (fields.get(name) === '' ? undefined : Number(fields.get(name)))

  find('force').addEventListener('submit', (event) => {
    event.preventDefault()
    const fields = new FormData(event.target)
    const disconnect = fields.has('disconnect') || undefined
    const effect = { status: number(fields, 'status'), delay: number(fields, 'delay'), disconnect }
    const operationId = fields.get('operationId')
    act(() => ask('PUT', 'scenario', { operationId, effect, times: number(fields, 'times') }))
  })
  find('seed').addEventListener('submit', (event) => {
    event.preventDefault()
    act(() => ask('PUT', 'seed', { seed: new FormData(event.target).get('seed') }))
  })
  for (const button of document.querySelectorAll('[data-send]')) {
    button.addEventListener('click', () => act(() => ask(...button.dataset.send.split(' '))))
  }
  const { operations } = await ask('GET', 'scenario')
  find('operations').replaceChildren(
    ...operations.map((value) => Object.assign(document.createElement('option'), { value })),
  )
  await refresh()
  setInterval(refresh, 2000)
</script>
`
