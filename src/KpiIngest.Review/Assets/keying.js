// Keying from a scan: Enter goes on to the next figure, arrows to the row above and below, and what is typed is kept as a draft by itself.
// Where a machine read the figures: F2 confirms the row and goes on to the next that is not confirmed, Shift F2 confirms all rows that prove themselves.
(() => {
  "use strict";
  const form = document.querySelector("[data-keying]");
  if (!form) return;
  const fields = [...form.querySelectorAll("[data-key-field]")];
  const save = form.querySelector("[data-key-save]");
  const said = form.querySelector("[data-draft-kept]");
  const pause = 1500;
  let waiting = 0;
  let leaving = false;

  const go = (field) => {
    field.focus();
    if (field.select) field.select();
  };

  // Numbers, names and weights that an earlier card proposes are passed over; whoever wants them goes there by Tab.
  const next = (field) => {
    const following = fields.slice(fields.indexOf(field) + 1);
    const inTable = field.closest("[data-key-row]") !== null;
    go(following.find((f) => !inTable || !f.closest("[data-key-row]") || (f.classList.contains("figure") && !f.classList.contains("proposed")) || f.value === "") ?? save);
  };

  const beside = (field, step) => {
    const row = field.closest("[data-key-row]");
    const rows = row ? [...row.parentElement.querySelectorAll("[data-key-row]")] : [];
    const target = rows[rows.indexOf(row) + step];
    const column = field.name.split(".").pop();
    const there = target ? [...target.querySelectorAll("[data-key-field]")].find((f) => f.name.split(".").pop() === column) : null;
    if (there) go(there);
  };

  const seen = [...form.querySelectorAll("[data-seen]")];
  const changed = (field) => field.dispatchEvent(new Event("input", { bubbles: true }));

  const confirmRow = (field) => {
    const own = field?.closest("[data-key-row]")?.querySelector("[data-seen]");
    if (own && !own.checked) { own.checked = true; changed(own); }
    const at = own ? seen.indexOf(own) + 1 : 0;
    const following = [...seen.slice(at), ...seen.slice(0, at)].find((box) => !box.checked);
    const row = following?.closest("[data-key-row]");
    const fields = row && row.querySelector(".cut") ? [...row.querySelectorAll("input.figure")] : [];
    go(fields.find((f) => f.value === "" && f.parentElement.querySelector(".cut")) ?? fields[0] ?? following ?? save);
  };

  const confirmClosed = () => {
    for (const box of seen) if (box.dataset.closes) box.checked = true;
    if (seen.length > 0) changed(seen[0]);
    const left = seen.find((box) => !box.checked);
    if (left) confirmRow(null); else go(save);
  };

  form.querySelector("[data-confirm-closed]")?.addEventListener("click", (event) => { event.preventDefault(); confirmClosed(); });
  for (const offer of form.querySelectorAll("[data-offer]")) {
    offer.addEventListener("click", () => {
      const field = form.elements.namedItem(offer.dataset.for);
      field.value = offer.dataset.offer;
      changed(field);
      go(field);
    });
  }

  form.addEventListener("keydown", (event) => {
    if (!(event.target instanceof HTMLElement) || event.isComposing) return;
    if (event.key === "F2" && seen.length > 0) { event.preventDefault(); if (event.shiftKey) confirmClosed(); else confirmRow(event.target); return; }
    if (event.key === "Enter" && event.ctrlKey) { event.preventDefault(); save.click(); return; }
    if (!event.target.matches("[data-key-field]")) return;
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); next(event.target); }
    else if (event.target.tagName === "INPUT" && event.key === "ArrowDown") { event.preventDefault(); beside(event.target, 1); }
    else if (event.target.tagName === "INPUT" && event.key === "ArrowUp") { event.preventDefault(); beside(event.target, -1); }
  });

  const keep = async () => {
    if (leaving) return;
    const answer = await fetch(form.dataset.keying, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    if (answer?.status === 204) said.textContent = `${said.dataset.said} ${new Date().toLocaleTimeString(document.documentElement.lang === "th" ? "th-TH" : "en-GB", { hour: "2-digit", minute: "2-digit" })}`;
  };

  form.addEventListener("input", (event) => {
    event.target.classList.remove("proposed", "doubtful");
    clearTimeout(waiting);
    waiting = setTimeout(keep, pause);
  });
  form.addEventListener("submit", () => { leaving = true; clearTimeout(waiting); });

  // The page from which the figure is cut out is shown beside it.
  form.addEventListener("focusin", (event) => {
    const cut = event.target.closest("td, .field")?.querySelector("[data-cut]");
    const tab = cut ? document.querySelector(`[data-view][data-page="${cut.dataset.cut}"]`) : null;
    if (tab && tab.getAttribute("aria-current") !== "true") tab.click();
  });

  const firstUnread = fields.find((f) => f.value === "" && f.parentElement.querySelector(".cut-unread"));
  const firstSeen = seen.find((box) => !box.checked)?.closest("[data-key-row]").querySelector("input.figure");
  const start = form.querySelector("input.doubtful, textarea.doubtful") ?? firstUnread ?? firstSeen ?? fields.find((f) => f.value === "" && !f.closest("[data-key-row]")) ?? fields.find((f) => f.value === "");
  if (start) go(start);
})();
