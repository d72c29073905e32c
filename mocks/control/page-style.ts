/** The look of the page, in the light and in the dark. */
export const pageStyle = `
  :root {
    color-scheme: light dark;
    --ground: #fff; --raised: #f4f5f7; --line: #d5d9e0; --text: #1b1f27; --faint: #596273;
    --accent: #0b5cad; --on-accent: #fff; --error: #b00020; --fine: #176b34; --warn: #8a4b00; --lit: #cdeed6;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ground: #14161a; --raised: #1e2127; --line: #383d47; --text: #e3e6eb; --faint: #a3acba;
      --accent: #7db8ff; --on-accent: #0c1a2b; --error: #ff8f8f; --fine: #7fd698; --warn: #f2b461; --lit: #1d4a2b;
    }
  }
  * { box-sizing: border-box }
  body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif }
  header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; padding: .75rem 1rem 0;
    border-bottom: 1px solid var(--line); background: var(--raised) }
  h1 { font-size: 1.15rem; margin: 0 } h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem }
  h3 { font-size: .9rem; margin: .75rem 0 .25rem; color: var(--faint) }
  #health, #state { font-size: .85rem; color: var(--faint); overflow-wrap: anywhere }
  nav { display: flex; flex-wrap: wrap; flex-basis: 100%; gap: .25rem }
  nav a { padding: .4rem .8rem; color: inherit; text-decoration: none; border-bottom: 3px solid transparent }
  nav a[aria-current] { border-color: var(--accent); font-weight: 600 }
  a { color: var(--accent) }
  main { padding: 1rem; max-width: 120rem; margin: 0 auto; padding-bottom: 4rem; outline: none }
  button, input, select, textarea { font: inherit; color: inherit }
  input, select { background: var(--ground); border: 1px solid var(--line); border-radius: .25rem;
    padding: .25rem .5rem; max-width: 100%; min-width: 0 }
  input[aria-invalid] { border-color: var(--error) }
  button { background: var(--accent); color: var(--on-accent); border: 1px solid transparent;
    border-radius: .25rem; padding: .25rem .8rem; cursor: pointer }
  button.quiet { background: var(--raised); color: inherit; border-color: var(--line) }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
  [hidden] { display: none !important }
  .row { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin: .5rem 0 }
  .bar { justify-content: space-between } .bar > .row { margin: 0; flex: 1 }
  .field { display: grid; min-width: 0; align-content: end; justify-items: start } .row > form { margin: 0 } .field label, .count { font-size: .85rem; color: var(--faint) }
  .error, p.error { color: var(--error); font-size: .85rem; max-width: 40rem; overflow-wrap: anywhere }
  .unseen { position: fixed; top: -9rem }
  #notice { position: fixed; z-index: 5; bottom: 0; left: 0; right: 0; margin: 0; padding: .4rem 1rem; background: var(--raised);
    border-top: 1px solid var(--line); overflow-wrap: anywhere } #notice:empty { display: none }
  ol, ul { list-style: none; padding: 0; margin: 0 }
  .journal { border-top: 1px solid var(--line) } .journal > li { border-bottom: 1px solid var(--line) }
  .line { all: unset; box-sizing: border-box; cursor: pointer; width: 100%; padding: .2rem .25rem; font-size: .85rem;
    display: grid; gap: 0 .75rem; grid-template-columns: 6.5rem 2.5rem minmax(12rem, 2fr) minmax(8rem, 1fr) minmax(10rem, 2fr) }
  .line:hover, .line[aria-expanded=true] { background: var(--raised) }
  .line:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px }
  .line span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0 }
  .line[aria-expanded=true] span { white-space: normal; overflow-wrap: anywhere }
  time, .status, .target, pre, code { font-family: ui-monospace, monospace } time, .decision { color: var(--faint) }
  .status { font-weight: 600 } .fine { color: var(--fine) } .refused { color: var(--warn) } .failed { color: var(--error) }
  .detail { padding: .25rem .5rem 1rem; background: var(--raised) } .detail > p { overflow-wrap: anywhere }
  .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem } .sides section { min-width: 0 }
  pre { margin: 0; padding: .5rem; background: var(--ground); border: 1px solid var(--line); border-radius: .25rem;
    max-height: 24rem; overflow: auto; font-size: .8rem; white-space: pre-wrap; overflow-wrap: anywhere }
  .cards > li { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; padding: .35rem 0;
    border-bottom: 1px solid var(--line) } .cards span { flex: 1; min-width: 12rem; overflow-wrap: anywhere }
  .row > h2 { margin: 0 } .force-place { position: sticky; top: 0; z-index: 3; background: var(--ground) }
  .force { border: 1px solid var(--accent); border-radius: .25rem; padding: 0 .75rem; margin: .75rem 0; background: var(--raised) }
  .scroll { overflow: auto; max-height: 70vh; border: 1px solid var(--line); margin-top: .5rem }
  table { border-collapse: collapse; font-size: .85rem } td, th { padding: .1rem .3rem; text-align: left; white-space: nowrap }
  thead th { position: sticky; top: 0; z-index: 2; background: var(--raised) }
  tbody th { position: sticky; left: 0; z-index: 1; background: var(--ground); font-weight: 400 }
  .cell { background: none; color: var(--faint); border-color: var(--line); padding: 0 .35rem; width: 100% }
  .cell.lit { background: var(--lit); color: var(--text); font-weight: 600 } .cell:hover { border-color: var(--accent) }
  .picture { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 2fr); gap: 2rem; align-items: center; margin: 1rem 0 }
  .picture.top { grid-template-columns: auto minmax(0, 1fr) } .side { position: relative; padding: 0 0 0 1rem; border-left: 2px solid var(--line) }
  .side.up { padding: 0 1rem 0 0; border-left: 0; border-right: 2px solid var(--line) }
  .node { position: relative; display: flex; flex-wrap: wrap; gap: .1rem .75rem; align-items: baseline; padding: .3rem .6rem; margin: .3rem 0;
    border: 1px solid var(--line); border-radius: .25rem; background: var(--raised); overflow-wrap: anywhere }
  .node small { flex-basis: 100%; color: var(--faint) } .node.here { display: grid; border: 2px solid var(--accent) }
  .side > .node::before { content: ""; position: absolute; top: 50%; left: calc(-1rem - 1px); width: 1rem; border-top: 2px solid var(--line) }
  .side.up > .node::before { left: auto; right: calc(-1rem - 1px) }
  .node.here::after { content: ""; position: absolute; top: 50%; right: calc(-2rem - 2px); width: 2rem; border-top: 2px solid var(--line) }
  .picture:not(.top) > .here::before { content: ""; position: absolute; top: 50%; left: calc(-2rem - 2px); width: 2rem; border-top: 2px solid var(--line) }
  .node.here:last-child::after { content: none }
  code { font-size: .8rem; overflow-wrap: anywhere } summary { cursor: pointer; color: var(--faint) }
  @media (max-width: 760px) {
    .picture { grid-template-columns: minmax(0, 1fr); gap: .25rem }
    .picture.top { grid-template-columns: minmax(0, 1fr) } .node.here::after, .picture:not(.top) > .here::before { content: none }
    tbody th { max-width: 11rem; overflow: hidden; text-overflow: ellipsis }
    .line { grid-template-columns: auto auto 1fr } .line .target, .line .decision { grid-column: 1 / -1 }
    .line .target, .line .decision, .line .operation { white-space: normal; overflow-wrap: anywhere }
    .sides { grid-template-columns: 1fr }
  }
`
