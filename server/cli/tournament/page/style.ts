/** How the page looks: paper and ink, in a browser from 900 pixels on and in print. */
export const STYLE = `
:root { --ground: #EFE9DC; --paper: #FBF8F1; --line: #D8CEBA; --ink: #1E2A33; --ink2: #4C565B; --alert: #A3123F; --alert-tint: #F8E6E8; --band: #F4ECD8; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.4 "Source Sans 3 Variable", "Source Sans 3", "Segoe UI", system-ui, sans-serif; font-variant-numeric: tabular-nums lining-nums; }
main { max-width: 1220px; margin: 0 auto; padding: 40px 32px 64px; }
h1, h2, h3, .question, .lead { font-family: "Newsreader Variable", Newsreader, Georgia, serif; }
h1 { font-size: 38px; line-height: 1.1; font-weight: 600; margin: 0 0 6px; }
h2 { font-size: 24px; line-height: 1.2; font-weight: 600; margin: 0 0 4px; }
h3 { font-size: 18px; font-weight: 600; margin: 0 0 4px; }
p { margin: 0 0 8px; max-width: 76ch; }
.lead { font-size: 20px; color: var(--ink2); max-width: none; }
.question { font-style: italic; font-size: 18px; color: var(--ink2); margin: 8px 0 0; }
.matrices + .question { margin: 14px 0 8px; }
.note { color: var(--ink2); }
section { background: var(--paper); border-radius: 12px; padding: 24px 28px; margin-top: 20px; break-inside: avoid; }
section > h2 + * { margin-top: 10px; }
.matrices { margin-top: 16px; }
.scroll { overflow-x: auto; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(500px, 1fr)); gap: 28px; }
.matrices { display: grid; grid-template-columns: repeat(auto-fit, minmax(350px, 1fr)); gap: 24px; }
svg { display: block; }
svg text { font-family: inherit; font-size: 14px; }
svg text:not([fill]) { fill: var(--ink); }
svg text.value { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
svg text.tick { fill: var(--ink2); }
svg text.panel { font-weight: 600; font-size: 15px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 6px 10px 6px 0; vertical-align: middle; }
thead th { font-weight: 600; color: var(--ink2); border-bottom: 1.2px solid var(--ink); font-size: 14px; }
tbody tr + tr > * { border-top: 1px solid var(--line); }
tbody th { font-weight: 400; }
.targets { min-width: 980px; margin-bottom: 10px; }
.targets td, .targets th { vertical-align: top; }
.targets tbody th { width: 42%; line-height: 1.3; padding-right: 28px; }
.targets td svg { margin-top: -2px; }
.verdict { white-space: nowrap; font-weight: 600; }
.verdict.no { color: var(--alert); }
.verdict.open { color: var(--ink2); font-weight: 400; }
.number { white-space: nowrap; }
.heat { font-size: 14px; width: auto; }
.heat th, .heat td { border: 0; padding: 3px 2px; }
.heat thead th { vertical-align: bottom; border: 0; height: 112px; padding: 0; }
.heat thead th span { writing-mode: vertical-rl; transform: rotate(180deg); margin: 0 auto; display: block; white-space: nowrap; color: var(--ink); font-weight: 400; }
.heat tbody th { text-align: right; padding-right: 8px; white-space: nowrap; }
.heat td { text-align: center; width: 36px; height: 30px; border: 2px solid var(--paper); }
.heat td.sure { font-weight: 700; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 20px; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; max-width: 90ch; }
code { font: 14px/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
@media (max-width: 900px) { main { padding: 20px 12px; } section { padding: 16px 14px; } .pair, .matrices { grid-template-columns: minmax(0, 1fr); } dl { grid-template-columns: 1fr; } }
@media print {
  @page { size: A4 landscape; margin: 10mm; }
  body, section { background: #fff; }
  main { padding: 0; max-width: none; }
  .scroll { overflow: visible; }
  .heat td { border-color: #fff; }
  .scroll > svg { max-width: 100%; height: auto; }
  .targets { min-width: 0; }
  .matrices { grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 8px; }
  .pair { grid-template-columns: 1fr 1fr; }
  section { padding: 12px 0; margin: 0; border-top: 1px solid var(--line); border-radius: 0; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
