// What was typed survives the end of a session and a reload: kept in this tab until it was sent, the user signs out or
// another user signs in. Never passwords, never files.
const begin = "leadwerk.draft ";
const sent = "leadwerk.sent";
const owner = "leadwerk.who";
const skipped = new Set(["password", "hidden", "file", "submit"]);

const formOf = (target) => target.closest("main form[method=post]");

const keyOf = (form) => {
  const name = form.querySelector("[name=_handler]")?.value;
  return name ? `${begin}${location.pathname} ${name}` : null;
};

const fieldsOf = (form) =>
  [...form.elements].filter((field) => field.name && !skipped.has(field.type) && !field.matches("[autocomplete=one-time-code]"));

const drafts = () => Object.keys(sessionStorage).filter((key) => key.startsWith(begin));

const forgetAll = () => {
  drafts().forEach((key) => sessionStorage.removeItem(key));
  sessionStorage.removeItem(sent);
};

const save = (form) => {
  const key = keyOf(form);
  if (!key || form.querySelector("[type=password]")) return;
  const typed = fieldsOf(form).map((field) =>
    field.type === "checkbox" || field.type === "radio" ? [field.name, field.value, field.checked] : [field.name, field.value]);
  sessionStorage.setItem(key, JSON.stringify(typed));
};

const fill = (form, typed) => {
  let changed = false;
  const fields = fieldsOf(form);
  for (const [name, value, checked] of typed) {
    const field = fields.find((one) => one.name === name && (checked === undefined || one.value === value));
    if (!field) continue;
    if (checked === undefined ? field.value === value : field.checked === checked) continue;
    if (checked === undefined) field.value = value; else field.checked = checked;
    changed = true;
  }
  return changed;
};

const tell = (form, key) => {
  const main = document.getElementById("main");
  const note = document.createElement("p");
  note.className = "hint restored";
  note.setAttribute("role", "status");
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "quiet";
  discard.textContent = main.dataset.discard;
  discard.addEventListener("click", () => { sessionStorage.removeItem(key); location.reload(); });
  note.append(`${main.dataset.restored} `, discard);
  form.prepend(note);
};

const restore = () => {
  const main = document.getElementById("main");
  const who = main?.dataset.who;
  // Nobody has signed in here: what was sent did not arrive, and the page to come back to wants its draft.
  if (!who) { sessionStorage.removeItem(sent); return; }
  if (sessionStorage.getItem(owner) !== who) { forgetAll(); sessionStorage.setItem(owner, who); }
  const key = sessionStorage.getItem(sent);
  sessionStorage.removeItem(sent);
  // Sent and not refused: a form that is refused stands there again, with what was typed in it.
  if (key && (document.querySelector(".said.good, .secret") || !key.startsWith(`${begin}${location.pathname} `))) sessionStorage.removeItem(key);
  for (const form of main.querySelectorAll("form[method=post]")) {
    const draft = keyOf(form);
    const typed = draft && sessionStorage.getItem(draft);
    if (typed && !form.querySelector("[role=alert], .restored") && fill(form, JSON.parse(typed))) tell(form, draft);
  }
};

document.addEventListener("input", (event) => { const form = formOf(event.target); if (form) save(form); });

document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") === "/sign-out") { forgetAll(); sessionStorage.removeItem(owner); return; }
  const form = formOf(event.target);
  const key = form && keyOf(form);
  if (key) sessionStorage.setItem(sent, key);
});

restore();
addEventListener("load", () => globalThis.Blazor?.addEventListener("enhancedload", restore));
