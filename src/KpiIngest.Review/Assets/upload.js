// Uploading works without this script: it adds drag and drop, and sends file by file with its progress.
(() => {
  "use strict";
  const waiting = document.querySelector("[data-awaits]");
  if (waiting) setTimeout(() => location.reload(), 4000);

  const form = document.querySelector("form[data-upload]");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const drop = form.querySelector("[data-drop]");
  const list = form.querySelector("[data-files]");
  const refused = form.querySelector("[data-refused]");
  const send = form.querySelector("[data-send]");
  const result = form.querySelector("[data-result]");
  const words = form.dataset;
  let files = [];
  let busy = false;

  const say = (text) => { refused.textContent = text ?? ""; refused.hidden = !text; };

  const add = (chosen) => {
    if (busy) return;
    say(null);
    for (const file of chosen) {
      if (files.length >= Number(words.most)) { say(words.many); break; }
      const line = document.createElement("li");
      const name = document.createElement("span");
      const state = document.createElement("span");
      const bar = document.createElement("progress");
      name.textContent = file.name;
      name.lang = "th";
      state.textContent = words.ready;
      state.className = "facts";
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute("aria-label", file.name);
      line.append(name, state, bar);
      list.append(line);
      files.push({ file, line, state, bar });
    }
    input.value = "";
    input.required = files.length === 0;
  };

  const end = (one, text, kind) => { one.state.textContent = text; one.line.className = kind; one.bar.hidden = true; };

  const put = (one) => new Promise((done) => {
    const body = new FormData();
    body.append("batch", form.elements.batch.value);
    body.append("unit", form.elements.unit.value);
    body.append("files", one.file, one.file.name);
    const request = new XMLHttpRequest();
    request.open("POST", "/upload");
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("RequestVerificationToken", form.elements.__RequestVerificationToken[0]?.value ?? form.elements.__RequestVerificationToken.value);
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      one.bar.value = event.loaded / event.total;
      one.state.textContent = `${words.sending} ${Math.floor(100 * event.loaded / event.total)}%`;
    });
    request.addEventListener("loadend", () => {
      let answer = null;
      try { answer = JSON.parse(request.responseText); } catch { /* No answer of ours: the connection broke, or the session ended. */ }
      const file = answer?.files?.[0];
      if (file && !file.refused) { end(one, words.sent, "ok"); done(true); return; }
      end(one, file?.refused ?? answer?.refused ?? words.broken, "error");
      done(false);
    });
    request.send(body);
  });

  input.addEventListener("change", () => add(input.files));
  for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.remove("over"); });
  drop.addEventListener("drop", (event) => add(event.dataTransfer.files));

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    if (files.length === 0) { say(words.none); return; }
    say(null);
    busy = true;
    send.disabled = true;
    let [sent, failed] = [0, 0];
    for (const one of files) { if (await put(one)) sent += 1; else failed += 1; }
    files = [];
    busy = false;
    send.disabled = false;
    input.required = true;
    if (sent === 0) return;
    result.hidden = false;
    if (failed === 0) location.assign(words.upload);
    else result.focus();
  });
})();
