// Selecting rows of a list and doing something about all of them. Without scripts the form is always
// there and does the same for the rows that are ticked.
(() => {
  const form = () => document.getElementById("bulk");
  const boxes = () => [...document.querySelectorAll("input[type=checkbox][form=bulk]")];
  let last = null; // the box that was ticked last: Shift goes on from there

  const everything = () => form().elements.all.value === "yes";
  const show = () => {
    if (!form()) return;
    const ticked = boxes().filter((box) => box.checked).length;
    const whole = Number(form().dataset.count);
    form().classList.toggle("on", ticked > 0);
    document.getElementById("chosen").textContent = everything() ? form().dataset.everything : `${ticked} selected`;
    document.getElementById("choose-all").hidden = everything() || ticked >= whole;
    const head = document.getElementById("pick-all");
    if (head) {
      head.hidden = false;
      head.checked = ticked > 0 && ticked === boxes().length;
      head.indeterminate = ticked > 0 && ticked < boxes().length;
    }
  };
  const tick = (those, on) => {
    those.forEach((box) => { box.checked = on; });
    if (!on) form().elements.all.value = "";
    show();
  };
  const upTo = (box, on) => {
    const all = boxes();
    const from = all.indexOf(last);
    const to = all.indexOf(box);
    tick(from < 0 ? [box] : all.slice(Math.min(from, to), Math.max(from, to) + 1), on);
  };

  document.addEventListener("click", (event) => {
    const box = event.target.closest("input[type=checkbox][form=bulk]");
    if (box) {
      event.shiftKey ? upTo(box, box.checked) : tick([box], box.checked);
      last = box;
    } else if (event.target.id === "pick-all") {
      tick(boxes(), event.target.checked);
    } else if (event.target.id === "choose-all") {
      // Where every row is on the page, the rows themselves are sent.
      form().elements.all.value = boxes().length < Number(form().dataset.count) ? "yes" : "";
      tick(boxes(), true);
    } else if (event.target.id === "choose-none") {
      tick(boxes(), false);
    }
  });

  // Keys: J and K go from row to row, V selects, Shift and V up to here, Escape selects none, Z undoes.
  const rows = () => [...document.querySelectorAll("table.buyers tbody tr")];
  const boxHere = () => {
    const row = document.activeElement?.closest("table.buyers tr, .lines li")
      ?? document.querySelector(".lines a[aria-current]")?.closest("li");
    return row?.querySelector("input[form=bulk]");
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (!form() || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if ((key === "j" || key === "k") && rows().length) {
      event.preventDefault();
      const at = rows().findIndex((row) => row.contains(document.activeElement));
      const to = Math.min(Math.max(at + (key === "j" ? 1 : -1), 0), rows().length - 1);
      rows()[to].querySelector("th a").focus();
    } else if (key === "v" && boxHere()) {
      event.preventDefault();
      const box = boxHere();
      event.shiftKey ? upTo(box, true) : tick([box], !box.checked);
      last = box;
    } else if (key === "escape" && !document.querySelector(".menu[open]")) {
      tick(boxes(), false);
    } else if (key === "z") {
      document.getElementById("undo")?.click();
    }
  });

  // The queue comes anew with every buyer one goes to, and with news: what is selected stays so.
  let kept = [];
  document.addEventListener("htmx:beforeSwap", (event) => {
    kept = event.detail.target.closest("#desk") ? boxes().filter((box) => box.checked).map((box) => box.value) : [];
  });
  document.addEventListener("htmx:afterSettle", () => {
    boxes().filter((box) => kept.includes(box.value)).forEach((box) => { box.checked = true; });
    show();
  });

  document.documentElement.classList.add("lists-ready");
  show();
})();
