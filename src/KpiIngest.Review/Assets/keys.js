// Keys of the review pages. Nothing here does what a click cannot: each key presses a button or follows a link that stands on the page.
(() => {
  "use strict";
  const root = document.documentElement;
  const stored = "kpi-ingest-keys";

  // Whoever switches keys off has none anywhere.
  root.dataset.keys = localStorage.getItem(stored) ?? "on";
  const bar = document.querySelector("[data-key-bar]");
  if (!bar) return;
  const list = document.querySelector("[data-review-list]");
  const one = document.querySelector("[data-review-one]");
  const form = document.querySelector("[data-decide]");
  const lineForm = document.querySelector("[data-line-decide]");
  const lines = list ? [...list.querySelectorAll(".line")] : [];
  let current = -1;

  const typing = (element) => element instanceof HTMLElement && (element.isContentEditable || /^(input|select|textarea)$/i.test(element.tagName));

  // Digits by their place on the keyboard, letters as they are written, or by place where the layout writes no Latin letters.
  const keyOf = (event) => {
    const digit = /^Digit(\d)$/.exec(event.code);
    if (digit && !event.shiftKey) return digit[1];
    if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
    if (event.key === "?") return "?";
    const letter = /^Key([A-Z])$/.exec(event.code);
    if (letter && !/^[\x20-\x7e]$/.test(event.key)) return letter[1].toLowerCase();
    return event.key;
  };

  const mark = (index) => {
    if (lines.length === 0) return;
    lines[current]?.classList.remove("current");
    current = Math.min(lines.length - 1, Math.max(0, index));
    lines[current].classList.add("current");
    lines[current].scrollIntoView({ block: "nearest" });
    lines[current].querySelector(".line-link").focus({ preventScroll: true });
  };

  const go = (address) => { if (address) location.assign(address); };

  // In the list the marked line is decided; what needs a reason or a value is opened for it, and its key pressed there.
  const acts = { 1: "Confirmed", 3: "SentBack" };
  const decideLine = (key) => {
    const line = lines[current];
    if (!line || !lineForm || (key === "5" && !line.dataset.proposed)) return;
    if (!acts[key]) return go(`${line.querySelector(".line-link").href}#key-${key}`);
    const { line: id, reading, figures, last } = line.dataset;
    for (const [name, value] of Object.entries({ line: id, Reading: reading, Figures: figures, Last: last ?? "", Act: acts[key] })) lineForm.elements[name].value = value;
    lineForm.requestSubmit();
  };

  const decide = (key) => {
    if (list) decideLine(key);
    else form?.querySelector(`[data-key="${key}"]`)?.click();
  };

  const keys = {
    j: () => { if (list) mark(current + 1); else go(one?.dataset.next); },
    k: () => { if (list) mark(current - 1); else go(one?.dataset.previous); },
    u: () => go(one?.dataset.back),
    c: () => form?.querySelector("[data-comment]").focus(),
    z: () => document.querySelector("[data-take-back] button")?.click(),
    "?": () => { bar.hidden = !bar.hidden; localStorage.setItem(`${stored}-bar`, bar.hidden ? "hidden" : "shown"); },
    1: () => decide("1"),
    2: () => decide("2"),
    3: () => decide("3"),
    4: () => decide("4"),
    5: () => decide("5"),
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && typing(event.target)) event.target.blur();
    if (event.key === "Enter" && event.ctrlKey && event.target.matches?.("[data-comment]")) {
      event.preventDefault();
      form.querySelector("[data-save-comment]").click();
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || typing(event.target) || root.dataset.keys === "off") return;
    const action = keys[keyOf(event)];
    if (!action) return;
    event.preventDefault();
    action();
  });

  // An acceptance needs its reason, a correction its value: the place to write them is opened instead of an error.
  form?.addEventListener("submit", (event) => {
    const act = event.submitter?.value;
    const comment = form.querySelector("[data-comment]");
    const needed = form.querySelector("[data-reason-needed]");
    if ((act === "Accepted" || act === "Commented") && comment.value.trim() === "") {
      event.preventDefault();
      needed.hidden = act !== "Accepted";
      comment.focus();
    }

    const values = form.querySelector("[data-values]");
    const changed = values && [...values.querySelectorAll("input")].some((input) => input.value !== input.defaultValue);
    if (act === "Misread" && values && !changed) {
      event.preventDefault();
      values.open = true;
      values.querySelector("input").focus();
      values.querySelector("input").select();
    }
    if (event.defaultPrevented) root.classList.remove("loading");
  });

  const show = () => {
    const off = root.dataset.keys === "off";
    const button = bar.querySelector("[data-keys-switch]");
    button.textContent = off ? button.dataset.on : button.dataset.off;
    bar.hidden = localStorage.getItem(`${stored}-bar`) === "hidden";
  };
  bar.querySelector("[data-keys-switch]").addEventListener("click", () => {
    root.dataset.keys = root.dataset.keys === "off" ? "on" : "off";
    localStorage.setItem(stored, root.dataset.keys);
    show();
  });
  show();

  // The line that a decision came back to is marked; a key that was pressed in the list is pressed here.
  const marked = lines.findIndex((line) => `#${line.id}` === location.hash);
  if (marked >= 0) mark(marked);
  const pressed = /^#key-([245])$/.exec(location.hash);
  if (pressed && form) {
    history.replaceState(null, "", location.pathname + location.search);
    decide(pressed[1]);
  }

  // What was just done is told to whoever listens instead of looking.
  const said = document.querySelector("[data-just-done] p");
  const live = document.querySelector("[data-live]");
  if (said && live) setTimeout(() => { live.textContent = said.textContent.replace(/\s+/g, " ").trim(); }, 100);

  // The picture of what comes next is drawn and fetched while this one is looked at.
  if (one?.dataset.next) {
    fetch(one.dataset.next, { credentials: "same-origin" })
      .then((answer) => answer.ok ? answer.text() : "")
      .then((html) => {
        const picture = new DOMParser().parseFromString(html, "text/html").querySelector(".evidence-view img");
        if (picture) new Image().src = picture.getAttribute("src");
      })
      .catch(() => { /* Without it the next page draws its picture when it is opened. */ });
  }
})();
