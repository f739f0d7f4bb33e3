/** The look of the simulator's pages: system fonts, light and dark by the reader's setting. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#16181d;--soft:#5b6270;--line:#dfe3ea;--accent:#d6204e;--ok:#0a7d4f;--warn:#a15c00}
@media(prefers-color-scheme:dark){:root{--bg:#111318;--card:#191c23;--ink:#eceef2;--soft:#9aa3b2;--line:#2b303b;--accent:#ff5c82;--ok:#4cc38a;--warn:#f0b429}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:1180px;margin:0 auto;padding:24px}
main.narrow{max-width:620px}
header{display:flex;flex-wrap:wrap;gap:12px 24px;align-items:baseline;justify-content:space-between}
h1{font-size:24px;margin:0 0 8px}h2{font-size:17px;margin:28px 0 10px}h3{font-size:15px;margin:0 0 8px}
.kicker{color:var(--accent);font-weight:600;margin:0 0 4px}
small,.soft{color:var(--soft)}
code{font:13px ui-monospace,SFMono-Regular,Menlo,monospace;overflow-wrap:anywhere}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px;margin:0 0 14px}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(330px,1fr));gap:14px}
.scroll{overflow-x:auto}
.scroll + .row{margin-top:14px}
td:first-child code,td.number{white-space:nowrap}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:7px 10px;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--soft);font-weight:600;font-size:13px}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
tr:last-child td{border-bottom:0}
fieldset{border:0;padding:0;margin:0 0 12px}legend{font-weight:600;margin-bottom:6px;padding:0}
.choice{display:flex;gap:10px;padding:10px;border:1px solid var(--line);border-radius:8px;margin-bottom:8px;cursor:pointer}
.row{display:flex;flex-wrap:wrap;gap:10px;align-items:end}
.row label{display:grid;gap:3px;font-size:13px;color:var(--soft)}
input,select,button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:7px;padding:6px 10px}
input[type=number]{width:90px}input[type=checkbox],input[type=radio]{accent-color:var(--accent)}
button{cursor:pointer}button:hover{border-color:var(--soft)}
button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
button.primary{background:var(--accent);border-color:var(--accent);color:#fff;font-weight:600}
@media(prefers-color-scheme:dark){button.primary{color:#111318}}
.actions{display:flex;flex-wrap:wrap;gap:8px;margin:12px 0 0}
.inline{display:inline-flex;gap:6px;margin:0 4px 4px 0}
.row input,.row select{color:var(--ink)}.row button{font-size:13px}.row .inline{margin:0}
.badge{display:inline-block;border:1px solid var(--line);border-radius:99px;padding:1px 9px;font-size:12px;font-weight:600;white-space:nowrap}
.ok{color:var(--ok)}.warn{color:var(--warn)}.bad{color:var(--accent)}
.notice{border-left:4px solid var(--ok)}.notice.bad{border-left-color:var(--accent);color:inherit}
`;
