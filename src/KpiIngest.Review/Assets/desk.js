// The pages work without this script: it adds the search key, the bar while a page loads, and closing of menus.
(() => {
  "use strict";
  const typing = (element) => element instanceof HTMLElement && (element.isContentEditable || /^(input|select|textarea)$/i.test(element.tagName));
  const busy = (on) => document.documentElement.classList.toggle("loading", on);

  // A Digit key is never "/": on the Thai layout Shift and a digit write signs of their own. By its place the key counts where it writes nothing Latin.
  const isSearchKey = (event) => event.key === "/" ? !event.code.startsWith("Digit") : event.code === "Slash" && !event.shiftKey && !/^[\x20-\x7e]$/.test(event.key);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.querySelectorAll("details.menu[open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || document.documentElement.dataset.keys === "off") return;
    const search = document.querySelector(".bar .search input[type=search]");
    if (!search || !isSearchKey(event)) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const here = link && link.origin === location.origin && !link.target && !link.hasAttribute("download") && !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (here && link.pathname + link.search !== location.pathname + location.search) busy(true);
  });

  document.addEventListener("submit", () => busy(true));

  document.querySelectorAll("[data-print]").forEach((button) => { button.hidden = false; button.addEventListener("click", () => window.print()); });
  window.addEventListener("pageshow", () => busy(false));
})();
