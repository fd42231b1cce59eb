// The form for a call: plans that fit what is typed, and times said as people say them. The form works without this file.
(() => {
  const plans = document.querySelector(".plans");
  const typed = document.getElementById("plan");
  const match = document.getElementById("plan-match");
  const rows = [...plans.querySelectorAll("label.row")];
  const choice = (row) => row.querySelector("input");
  // As the server does: all that is typed is in the name, in its order.
  const fits = (name, text) => {
    let at = 0;
    return [...text].every((letter) => { at = name.indexOf(letter, at) + 1; return at > 0; });
  };
  const say = (key, text) => { match.textContent = key ? plans.dataset[key].replace("@", text) : ""; };
  const show = () => {
    const text = typed.value.trim();
    const fitting = rows.filter((row) => fits(choice(row).value, text));
    rows.forEach((row) => { row.hidden = fitting.length > 0 && !fitting.includes(row); });
    rows.filter((row) => !fitting.includes(row)).forEach((row) => { choice(row).checked = false; });
    if (fitting.length === 1) choice(fitting[0]).checked = true;
    const chosen = rows.map(choice).find((radio) => radio.checked);
    if (chosen) say("one", chosen.value);
    else if (!text) say("");
    else if (fitting.length) say("several", fitting.length);
    else say("none", text);
  };
  typed.addEventListener("input", show);
  plans.addEventListener("change", show);
  show();

  const ago = document.querySelector(".ago");
  const happened = document.getElementById("happened");
  const ahead = Date.parse(ago.dataset.now) - Date.now();
  const china = 8 * 3600 * 1000;
  ago.hidden = false;
  ago.addEventListener("click", (event) => {
    const button = event.target.closest("[data-minutes]");
    if (!button) return;
    const moment = Date.now() + ahead - Number(button.dataset.minutes) * 60000;
    happened.value = new Date(moment + china).toISOString().slice(0, 16);
  });
})();
