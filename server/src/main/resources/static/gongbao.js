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
