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
