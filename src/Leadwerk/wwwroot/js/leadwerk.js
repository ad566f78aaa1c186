// Keys and small helps; every page works without.
import "./keys.js";
import "./drafts.js";
import "./copy.js";
import "./palette.js";

// A page that comes without a full load would forget what it wants to have focused.
window.Blazor?.addEventListener?.("enhancedload", () => document.querySelector("main [autofocus]")?.focus());
