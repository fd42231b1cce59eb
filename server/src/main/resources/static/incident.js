// Pages of an emergency: clocks that run, a page that follows what happens, and facts that are not lost when nobody answers.
(() => {
  const root = document.querySelector("[data-now]");
  if (!root) return;
  const ahead = Date.parse(root.dataset.now) - Date.now();
  const clock = (seconds) => Math.floor(seconds / 3600) + ":" +
    String(Math.floor(seconds / 60) % 60).padStart(2, "0") + ":" + String(seconds % 60).padStart(2, "0");
  const tick = () => {
    const now = Date.now() + ahead;
    document.querySelectorAll("time[data-due]").forEach((time) => {
      if (!time.dataset.due) return;
      const left = Math.round((Date.parse(time.dataset.due) - now) / 1000);
      time.textContent = root.dataset[left < 0 ? "over" : "left"].replace("@", clock(Math.abs(left)));
      time.classList.toggle("late", left < 0);
    });
    document.querySelectorAll("time[data-since]").forEach((time) => {
      time.textContent = clock(Math.max(0, Math.round((now - Date.parse(time.dataset.since)) / 1000)));
    });
  };
  tick();
  setInterval(tick, 1000);

  const notice = document.getElementById("unsaved");
  const say = (text) => { notice.textContent = text; notice.hidden = !text; };

  // Looks again, and takes over the parts that follow; nobody's typing is touched. A refused step has another address than its page.
  let looking = false;
  let again = false;
  const look = async () => {
    if (looking) { again = true; return; }
    looking = true;
    try {
      const answer = await fetch(root.dataset.page, { headers: { Accept: "text/html" } });
      if (new URL(answer.url).pathname === "/login") { say(root.dataset.login); return; }
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      root.dataset.follow.split(", ").forEach((part) => {
        const here = document.querySelector(part);
        const there = page.querySelector(part);
        if (here && there && !here.contains(document.activeElement)) here.innerHTML = there.innerHTML;
      });
      tick();
      say("");
    } catch (lost) {
      say(root.dataset.lost);
      again = true;
    } finally {
      looking = false;
      if (again) { again = false; setTimeout(look, 2000); }
    }
  };
  if (root.dataset.stream) {
    let stream;
    const open = () => {
      stream = new EventSource(root.dataset.stream);
      stream.addEventListener("changed", look);
    };
    open();
    // A stream that the server refuses is not opened again by the browser.
    setInterval(() => { if (stream.readyState === EventSource.CLOSED) { look(); open(); } }, 15000);
    window.addEventListener("pagehide", () => stream.close());
  }

  // A fact that did not arrive stays in its field and is sent again.
  const facts = document.getElementById("facts");
  if (facts) {
    const retry = () => setTimeout(() => facts.dispatchEvent(new Event("change", { bubbles: true })), 2000);
    document.addEventListener("htmx:beforeSwap", (event) => {
      const stray = new URL(event.detail.xhr.responseURL || location.href).pathname === "/login";
      if (stray || event.detail.xhr.status === 403) { event.detail.shouldSwap = false; say(root.dataset.login); }
      else if (event.detail.xhr.status < 400) say("");
    });
    document.addEventListener("htmx:sendError", () => { say(root.dataset.lost); retry(); });
    document.addEventListener("htmx:responseError", (event) => {
      if (event.detail.xhr.status >= 500) { say(root.dataset.lost); retry(); }
    });
  }
})();
