// The evidence of a finding: one view at a time, opened at the disputed figure; zoom, pan, and figures of the arithmetic that lead to their cells.
(() => {
  "use strict";
  const pane = document.querySelector("[data-evidence]");
  if (!pane) return;
  const views = [...pane.querySelectorAll(".evidence-view")];
  const tabs = [...pane.querySelectorAll("[data-view]")];
  const tools = pane.querySelector("[data-zoom-tools]");
  const largest = 4;
  const step = 1.25;
  const closeFrom = 1.6;
  const zooms = new Map();
  const asked = new Map();
  let shown = 0;

  const scrollerOf = (view) => view.querySelector(".sheet-scroll");
  const zoomable = (view) => scrollerOf(view)?.hasAttribute("data-zoomable");

  // Within its own window: the page stays where it is.
  const centre = (scroller, element) => {
    if (!scroller || !element) return;
    const box = element.getBoundingClientRect();
    const around = scroller.getBoundingClientRect();
    scroller.scrollLeft += box.left + box.width / 2 - around.left - scroller.clientWidth / 2;
    scroller.scrollTop += box.top + box.height / 2 - around.top - scroller.clientHeight / 2;
  };

  // Paper lies in a scanner as it comes. The sheet takes the shape of the turned page, and its frames turn with it.
  const turn = (view, degrees) => {
    const scroller = scrollerOf(view);
    const sheet = scroller.querySelector(".sheet");
    const face = sheet.querySelector(".face");
    const picture = face.querySelector("img");
    const [width, height] = ["width", "height"].map((size) => Number(picture.getAttribute(size)));
    const aside = degrees % 180 !== 0;
    scroller.dataset.turned = degrees;
    sheet.classList.toggle("turned", degrees !== 0);
    sheet.style.aspectRatio = degrees === 0 ? "" : aside ? `${height} / ${width}` : `${width} / ${height}`;
    face.style.width = aside ? `${(100 * width) / height}%` : "";
    face.style.transform = degrees === 0 ? "" : `translate(-50%, -50%) rotate(${degrees}deg)`;
  };

  const open = (view) => {
    const scroller = scrollerOf(view);
    const sheet = scroller?.querySelector(".sheet");
    const turned = Number(scroller?.dataset.turned ?? 0);
    if (turned) turn(view, turned);
    if (sheet && !turned) scroller.scrollTop = Number(scroller.dataset.focusTop) * sheet.clientHeight;
    else centre(scroller, view.querySelector(".disputed"));
  };

  // The page of a Word file is printed when it is asked for; whatever is in the way, its own page says it.
  const load = async (view, address) => {
    asked.set(view, address);
    const within = view.contains(document.activeElement);
    view.querySelector("[data-printed-ask]")?.setAttribute("hidden", "");
    view.querySelector("[data-printed-wait]")?.removeAttribute("hidden");
    document.documentElement.classList.add("loading");
    try {
      const answer = await fetch(`${address}${address.includes("?") ? "&" : "?"}part=true`, { credentials: "same-origin" });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const text = await answer.text();
      if (asked.get(view) !== address) return;
      view.innerHTML = text;
    } catch {
      location.assign(address);
      return;
    } finally {
      document.documentElement.classList.remove("loading");
    }
    zooms.delete(view);
    pannable(view);
    if (view !== views[shown]) return;
    tools.hidden = !zoomable(view);
    open(view);
    if (within) (scrollerOf(view) ?? view.querySelector("a"))?.focus({ preventScroll: true });
  };

  const show = (index) => {
    const first = !views[index].dataset.opened;
    shown = index;
    views.forEach((view, i) => { view.hidden = i !== index; });
    tabs.forEach((tab, i) => { if (i === index) tab.setAttribute("aria-current", "true"); else tab.removeAttribute("aria-current"); });
    tools.hidden = !zoomable(views[index]);
    views[index].dataset.opened = "yes";
    if (!first) return;
    const printed = views[index].querySelector("[data-printed]");
    if (printed) load(views[index], printed.dataset.printed);
    else open(views[index]);
  };

  // What is in the middle stays in the middle.
  const zoom = (direction) => {
    const view = views[shown];
    const scroller = scrollerOf(view);
    const sheet = scroller?.querySelector(".sheet");
    if (!sheet) return;
    const before = zooms.get(view) ?? 1;
    const fit = Math.min(1, scroller.clientHeight / (sheet.clientHeight / before));
    const now = direction === 0 ? (before === 1 ? fit : 1) : Math.min(largest, Math.max(fit, before * (direction > 0 ? step : 1 / step)));
    const x = (scroller.scrollLeft + scroller.clientWidth / 2) / sheet.clientWidth;
    const y = (scroller.scrollTop + scroller.clientHeight / 2) / sheet.clientHeight;
    zooms.set(view, now);
    sheet.style.width = `${now * 100}%`;
    scroller.scrollLeft = x * sheet.clientWidth - scroller.clientWidth / 2;
    scroller.scrollTop = y * sheet.clientHeight - scroller.clientHeight / 2;
    const picture = sheet.querySelector("img");
    if (now >= closeFrom && picture.dataset.close) {
      picture.src = picture.dataset.close;
      delete picture.dataset.close;
    }
  };

  tools.querySelector("[data-turn]").addEventListener("click", () => {
    const view = views[shown];
    turn(view, (Number(scrollerOf(view).dataset.turned) + 90) % 360);
    centre(scrollerOf(view), view.querySelector(".disputed"));
  });

  const goTo = (place) => {
    const index = views.findIndex((view) => view.dataset.places.split(" ").includes(place));
    if (index < 0) return;
    show(index);
    pane.querySelectorAll(".pointed").forEach((frame) => frame.classList.remove("pointed"));
    const frames = [...views[index].querySelectorAll("[data-place]")].filter((frame) => frame.dataset.place === place);
    frames.forEach((frame) => frame.classList.add("pointed"));
    centre(scrollerOf(views[index]), frames[0]);
  };

  tabs.forEach((tab, index) => tab.addEventListener("click", (event) => { event.preventDefault(); show(index); }));
  pane.querySelectorAll("[data-zoom]").forEach((button) => button.addEventListener("click", () => zoom(Number(button.dataset.zoom))));
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-go]") : null;
    if (!link) return;
    event.preventDefault();
    goTo(link.dataset.go);
  });

  // Dragging pans; a selection of text is not begun by it.
  const pannable = (view) => {
    if (!zoomable(view)) return;
    const scroller = scrollerOf(view);
    let from = null;
    scroller.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || event.pointerType === "touch") return;
      from = { x: event.clientX + scroller.scrollLeft, y: event.clientY + scroller.scrollTop };
      scroller.setPointerCapture(event.pointerId);
      event.preventDefault();
      scroller.focus({ preventScroll: true });
    });
    scroller.addEventListener("pointermove", (event) => {
      if (!from) return;
      scroller.scrollLeft = from.x - event.clientX;
      scroller.scrollTop = from.y - event.clientY;
    });
    scroller.addEventListener("pointerup", () => { from = null; });
    scroller.addEventListener("pointercancel", () => { from = null; });
    scroller.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1 : -1);
    }, { passive: false });
  };
  views.forEach(pannable);
  pane.addEventListener("click", (event) => {
    const go = event.target instanceof Element ? event.target.closest("[data-printed-go], [data-printed-ask] a") : null;
    if (!go || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    load(go.closest(".evidence-view"), go.getAttribute("href"));
  });

  document.documentElement.classList.add("scripted");
  if (views.length > 0) show(0);
})();
