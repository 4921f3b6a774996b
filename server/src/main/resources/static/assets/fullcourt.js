// Keyboard: "/" leads to the search field, Escape leaves it.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    const field = document.getElementById("find");
    field.focus();
    field.select();
  } else if (event.key === "Escape" && typing?.id === "find") {
    typing.blur();
  }
});

// With htmx the list follows every choice, so the button to show it may step aside.
document.addEventListener("htmx:load", () => document.documentElement.classList.add("htmx-ready"), { once: true });

// The desk by keyboard: what bears a key is pressed by it; in an open menu a digit chooses.
const visible = (element) => element.offsetParent !== null;
const press = (element) => {
  if (element.matches("input, textarea")) {
    element.focus();
  } else {
    element.click();
  }
};
const go = (step) => {
  const lines = [...document.querySelectorAll(".lines a")];
  const at = lines.findIndex((line) => line.hasAttribute("aria-current"));
  lines[Math.min(Math.max(at + step, 0), lines.length - 1)]?.click();
};
document.addEventListener("keydown", (event) => {
  if (!document.querySelector(".desk") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const menu = document.querySelector(".menu[open]");
  if (event.key === "Escape") {
    menu?.removeAttribute("open");
    event.target.closest("input, textarea")?.blur();
    return;
  }
  if (event.target.closest("input, textarea, select")) {
    return;
  }
  const key = event.key.toLowerCase();
  const choice = menu && /^[1-9]$/.test(key) && [...menu.querySelectorAll("[data-choice]")][key - 1];
  const found = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(visible);
  if (choice) {
    event.preventDefault();
    const day = choice.form.querySelector("input[type=date]");
    if (day && !day.value) {
      day.focus();
    } else {
      choice.click();
    }
  } else if (key === "j" || key === "k") {
    event.preventDefault();
    go(key === "j" ? 1 : -1);
  } else if (found) {
    event.preventDefault();
    press(found);
  }
});

// One menu is open at a time, and a click beside it closes it.
document.addEventListener("toggle", (event) => {
  if (event.target.matches?.(".menu[open]")) {
    document.querySelectorAll(".menu[open]").forEach((menu) => menu !== event.target && menu.removeAttribute("open"));
  }
}, true);
document.addEventListener("click", (event) => {
  if (!event.target.closest(".menu")) {
    document.querySelectorAll(".menu[open]").forEach((menu) => menu.removeAttribute("open"));
  }
});

// The queue follows what happens elsewhere.
const queue = document.querySelector("[data-queue]");
if (queue) {
  new EventSource("/queue/news").addEventListener("queue", (event) => {
    if (event.data !== queue.dataset.queue) {
      queue.dataset.queue = event.data;
      htmx.ajax("GET", location.pathname, { target: "#lines", select: "#lines", swap: "outerHTML" });
    }
  });
}
