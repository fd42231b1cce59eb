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
});
