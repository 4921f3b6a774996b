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
