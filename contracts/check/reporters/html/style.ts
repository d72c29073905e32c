/** Follows the colours of the reader's system; every pair has a contrast of at least 4.5. */
export const style = `
:root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--ink:#1c2128;--soft:#57606a;--line:#d5dbe1;
--link:#0b5cad;--good:#12692c;--good-page:#dcf3e2;--bad:#b3202a;--bad-page:#fde7e8;--warn:#7a4f00;
--warn-page:#fdf0d0;--code:#f0f2f5}
@media (prefers-color-scheme:dark){:root{--page:#0e1217;--card:#161b22;--ink:#e7eaee;--soft:#9ba6b2;
--line:#2d343d;--link:#7db7f5;--good:#6fd08c;--good-page:#12301c;--bad:#ff8f93;--bad-page:#3b1619;
--warn:#e8bd55;--warn-page:#352809;--code:#0f141a}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.55 system-ui,sans-serif}
main,header{max-width:76rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{margin:0;font-size:1.6rem;line-height:1.25;letter-spacing:-.01em}
h2{margin:2.75rem 0 .9rem;font-size:1.2rem}
h3{margin:0;font-size:1rem}
p{margin:.35rem 0}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre,.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.86em}
pre{margin:.5rem 0 0;padding:.75rem .9rem;background:var(--code);border:1px solid var(--line);
border-radius:6px;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
.soft{color:var(--soft)}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:.4rem 0 0;color:var(--soft)}
.facts span{white-space:nowrap}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1.25rem 0 0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1.5rem 0 0;
padding:0;list-style:none}
.tile{padding:.8rem 1rem;background:var(--card);border:1px solid var(--line);border-radius:10px}
.tile b{display:block;font-size:1.55rem;line-height:1.2;font-variant-numeric:tabular-nums}
.tile.bad{background:var(--bad-page);border-color:transparent}.tile.bad b{color:var(--bad)}
.tile.good{background:var(--good-page);border-color:transparent}.tile.good b{color:var(--good)}
.tile.warn{background:var(--warn-page);border-color:transparent}.tile.warn b{color:var(--warn)}
.card{margin:0 0 .9rem;padding:1rem 1.15rem;background:var(--card);border:1px solid var(--line);
border-left:4px solid var(--bad);border-radius:8px}
.card.known,.card.warning{border-left-color:var(--warn)}
.card.critical{border-left-width:8px}
.failure{padding:.6rem .9rem;background:var(--bad-page);color:var(--bad);border-radius:8px;font-weight:600}
.filter{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;margin:1.5rem 0 0}
.filter input,.filter select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);
border-radius:6px;padding:.2rem .5rem}
[hidden]{display:none!important}
.properties{max-height:8rem;overflow:auto}
.turned{vertical-align:bottom;font-weight:500}
.turned>*{writing-mode:vertical-rl;transform:rotate(180deg);max-height:14rem;overflow:hidden;text-overflow:ellipsis}
.v-held{color:var(--good);background:var(--good-page)}
.v-broken{color:var(--bad);background:var(--bad-page);font-weight:600}
.v-known,.v-doubt,.v-open{color:var(--warn);background:var(--warn-page)}
.v-idle{color:var(--soft)}
.reasons{max-height:20rem;overflow:auto;color:var(--soft)}
.card dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.6rem 0 0}
.card dt{color:var(--soft)}.card dd{margin:0;overflow-wrap:anywhere}
.names{display:flex;flex-wrap:wrap;gap:.3rem;margin:.4rem 0 0;padding:0;list-style:none}
.names li{padding:0 .5rem;background:var(--code);border:1px solid var(--line);border-radius:99px}
details>summary{cursor:pointer}
.card details{margin-top:.6rem}
.table{overflow:auto;max-height:80vh;background:var(--card);border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%}
th,td{padding:.28rem .5rem;border-bottom:1px solid var(--line);text-align:center}
thead th{position:sticky;top:0;background:var(--card);font-variant-numeric:tabular-nums;z-index:1}
tbody th{position:sticky;left:0;background:var(--card);text-align:left;font-weight:500;white-space:nowrap}
tbody tr:last-child>*{border-bottom:0}
tbody tr:hover>*{background:var(--code)}
.mark{display:inline-block;min-width:1.6rem;border-radius:5px;font-weight:600}
.earned{color:var(--good);background:var(--good-page)}
.forced{color:var(--good);box-shadow:inset 0 0 0 1px var(--good)}
.not-reached{color:var(--soft)}
.broken{color:var(--bad);background:var(--bad-page)}
.mark.known,.missing,.undocumented{color:var(--warn);background:var(--warn-page)}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:.7rem 0 0;padding:0;list-style:none;color:var(--soft)}
.operation{margin:0 0 .5rem;background:var(--card);border:1px solid var(--line);border-radius:8px;
content-visibility:auto;contain-intrinsic-size:auto 3rem}
.operation>summary{padding:.6rem .9rem;overflow-wrap:anywhere}
.operation[open]>summary{border-bottom:1px solid var(--line)}
.exchange{padding:.15rem .9rem;border-bottom:1px solid var(--line)}
.exchange:last-child{border-bottom:0}
.exchange>summary{padding:.3rem 0;overflow-wrap:anywhere}
.exchange[open]{padding-bottom:.9rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:.9rem}
.sides>*{min-width:0}
.status{font-weight:600;font-variant-numeric:tabular-nums}
.status.s2{color:var(--good)}.status.s4,.status.s3{color:var(--warn)}.status.s5,.status.s0{color:var(--bad)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{max-width:76rem;margin:3rem auto;padding:0 1.25rem;color:var(--soft)}
@media print{.table{max-height:none;overflow:visible}.operation{content-visibility:visible}}
`
