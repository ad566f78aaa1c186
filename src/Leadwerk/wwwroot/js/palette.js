// Search and commands: Ctrl+K. Without script the form in the header leads to the same hits.
const rest = 90;

class Palette extends HTMLElement {
  #timer = 0;
  #asked = null;
  #options = [];
  #at = -1;

  get #dialog() { return this.querySelector("dialog"); }
  get #input() { return this.querySelector("input"); }
  get #list() { return this.querySelector("[role=listbox]"); }

  connectedCallback() {
    this.addEventListener("input", () => this.#later());
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => {
      if (event.target === this.#dialog || event.target.closest("a")) this.#dialog.close();
    });
  }

  disconnectedCallback() { clearTimeout(this.#timer); this.#asked?.abort(); }

  show() {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#input.select();
    this.#find();
  }

  toggle() { if (this.#dialog.open) this.#dialog.close(); else this.show(); }

  // One question for a word, not one for each letter of it.
  #later() { clearTimeout(this.#timer); this.#timer = setTimeout(() => this.#find(), rest); }

  async #find() {
    this.#asked?.abort();
    const asked = this.#asked = new AbortController();
    try {
      const answer = await fetch(`/search/hits?q=${encodeURIComponent(this.#input.value)}`, { signal: asked.signal, headers: { accept: "application/json" } });
      // Whoever was signed out meanwhile gets the page that says so.
      if (!answer.ok || answer.redirected) return location.assign("/search");
      this.#draw(await answer.json());
    } catch (why) {
      if (why.name !== "AbortError") this.querySelector("[role=status]").textContent = this.dataset.lost;
    }
  }

  #draw(groups) {
    this.#options = [];
    this.#list.replaceChildren(...groups.map((group, at) => this.#group(group, at)));
    this.#choose(this.#options.length > 0 ? 0 : -1);
    this.querySelector("[role=status]").textContent = this.#options.length > 0 ? this.dataset.count.replace("0", this.#options.length) : this.dataset.none;
  }

  #group(group, at) {
    const box = document.createElement("div");
    const name = document.createElement("div");
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", name.id = `palette-group-${at}`);
    name.className = "palette-group";
    name.textContent = group.name;
    name.setAttribute("role", "presentation");
    box.append(name, ...group.hits.map((hit) => this.#option(hit)));
    return box;
  }

  #option(hit) {
    const link = document.createElement("a");
    link.href = hit.href;
    link.id = `palette-${this.#options.length}`;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.append(hit.text);
    if (hit.detail) {
      const detail = document.createElement("small");
      detail.textContent = hit.detail;
      link.append(" ", detail);
    }
    this.#options.push(link);
    return link;
  }

  #choose(at) {
    this.#options[this.#at]?.setAttribute("aria-selected", "false");
    this.#at = at;
    const chosen = this.#options[at];
    this.#options.forEach((option) => option.setAttribute("aria-selected", String(option === chosen)));
    if (chosen) this.#input.setAttribute("aria-activedescendant", chosen.id);
    else this.#input.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  #key(event) {
    const count = this.#options.length;
    if (count === 0) return;
    if (event.key === "ArrowDown") this.#choose((this.#at + 1) % count);
    else if (event.key === "ArrowUp") this.#choose((this.#at + count - 1) % count);
    else if (event.key === "Enter" && this.#at >= 0) this.#options[this.#at].click();
    else return;
    event.preventDefault();
  }
}

customElements.define("leadwerk-palette", Palette);

document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const palette = document.querySelector("leadwerk-palette");
  if (!palette) return;
  event.preventDefault();
  palette.toggle();
});
