/** How the page looks, in light and in the dark. */
export const STYLE = `
:root {
    color-scheme: light dark;
    --text: light-dark(#1c2127, #e4e8ec);
    --quiet: light-dark(#59636e, #9aa5b1);
    --line: light-dark(#d9dee3, #333b44);
    --back: light-dark(#ffffff, #14181d);
    --raised: light-dark(#f5f7f9, #1c2229);
    --accent: light-dark(#0b5cad, #7cb8f7);
    --well: light-dark(#1a6b34, #74d391);
    --ill: light-dark(#a12622, #ff9a92);
}
* { box-sizing: border-box; }
body {
    margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 110rem;
    font: 0.9375rem/1.45 system-ui, sans-serif; color: var(--text); background: var(--back);
}
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 2.25rem 0 0.5rem; font-size: 1.125rem; }
p { margin: 0.25rem 0; max-width: 60rem; }
.quiet { color: var(--quiet); }
a { color: var(--accent); }
code { font: 0.875em ui-monospace, monospace; }
.table { overflow-x: auto; border: 1px solid var(--line); border-radius: 0.5rem; }
.table:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.5rem 0.75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
td { white-space: nowrap; }
tbody:last-child > tr:last-child > *, tbody:last-child > tr:has(+ tr.more) > th { border-bottom: 0; }
tr:has(+ tr.more) > td { border-bottom: 0; padding-bottom: 0.25rem; }
tr.more > td { padding-top: 0; white-space: normal; }
thead th { background: var(--raised); font-weight: 600; white-space: nowrap; font-size: 0.8125rem; }
tbody th { font-weight: 600; }
small { display: block; color: var(--quiet); font-weight: 400; font-size: 0.8125rem; white-space: nowrap; }
footer { margin-top: 1.5rem; }
ul { margin: 0; padding: 0; list-style: none; }
.well { color: var(--well); }
.ill { color: var(--ill); }
dl { display: flex; flex-wrap: wrap; gap: 0.25rem 0.375rem; margin: 0; min-width: 30rem; }
dl div { padding: 0 0.5rem; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--raised); font-size: 0.8125rem; }
dt { display: inline; color: var(--quiet); }
dt::after { content: " "; }
dd { display: inline; margin: 0; }
`;
