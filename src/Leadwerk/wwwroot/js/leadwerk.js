// Keys and small helps; every page works without.
import "./keys.js";
import "./drafts.js";
import "./copy.js";
