"use strict";
// Regions marked data-live are drawn by the server; here they are only put in place, and what was open stays open.

function keepWhatIsOpen(region, change) {
  const open = [...region.querySelectorAll("details[open]")].map((one) => one.id);
  const focused = region.contains(document.activeElement) ? document.activeElement : null;
  const id = focused && (focused.id || (focused.closest("details") || {}).id);
  change();
  for (const one of open) document.getElementById(one)?.setAttribute("open", "");
  const again = id && document.getElementById(id);
  if (again) (again.matches("details") ? again.querySelector("summary") : again).focus({ preventScroll: true });
}

function tell(isLive) {
  for (const one of document.querySelectorAll("[data-live-on]")) one.hidden = !isLive;
  for (const one of document.querySelectorAll("[data-live-off]")) one.hidden = isLive;
}

for (const region of document.querySelectorAll("[data-live]")) {
  const source = new EventSource(region.dataset.live);
  source.addEventListener("open", () => tell(true));
  source.addEventListener("error", () => tell(false));
  source.addEventListener("shown", (event) => {
    keepWhatIsOpen(region, () => { region.innerHTML = JSON.parse(event.data); });
  });
}
