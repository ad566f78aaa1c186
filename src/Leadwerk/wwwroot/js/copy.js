// <copy-text from="ID" label="..." done="..."> becomes a button that copies the words of an element; without script it is nothing.
customElements.define("copy-text", class extends HTMLElement {
  connectedCallback() {
    if (this.firstChild || !navigator.clipboard) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.getAttribute("label");
    button.addEventListener("click", async () => {
      const source = document.getElementById(this.getAttribute("from"));
      await navigator.clipboard.writeText(source.value ?? source.textContent);
      button.textContent = this.getAttribute("done");
    });
    this.append(button);
  }
});
