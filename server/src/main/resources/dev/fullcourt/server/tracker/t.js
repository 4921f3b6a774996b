(() => {
  const script = document.currentScript, key = script.dataset.key, host = new URL(script.src).origin;
  const page = location, nav = navigator, STORE = "fullcourt", MOST = 200;
  const quiet = nav.globalPrivacyControl || nav.doNotTrack == 1 || window.doNotTrack == 1;
  const calls = window.fullcourt, now = () => new Date().toISOString();
  const random = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, 0)).join("");
  const cut = text => String(text).slice(0, 500), bare = url => cut(url.split(/[?#]/)[0]);
  const store = (does, ...rest) => { try { return localStorage[does](STORE, ...rest); } catch { return null; } };
  let id = !quiet && store("getItem") || random(), user, queue = [], timer, wait = 1e3, busy, seen, from = document.referrer;

  const put = (type, rest) => {
    if (quiet) return;
    const utm = {};
    new URLSearchParams(page.search).forEach((v, k) => { if (/^utm_/.test(k)) utm[k.slice(4).replace("campaign", "name")] = cut(v); });
    queue.push({ type, messageId: random(), anonymousId: id, userId: user, timestamp: now(), ...rest, context: {
      page: { path: cut(page.pathname), url: bare(page.href), title: cut(document.title), referrer: bare(from) || undefined },
      campaign: utm } });
    queue = queue.slice(-MOST);
    timer = timer || setTimeout(send, 200);
  };
  const send = leaving => {
    clearTimeout(timer);
    timer = 0;
    if (!queue.length || busy && !leaving) return;
    const some = queue.splice(0, 20), url = host + "/v1/batch";
    const body = JSON.stringify({ writeKey: key, sentAt: now(), batch: some });
    const again = () => { queue = some.concat(queue).slice(-MOST); timer = setTimeout(send, wait); wait = Math.min(wait * 2, 6e4); };
    if (leaving && !("keepalive" in Request.prototype) && nav.sendBeacon(url, body)) return;
    busy = 1;
    fetch(url, { method: "POST", body, keepalive: true, credentials: "omit" })
      .then(a => { busy = 0; if (a.status == 429 || a.status > 499) again(); else { wait = 1e3; send(leaving === true); } },
        () => { busy = 0; again(); });
  };
  const view = () => {
    const at = page.pathname + page.search;
    if (at == seen) return;
    put("page", { properties: {} });
    seen = at;
    from = page.href;
  };

  const api = {
    track(event, properties) { put("track", { event, properties }); },
    identify(who, traits) { if (who && typeof who == "object") traits = who; else user = who; put("identify", { traits }); },
    consent(yes) {
      if (quiet) return;
      if (yes) store("setItem", id); else { store("removeItem"); id = random(); user = undefined; }
    },
    visitor: () => quiet ? undefined : id
  };
  window.fullcourt = api;
  if (quiet) return;
  if (script.dataset.consent == "granted") api.consent(true);

  const clicked = e => {
    const el = e.target.closest && e.target.closest("[data-fullcourt],a[href]");
    if (!el || e.button > 1) return;
    const d = el.dataset, props = {};
    if (d.fullcourt != null) {
      for (const k in d) if (/^fullcourt./.test(k)) props[k[9].toLowerCase() + k.slice(10)] = cut(d[k]);
      return api.track(d.fullcourt || "clicked", props);
    }
    if (!/^https?:/.test(el.href)) return;
    const link = bare(el.href), file = /([^/]+\.(pdf|zip|gz|docx?|xlsx?|pptx?|csv|epub|dmg|exe|msi|mp[34]))$/i.exec(link);
    if (file || el.hasAttribute("download")) api.track("content_downloaded", { asset: file ? file[1] : link.split("/").pop(), link });
    else if (el.host != page.host) api.track("link_clicked", { link });
  };
  const submitted = e => {
    const form = e.target, d = form.dataset, traits = {}, named = (d.fullcourtFields || "").split(/[\s,]+/);
    if (d.fullcourtOff != null) return;
    for (const f of form.elements) {
      const v = f.value;
      if (!f.name || !v || f.dataset.fullcourtOff != null || /password|hidden|file|submit|button/.test(f.type)
        || /radio|checkbox/.test(f.type) && !f.checked || /cc-|password/.test(f.autocomplete) || /^(\d[ -]?){13,19}$/.test(v.trim())) continue;
      if (f.type == "email") traits.email = cut(v);
      else if (named.includes(f.name)) traits[f.name] = cut(v);
    }
    if (Object.keys(traits)[0]) api.identify(traits);
    api.track("form_submitted", { form: cut(form.getAttribute("name") || form.id || page.pathname) });
    send(true);
  };
  const push = history.pushState;
  history.pushState = function () {
    push.apply(this, arguments);
    setTimeout(view, 50);
  };
  addEventListener("popstate", () => setTimeout(view, 50));
  addEventListener("click", clicked, true);
  addEventListener("auxclick", clicked, true);
  addEventListener("submit", submitted, true);
  addEventListener("pagehide", () => send(true));
  document.addEventListener("visibilitychange", () => { if (document.hidden) send(true); });
  view();
  if (Array.isArray(calls)) calls.forEach(([name, ...rest]) => api[name](...rest));
})();
