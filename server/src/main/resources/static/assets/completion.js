// What may be written next in the playbook, offered at the cursor. The server knows it; this asks, shows and puts in.
// The field stays a text field, so that everything else about it works as usual: it tells a screen reader which of the
// choices is meant (aria-activedescendant), and a status says how many there are.
(() => {
  const editor = document.querySelector(".editor textarea");
  const place = document.getElementById("candidates");
  const told = document.getElementById("candidates-told");
  const form = editor.form;
  const ruler = document.createElement("canvas").getContext("2d");
  let asked = null; // the question that is on its way
  let timer = 0;
  let range = null; // what a choice takes the place of
  let length = 0; // how long the text was then

  const options = () => [...place.querySelectorAll("[role=option]")];
  const chosen = () => place.querySelector("[aria-selected=true]");

  const choose = (option) => {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    if (option) {
      editor.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      editor.removeAttribute("aria-activedescendant");
    }
  };

  // Whoever types on before the answer comes still sees the choices of before.
  const fits = (option) => editor.selectionStart >= range.start
    && option.dataset.word.toLowerCase().includes(editor.value.slice(range.start, editor.selectionStart).toLowerCase());

  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    asked = null;
    if (place.hidden) return;
    place.hidden = true;
    place.replaceChildren();
    editor.removeAttribute("aria-activedescendant");
    told.textContent = "";
  };

  // Under the letter the word begins with; above it where there is no room below.
  const put = () => {
    const style = getComputedStyle(editor);
    const before = editor.value.slice(0, range.start).split("\n");
    const high = parseFloat(style.lineHeight);
    ruler.font = style.font;
    const x = editor.offsetLeft + parseFloat(style.paddingLeft) - editor.scrollLeft + ruler.measureText(before.at(-1)).width;
    const y = editor.offsetTop + parseFloat(style.paddingTop) - editor.scrollTop + before.length * high;
    place.style.left = `${Math.max(0, Math.min(x, place.parentElement.clientWidth - place.offsetWidth))}px`;
    const room = innerHeight - editor.getBoundingClientRect().top - y;
    place.style.top = `${room < place.offsetHeight && y - high > place.offsetHeight ? y - high - place.offsetHeight : y}px`;
  };

  const show = (html, first) => {
    place.innerHTML = html;
    const list = place.firstElementChild;
    const all = options();
    range = { start: Number(list.dataset.start), end: Number(list.dataset.end) };
    length = editor.value.length;
    const typed = editor.value.slice(range.start, editor.selectionStart);
    if (all.length === 0 || (all.length === 1 && all[0].dataset.word === typed)) {
      close();
      told.textContent = first ? "Nothing to choose from here." : "";
      return;
    }
    place.hidden = false;
    told.textContent = all.length === 1 ? "One choice." : `${all.length} choices.`;
    choose(first || typed ? all[0] : null);
    put();
  };

  // One question at a time: one that was to follow the typing is answered by this one.
  const ask = async (first) => {
    clearTimeout(timer);
    asked?.abort();
    asked = new AbortController();
    const body = new URLSearchParams({ text: editor.value, cursor: editor.selectionStart, _csrf: form.elements._csrf.value });
    try {
      const answer = await fetch(editor.dataset.complete, { method: "POST", body, signal: asked.signal });
      if (answer.ok && !answer.redirected) show(await answer.text(), first);
      else close();
    } catch (e) {
      if (e.name !== "AbortError") close();
    }
  };

  const accept = (option) => {
    const word = option.dataset.insert;
    const end = editor.value.startsWith(word, range.start) ? range.start + word.length : range.end + editor.value.length - length;
    editor.setSelectionRange(range.start, end);
    close();
    // So it can be undone; where that is not to be had, it is put in all the same.
    if (!document.execCommand("insertText", false, word)) {
      editor.setRangeText(word, range.start, end, "end");
      editor.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  };

  editor.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (event.isComposing) return;
    const before = editor.value.slice(0, editor.selectionStart);
    if (/[\p{L}\p{N}_.("'-]$|[:{,[\-] $/u.test(before) && !/^insertFromPaste|^delete|^history/.test(event.inputType)) {
      timer = setTimeout(() => ask(false), 120);
    } else if (/^delete/.test(event.inputType) && !place.hidden) {
      timer = setTimeout(() => ask(false), 120);
    } else {
      close();
    }
  });

  editor.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      ask(true);
      return;
    }
    if (place.hidden) return;
    const all = options();
    const at = all.indexOf(chosen());
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(all[(at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1) + all.length) % all.length]);
    } else if ((event.key === "Enter" || event.key === "Tab") && at >= 0 && !event.shiftKey && fits(all[at])) {
      event.preventDefault();
      accept(all[at]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (/^(Arrow|Home|End|Page|Enter|Tab)/.test(event.key)) {
      close();
    }
  });

  place.addEventListener("pointerdown", (event) => event.preventDefault());
  place.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option && fits(option)) accept(option);
  });
  editor.addEventListener("pointerdown", close);
  editor.addEventListener("blur", close);
  editor.addEventListener("compositionend", () => ask(false));
  editor.addEventListener("scroll", () => place.hidden || put());
})();
