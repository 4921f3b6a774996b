// The board by drag and by key. What moves a card is one request; the answer is the board anew.
(() => {
  const root = () => document.getElementById("pipeline");
  const swap = { target: "#pipeline", select: "#pipeline", swap: "outerHTML" };
  let wayBack = []; // the card to come back to when the board has changed; where it is away, those near it

  const remember = (card) => {
    const all = card ? cards(card.closest(".lane-of-step")) : [];
    const at = all.indexOf(card);
    const others = [...all.slice(0, Math.max(at, 0)).reverse(), ...cards(document)];
    wayBack = card ? [...all.slice(at), ...others].map((each) => each.id) : [];
  };
  const move = (card, step) => {
    if (!card || step === undefined || step === card.dataset.step) return;
    remember(card);
    const values = Object.fromEntries(new FormData(document.getElementById("mover")));
    htmx.ajax("POST", `/pipeline/${card.id}/acts/move`, { ...swap, values: { ...values, step, from: card.dataset.step } });
  };

  // Drag
  let dragged = null;
  const lane = (event) => event.target.closest?.(".lane-of-step");
  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.(".deal");
    if (dragged) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.id);
      dragged.classList.add("dragged");
    }
  });
  document.addEventListener("dragover", (event) => {
    const over = lane(event);
    if (!dragged || !over || over.dataset.step === "") return;
    event.preventDefault();
    document.querySelectorAll(".lane-of-step.over").forEach((each) => each !== over && each.classList.remove("over"));
    over.classList.add("over");
  });
  document.addEventListener("drop", (event) => {
    const over = lane(event);
    if (dragged && over) {
      event.preventDefault();
      move(dragged, over.dataset.step);
    }
  });
  document.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    dragged = null;
    document.querySelectorAll(".lane-of-step.over").forEach((each) => each.classList.remove("over"));
  });

  // Keys
  const name = (card) => card?.querySelector("a.name");
  const cards = (of) => [...of.querySelectorAll(".deal")];
  const lanes = () => [...document.querySelectorAll(".lane-of-step")];
  const beside = (card, by) => {
    const all = lanes();
    const here = card.closest(".lane-of-step");
    const at = cards(here).indexOf(card);
    for (let i = all.indexOf(here) + by; i >= 0 && i < all.length; i += by) {
      const there = cards(all[i]);
      if (there.length) return there[Math.min(at, there.length - 1)];
    }
    return null;
  };
  const arrow = (card, key, moves) => {
    const by = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
    const across = key === "ArrowLeft" || key === "ArrowRight";
    if (moves && across) {
      const all = lanes();
      move(card, all[all.indexOf(card.closest(".lane-of-step")) + by]?.dataset.step || undefined);
    } else if (across) {
      name(beside(card, by))?.focus();
    } else {
      const all = cards(card.closest(".lane-of-step"));
      name(all[all.indexOf(card) + by])?.focus();
    }
  };
  document.addEventListener("keydown", (event) => {
    const card = event.target.closest?.(".deal");
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      arrow(card, event.key, event.shiftKey);
      return;
    }
    const pressed = card.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (pressed && !event.shiftKey) {
      event.preventDefault();
      remember(card);
      htmx.ajax("GET", pressed.getAttribute("href"), swap);
    }
  });

  // What is asked stands before the board; closing it leads back to the card.
  const back = () => {
    name(wayBack.map((id) => document.getElementById(id)).find((card) => card))?.focus();
    wayBack = [];
  };
  const show = () => {
    const ask = document.querySelector("dialog.ask");
    if (!ask) {
      back();
      return;
    }
    remember(document.getElementById(ask.dataset.of));
    ask.removeAttribute("open");
    ask.showModal();
    ask.querySelector("form :is(input:not([type=hidden]), select, textarea), .ways-on button")?.focus();
    ask.addEventListener("close", () => {
      ask.remove();
      back();
    });
  };
  document.addEventListener("click", (event) => {
    const close = event.target.closest("dialog.ask [data-close]");
    if (close) {
      event.preventDefault();
      close.closest("dialog").close();
    }
    const opener = event.target.closest(".deal a.act");
    if (opener) remember(opener.closest(".deal"));
  });
  // Who was too late, or said something that cannot be, gets an answer to read as well.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if ([400, 409].includes(event.detail.xhr.status) && root()) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.elt?.id === "pipeline" || event.detail.target?.id === "pipeline") show();
  });
  if (document.querySelector("dialog.ask")) show();
})();
