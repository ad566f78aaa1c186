// Two letters go to a place, as everywhere: g h is Heute.
const places = { h: "/today", l: "/leads", q: "/queue", z: "/zombies", f: "/forecast", p: "/phases", e: "/effort", c: "/companies", s: "/settings" };
let waiting = 0;

const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (Date.now() < waiting && places[event.key]) {
    waiting = 0;
    const link = document.querySelector(`.places a[href="${places[event.key]}"]`);
    if (link) { event.preventDefault(); link.click(); }
    return;
  }
  if (event.key === "g") { waiting = Date.now() + 1500; return; }
  const keyed = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (keyed) { event.preventDefault(); keyed.click(); }
});
