// Comforts only: every page works without this file.
document.addEventListener("DOMContentLoaded", () => {
  // On a phone the contents would push the text off the screen.
  if (window.matchMedia("(max-width: 60rem)").matches) {
    document.querySelectorAll("details.contents").forEach((contents) => contents.removeAttribute("open"));
  }
  document.querySelectorAll("[data-copy]").forEach((citation) => {
    if (!navigator.clipboard) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet small";
    button.textContent = citation.dataset.copy;
    const text = citation.textContent;
    button.addEventListener("click", () =>
      navigator.clipboard.writeText(text).then(() => { button.textContent = "✓ " + citation.dataset.copy; }));
    citation.after(button);
  });
  // On a proof n and p go from finding to finding, as its links do.
  const notes = [...document.querySelectorAll(".proofnote")];
  document.addEventListener("keydown", (event) => {
    const step = { n: 1, p: -1 }[event.key];
    const typing = event.target.closest("input, textarea, select");
    if (!notes.length || !step || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = notes.findIndex((note) => "#" + note.id === location.hash);
    const next = notes[Math.min(Math.max(at + step, 0), notes.length - 1)];
    if (next.tagName === "DETAILS") next.open = true;
    location.hash = next.id;
    next.scrollIntoView({ block: "center" });
  });
  // A finding leads to its line in the editor.
  document.addEventListener("click", (event) => {
    const finding = event.target.closest("[data-line]");
    const editor = document.getElementById("text");
    if (!finding || !editor) return;
    const lines = editor.value.split("\n");
    const line = Math.min(Number(finding.dataset.line), lines.length);
    const start = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
    editor.focus();
    editor.setSelectionRange(start, start + lines[line - 1].length);
    editor.scrollTop = (line - 3) * (editor.scrollHeight / lines.length);
  });
});

// What somebody types is kept in this tab until it has arrived: a session may end before the form is sent.
document.addEventListener("DOMContentLoaded", () => {
  const account = document.body.dataset.account;
  const key = (form) => "typed " + location.pathname + " " + new URL(form.action, location.href).pathname;
  const drafts = () => Object.keys(sessionStorage).filter((name) => name.startsWith("typed "))
    .map((name) => [name, JSON.parse(sessionStorage.getItem(name))]);
  const login = location.pathname === "/login";
  drafts().forEach(([name, draft]) => {
    // Who logs out leaves nothing behind for whoever sits down next.
    if (login && location.search.includes("problem=out")) sessionStorage.removeItem(name);
    else if (login) sessionStorage.setItem(name, JSON.stringify({ ...draft, sent: false }));
    else if (draft.sent || (account && draft.account !== account)) sessionStorage.removeItem(name);
  });
  if (!account) return;
  const fields = (form) => [...form.elements].filter((field) =>
    field.name && !["hidden", "password", "file", "checkbox", "radio", "submit"].includes(field.type) && field.tagName !== "BUTTON");
  document.querySelectorAll("main form[method=post]").forEach((form) => {
    const save = (sent) => sessionStorage.setItem(key(form), JSON.stringify({ account, sent,
      values: fields(form).map((field) => [field.name, field.value]) }));
    const draft = JSON.parse(sessionStorage.getItem(key(form)));
    const differs = draft && draft.values.some(([name, value]) => value && fields(form).some((field) => field.name === name && field.value !== value));
    if (differs) {
      const offer = document.createElement("div");
      offer.className = "message";
      offer.setAttribute("role", "status");
      const say = document.createElement("p");
      say.textContent = document.body.dataset.kept;
      const button = (label, action) => {
        const made = document.createElement("button");
        made.type = "button";
        made.className = "quiet small";
        made.textContent = label;
        made.addEventListener("click", () => { action(); offer.remove(); });
        return made;
      };
      offer.append(say, button(document.body.dataset.restore, () => draft.values.forEach(([name, value]) =>
        fields(form).filter((field) => field.name === name).forEach((field) => { field.value = value; }))), " ",
      button(document.body.dataset.discard, () => sessionStorage.removeItem(key(form))));
      form.before(offer);
    }
    form.addEventListener("input", () => save(false));
    form.addEventListener("submit", () => {
      if (sessionStorage.getItem(key(form))) save(true);
      // What the server kept is sent from a page of its own, in the place of the draft.
      const to = " " + new URL(form.action, location.href).pathname;
      if (location.pathname === "/again") drafts().filter(([name]) => name.endsWith(to)).forEach(([name]) => sessionStorage.removeItem(name));
    });
  });
});
