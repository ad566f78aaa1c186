// Keys for everything; each of them clicks or focuses what the page has anyway.
const places = {
  h: "/today", l: "/leads", q: "/queue", t: "/queue/pace", z: "/zombies", f: "/forecast", p: "/phases",
  e: "/effort", c: "/companies", s: "/settings", a: "/account",
};
const patience = 1500;
let waitingUntil = 0;

const typing = (target) => target instanceof Element && target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;
const inDialog = (target) => target instanceof Element && target.closest("dialog[open]") !== null;
const singleKeys = () => document.documentElement.dataset.keys !== "off";
const rows = () => [...document.querySelectorAll("main table[data-rows] tbody tr, main [data-rows]:not(table) > *")].filter((row) => row.querySelector("a[href]"));
const present = () => document.activeElement?.closest("[data-rows] tbody tr, [data-rows]:not(table) > *");

function step(by) {
  const all = rows();
  if (all.length === 0) return false;
  const at = all.indexOf(present());
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
  next.querySelector("a[href]").focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

// What belongs to the row where one is comes before what belongs to the page.
function press(key) {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  const found = present()?.querySelector(selector) ?? document.querySelector(selector);
  found?.click();
  return found !== null && found !== undefined;
}

function go(key) {
  const href = places[key];
  if (!href) return false;
  const link = document.querySelector(`a[href="${href}"]`);
  if (link) link.click();
  else location.assign(href);
  return true;
}

function select() {
  const box = present()?.querySelector("input[type=checkbox]");
  box?.click();
  return box !== null && box !== undefined;
}

async function help() {
  const answer = await fetch("/keys");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const dialog = document.createElement("dialog");
  dialog.className = "overlay";
  dialog.setAttribute("aria-labelledby", "keys-title");
  const title = page.querySelector("main h1");
  const keys = page.querySelector("main .keys");
  if (!title || !keys) return location.assign("/keys");
  title.id = "keys-title";
  title.tabIndex = -1;
  dialog.append(title, keys);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  dialog.showModal();
  title.focus();
}

function back(target) {
  if (typing(target)) { target.blur(); return true; }
  return press("Escape");
}

function handle(event) {
  const { key, target } = event;
  if (key === "Escape") return back(target);
  if (typing(target) || !singleKeys()) return false;
  if (Date.now() < waitingUntil) { waitingUntil = 0; return go(key); }
  switch (key) {
    case "g": waitingUntil = Date.now() + patience; return true;
    case "j": return step(1);
    case "k": return step(-1) || press(key);
    case "?": help(); return true;
    case "/": document.querySelector("leadwerk-palette")?.show(); return true;
    case "x": return select() || press(key);
    default: return key.length === 1 && key !== " " && press(key);
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || inDialog(event.target)) return;
  if (handle(event)) event.preventDefault();
});
