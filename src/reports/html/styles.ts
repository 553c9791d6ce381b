import { colours } from './colours'

/** Serif for reading, sans for looking things up; the reader's own fonts, since nothing may be loaded. */
const layout = `
*,*::before,*::after{box-sizing:border-box}
html{font:100%/1.55 var(--serif);--serif:Charter,'Bitstream Charter','Iowan Old Style','Source Serif 4','Source Serif Pro',Cambria,Georgia,serif;--sans:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;text-size-adjust:100%}
body{margin:0 auto;padding:3rem 1.5rem 4rem;max-width:49rem;background:var(--paper);color:var(--ink);font-size:1.0625rem;overflow-wrap:break-word}
h1,h2,h3,h4,p,dl,ul,ol,blockquote,figure,table{margin:0}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.15em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.skip,.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{width:auto;height:auto;clip-path:none;top:.5rem;left:.5rem;padding:.5rem 1rem;background:var(--paper)}
.lines{white-space:pre-line}
.quiet,.none{color:var(--quiet)}
td .quiet{white-space:nowrap}
.address,code{overflow-wrap:anywhere}
code{font:.86em/1.5 ui-monospace,'SF Mono',Consolas,'Liberation Mono',monospace}`

const heads = `
.kicker{font:600 .8125rem/1.4 var(--sans);color:var(--quiet)}
.newsroom{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem .9rem;margin-bottom:1.5rem;padding-bottom:.75rem;border-bottom:3px solid var(--accent,var(--ink));font:.875rem/1.4 var(--sans)}
.newsroom b{font-size:1.0625rem;font-weight:650}
.logo{max-width:12rem;max-height:2.75rem}
h1{margin:.4rem 0 1rem;font-size:2.125rem;line-height:1.16;font-weight:700;letter-spacing:-.012em;text-wrap:balance}
h2{margin:3.5rem 0 1rem;padding-top:.75rem;border-top:2px solid var(--ink);font-size:1.5rem;line-height:1.25;letter-spacing:-.006em}
h3{font-size:1.25rem;line-height:1.3}
h4{margin:1.25rem 0 .35rem;font:650 .875rem/1.4 var(--sans)}
nav{margin-top:1.5rem;font:.875rem/1.4 var(--sans)}
nav ul{display:flex;flex-wrap:wrap;gap:.4rem 1.25rem;padding:0;list-style:none}
nav a{display:inline-block;padding:.2rem 0}
footer{margin-top:3.5rem;padding-top:.75rem;border-top:1px solid var(--rule);font:.8125rem/1.5 var(--sans);color:var(--quiet)}
.facts{font:.875rem/1.5 var(--sans)}
.facts div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:0 1rem}
.facts dt{color:var(--quiet)}
.facts dd{margin:0}`

const summary = `
.lead{font-size:1.1875rem;line-height:1.5}
.lead+.lead{margin-top:.35rem}
.side-by-side{display:flex;flex-wrap:wrap;gap:2rem 3rem;margin:1.75rem 0 2.25rem;align-items:flex-start}
table{border-collapse:collapse;font:.875rem/1.4 var(--sans)}
caption,figcaption{margin:0 0 .5rem;text-align:start;font:650 .875rem/1.4 var(--sans)}
th,td{padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top;font-weight:400}
th:last-child,td:last-child{padding-right:0}
.overview td:nth-child(3){min-width:9rem}
.overview th[scope=row],.overview td:nth-child(3){overflow-wrap:anywhere}
.overview th[scope=row]{min-width:9rem}
thead th{color:var(--quiet);font-size:.8125rem}
tfoot th,tfoot td{border-bottom:0;font-weight:650}
.number{text-align:end;font-variant-numeric:tabular-nums}
.counts{min-width:15rem}
.overview,.scale{width:100%}
.overview .badge,.scale .badge{white-space:nowrap}
.strip svg{max-width:100%;height:auto}
.strip ul{margin-top:.75rem;padding:0;list-style:none;font:.875rem/1.6 var(--sans)}
.strip li svg{vertical-align:-.14em;margin-right:.25rem}
.strip .fill{fill:var(--strip)}
.strip .fill:is(.green,.teal,.violet,.amber,.red,.grey){fill:var(--tone)}
.strip .bar{fill:var(--strip)}
.strip.wide{flex-basis:100%}
.strip .frame{fill:none;stroke:var(--strip)}
.strip .unread{stroke:var(--quiet);stroke-dasharray:2 2}
.wide svg .unread{stroke-dasharray:none;opacity:.55}`

