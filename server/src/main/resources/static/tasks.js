// Comforts only: the list of tasks works without this file. Keys act on the task that has the focus.
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form[data-keys]");
  if (!form) return;
  const picks = [...form.querySelectorAll("input[name=pick]")];
  const all = form.querySelector("input[name=all]");
  const text = document.querySelector(".beside-text");
  const typing = (target) => target.matches("input:not([type=checkbox]), textarea, select");
  const at = () => picks.indexOf(document.activeElement);

  // The text beside the list follows the task that is looked at.
  const follow = (pick) => {
    const place = pick.dataset.place && document.getElementById(decodeURIComponent(pick.dataset.place.slice(1)));
    if (!place || !text) return;
    text.querySelectorAll(".shown").forEach((shown) => shown.classList.remove("shown"));
    place.classList.add("shown");
    if (getComputedStyle(text).overflowY === "auto") {
      text.scrollTop += place.getBoundingClientRect().top - text.getBoundingClientRect().top - 48;
    }
  };
  const go = (to) => {
    if (!picks.length) return;
    const pick = picks[Math.min(Math.max(to, 0), picks.length - 1)];
    pick.focus();
    pick.closest("li").scrollIntoView({ block: "nearest" });
  };
  picks.forEach((pick) => pick.addEventListener("focus", () => follow(pick)));

  const press = (key) => {
    const button = form.querySelector(`button[data-key="${key}"]`);
    const chosen = picks.some((pick) => pick.checked) || (all && all.checked);
    if (!button || (!chosen && at() < 0)) return;
    if (!chosen) picks[at()].checked = true;
    form.requestSubmit(button);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const turn = (rel) => { const link = form.querySelector(`a[rel=${rel}]`); if (link) link.click(); };
    const keys = {
      j: () => go(at() + 1), ArrowDown: () => go(at() + 1),
      k: () => go(at() < 0 ? 0 : at() - 1), ArrowUp: () => go(at() < 0 ? 0 : at() - 1),
      x: () => { if (at() >= 0) { picks[at()].checked = !picks[at()].checked; go(at() + 1); } },
      "*": () => { const every = picks.every((pick) => pick.checked); picks.forEach((pick) => { pick.checked = !every; }); },
      a: () => press("a"), r: () => press("r"), m: () => press("m"),
      e: () => { if (at() >= 0) window.location = picks[at()].dataset.edit; },
      n: () => turn("next"), p: () => turn("prev"),
      "/": () => document.getElementById("words").focus(),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
});
