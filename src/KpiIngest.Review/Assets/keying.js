// Keying from a scan: Enter goes on to the next figure, arrows to the row above and below, and what is typed is kept as a draft by itself.
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

  form.addEventListener("keydown", (event) => {
    if (!(event.target instanceof HTMLElement) || event.isComposing) return;
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

  const start = fields.find((f) => f.classList.contains("doubtful")) ?? fields.find((f) => f.value === "" && !f.closest("[data-key-row]")) ?? fields.find((f) => f.value === "");
  if (start) go(start);
})();
