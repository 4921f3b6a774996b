// Where letters are written, no letter is a shortcut.
const written = (element) => element.closest("input:not([type=checkbox], [type=file]), textarea, select, [contenteditable]");

// "/" leads to the search field, Escape back to where one was.
let cameFrom = null;
document.addEventListener("keydown", (event) => {
  const field = document.getElementById("find");
  const typing = written(event.target)?.matches(":not(select)");
  if (event.key === "/" && field && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    cameFrom = document.activeElement;
    field.focus();
    field.select();
  } else if (event.key === "Escape" && field && event.target === field) {
    field.blur();
    cameFrom?.focus();
  }
});

// Escape closes an open menu and leads back to what opened it; whoever goes on from a menu leaves it closed.
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector(".menu[open]");
  if (menu) {
    event.stopImmediatePropagation();
    if (menu.contains(event.target) || event.target === document.body) {
      menu.querySelector("summary").focus();
    }
    menu.removeAttribute("open");
  }
});
document.addEventListener("focusout", (event) => {
  const to = event.relatedTarget;
  const menu = event.target.closest(".menu[open], :popover-open");
  if (to && menu && !menu.contains(to)) {
    menu.matches(".menu") ? menu.removeAttribute("open") : menu.hidePopover();
  }
});

// When a part of the page comes anew, the keyboard stays at what is called the same there, or goes to what came next.
const called = (element) => [
  ...["id", "aria-label", "href", "name"].map((each) => element.getAttribute(each)),
  element.matches("button, summary") ? element.textContent : element.matches("[type=checkbox]") && element.value,
].join(" ");
const stops = () => [...document.querySelectorAll("main :is(a[href], button, input, select, textarea, summary)")]
  .filter((each) => visible(each) && each.tabIndex >= 0);
let ahead = [];
document.addEventListener("htmx:beforeSwap", () => {
  const all = stops();
  const at = all.indexOf(document.activeElement);
  ahead = at < 0 ? [] : [...all.slice(at), ...all.slice(0, at).reverse()].map(called);
});
document.addEventListener("htmx:afterSettle", () => {
  if (document.activeElement === document.body) {
    const there = new Map(stops().reverse().map((each) => [called(each), each]));
    there.get(ahead.find((each) => there.has(each)))?.focus({ preventScroll: true });
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
    const menu = element.closest(".menu[open]");
    if (menu && !menu.querySelector("[data-choice]")) {
      menu.querySelector("input:not([type=hidden]), select")?.focus();
    }
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
    written(event.target)?.blur();
    return;
  }
  if (written(event.target)) {
    return;
  }
  const key = event.key.toLowerCase();
  const digit = menu && /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  const choice = digit && [...menu.querySelectorAll(event.shiftKey ? "[data-denial]" : "[data-choice]")][digit[1] - 1];
  const found = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(visible);
  if (choice) {
    event.preventDefault();
    const day = choice.form.querySelector("input[type=date]");
    if (day) {
      day.focus(); // Enter takes the day that is offered
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

// What was done on the desk brings the next buyer in place of the last one, also when it could not be done.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id === "desk" && [400, 409].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target.id === "desk") {
    // What could not be taken is written otherwise where it was; else one reads who is next.
    (document.querySelector("#desk .menu[open] input:not([type=hidden])") ?? document.getElementById("card-title"))?.focus();
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

// The inbox by keyboard: J and K go from line to line, Z puts the line off or notes it as seen.
document.addEventListener("keydown", (event) => {
  if (!document.querySelector(".inbox") || event.ctrlKey || event.metaKey || event.altKey
      || written(event.target)) {
    return;
  }
  const lines = [...document.querySelectorAll(".inbox li")];
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  const key = event.key.toLowerCase();
  if (key === "j" || key === "k") {
    event.preventDefault();
    const to = Math.min(Math.max(at + (key === "j" ? 1 : -1), 0), lines.length - 1);
    lines[to]?.querySelector(".go").focus();
  } else if (key === "z" && at >= 0) {
    event.preventDefault();
    const button = lines[at].querySelector("form button");
    button.focus(); // it goes away with its line, and the keyboard on to the next one
    button.click();
  }
});

// A part of a page follows what happens elsewhere, and the count beside its name in the header with it.
const recount = () => {
  const count = document.querySelector("[data-follow][data-count]")?.dataset.count;
  const shown = document.querySelector("header.site [aria-current] .count");
  if (shown && count !== undefined) {
    shown.textContent = count;
  }
};
document.addEventListener("htmx:afterSettle", recount);
const followed = () => document.querySelector("[data-follow]");
const renew = (event) => {
  const follower = followed();
  if (follower && event.data !== follower.dataset.mark) {
    follower.dataset.mark = event.data;
    const part = follower.dataset.part;
    htmx.ajax("GET", location.pathname + location.search, { target: part, select: part, swap: "outerHTML" });
  }
};
let news, source; // a list that is narrowed where it stands follows another address from then on
const follow = () => {
  const address = followed()?.dataset.follow;
  if (address !== source) {
    news?.close();
    source = address;
    news = address && new EventSource(address);
    news?.addEventListener("changed", renew);
  }
};
document.addEventListener("htmx:afterSettle", follow);
follow();

// The editor of the playbook: numbers beside the lines, and mistakes that lead to their place.
const editor = document.querySelector(".editor textarea");
if (editor) {
  const numbers = document.querySelector(".editor .numbers");
  const number = () => {
    const lines = editor.value.split("\n").length;
    if (numbers.childElementCount !== lines) {
      numbers.replaceChildren(...Array.from({ length: lines }, (_, i) => {
        const line = document.createElement("span");
        line.textContent = i + 1;
        return line;
      }));
    }
    numbers.scrollTop = editor.scrollTop;
  };
  const mark = () => {
    const wrong = new Set([...document.querySelectorAll("#findings [data-line]")].map((a) => a.dataset.line));
    [...numbers.children].forEach((line) => line.classList.toggle("wrong", wrong.has(line.textContent)));
  };
  editor.addEventListener("input", number);
  editor.addEventListener("scroll", () => { numbers.scrollTop = editor.scrollTop; });
  document.addEventListener("htmx:afterSwap", mark);
  number();
  mark();
  document.addEventListener("click", (event) => {
    const place = event.target.closest("#findings [data-line]");
    if (!place) return;
    event.preventDefault();
    const lines = editor.value.split("\n");
    const line = Math.min(Number(place.dataset.line), lines.length);
    const column = Math.min(Number(place.dataset.column) - 1, lines[line - 1].length);
    const at = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column;
    editor.focus();
    editor.setSelectionRange(at, at);
    const height = editor.scrollHeight / lines.length;
    editor.scrollTop = Math.max(0, (line - 6) * height);
    editor.scrollIntoView({ block: "nearest" });
  });
}