const verdicts = `
.badge{display:inline-flex;align-items:baseline;gap:.4em;color:var(--tone);font:650 .9375rem/1.4 var(--sans)}
table .badge{font-size:.875rem}
.badge b{font-weight:650}
.badge.open::before{content:'';width:1em;height:1em;border:1.5px dashed currentColor;border-radius:50%}
.sign,.badge.open::before{position:relative;top:.15em}
.sign{flex:none;width:1.0625em;height:1.0625em;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
mark{padding:.05em 0;background:var(--tint);color:inherit;border-bottom:2px solid var(--tone);box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.open{border-bottom-style:dashed}
mark.several{border-bottom:4px double var(--tone)}
.ref{padding:0 .12em;vertical-align:.3em;font:650 .6875rem/1 var(--sans);text-decoration:none}
.ref:hover{text-decoration:underline}
.unread{text-decoration:underline dotted var(--quiet);text-underline-offset:.25em}`

const claims = `
.claim{padding:1.75rem 0;border-top:1px solid var(--rule)}
h2+.claim{padding-top:0;border-top:0}
.claim h3{display:grid;grid-template-columns:2.25rem minmax(0,1fr)}
.claim h3 .no{font:500 1.0625rem/1.55 var(--sans);color:var(--quiet);font-variant-numeric:tabular-nums}
.claim>:not(h3){margin-left:2.25rem}
.verdict{margin-top:.35rem;font:.9375rem/1.5 var(--sans)}
.verdict .badge{margin-right:.5rem}
.signed{display:block;color:var(--quiet)}
.passage{margin-top:.9rem;margin-bottom:.9rem;font-size:1.125rem}
.claim h4+p,.claim p+p{margin-top:.35rem}
.evidence{padding:0;list-style:none}
.evidence li{padding:.5rem 0 .5rem 1rem;border-left:2px solid var(--rule)}
.evidence li+li{margin-top:.5rem}
.cite,.note{font:.875rem/1.5 var(--sans)}
.note{color:var(--quiet)}
.quoted-picture{margin:.6rem 0}
.quoted-picture img{display:block;width:auto;height:auto;max-width:100%;max-height:24rem;border:1px solid var(--rule);background:#fff}
.quoted-picture figcaption{margin:.35rem 0 0;font:.8125rem/1.5 var(--sans);color:var(--quiet)}
.plain{margin:.35rem 0 1rem;padding-left:1.25rem;font:.9375rem/1.55 var(--sans)}
.plain li+li{margin-top:.25rem}
.plain b{font-weight:600}
.method+.method{margin-top:.5rem}
.method+table{margin-top:1.5rem}
.reason{display:block;color:var(--quiet);font-size:.8125rem}
.dismissed{margin-top:.5rem;padding-left:1.25rem}
.sources .facts+p{margin-top:.35rem}
.sources{padding:0;list-style:none}
.sources>li{position:relative;padding-left:2.5rem}
.sources .no{position:absolute;left:0;color:var(--quiet);font:500 .9375rem/1.75 var(--sans);font-variant-numeric:tabular-nums}
.sources>li+li{margin-top:1.5rem}
.sources .title{margin-bottom:.25rem}
.sources cite{font-weight:700}
.key{margin-bottom:1.5rem;font:.875rem/1.5 var(--sans);color:var(--quiet)}
.article-text{line-height:1.7}
.article-text>*+*{margin-top:1em}
.article-text .heading{font-weight:700;font-size:1.1875rem;line-height:1.4}
.article-text .caption{font:.875rem/1.5 var(--sans)}
.article-text blockquote{padding-left:1.25rem;border-left:2px solid var(--rule)}`

/** In print: black on white whatever the screen shows, without splitting what fits on a page. */
const print = `
@media (max-width:36rem){body{padding:1.5rem 1rem}h1{font-size:1.75rem}.facts div{grid-template-columns:6rem minmax(0,1fr)}.claim>:not(h3){margin-left:0}.overview thead{position:absolute;clip-path:inset(50%)}.overview tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--rule)}.overview th,.overview td{display:block;padding:0;border:0;text-align:start}}
@page{size:A4;margin:20mm 18mm 22mm}
@media print{
html{font-size:10pt}
body{max-width:none;padding:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.skip,footer{display:none}
a{color:inherit;text-decoration-color:var(--quiet)}
h1{font-size:22pt}
h2{margin-top:1.75rem;break-after:avoid}
h3,h4,caption,.verdict{break-after:avoid}
tr,li,figure,.facts div,.verdict,.passage,.evidence li{break-inside:avoid}
thead{display:table-header-group}
p,blockquote{orphans:3;widows:3}
.claim{padding:1.1rem 0}
.side-by-side:not(:has(.wide)){flex-wrap:nowrap}
}`

/** The style sheet of the page. */
export const styles = [colours, layout, heads, summary, verdicts, claims, print].join('')
