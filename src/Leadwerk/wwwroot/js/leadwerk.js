// Keys and small helps; every page works without.
import "./keys.js";
import "./copy.js";
