// Keeps the page in a browser what the files say: reloads it, swaps its styles, and lays what is wrong over it.
// It adds no style and no script of its own to a page, so that the strictest policy lets it through.
"use strict";

(() => {
  const CLOSED = "portaal-closed";
  const LIST = "portaal-list";
  let source = null;
  let version = "";
  let overlay = null;
  let focused = null;
  let notes = null;
  let gone = 0;

  const connect = () => {
    if (source) return;
    const query = new URLSearchParams({ page: location.pathname });
    if (version) query.set("seen", version);
    source = new EventSource(`/_portaal/events?${query}`);
    const on = (name, act) =>
      source.addEventListener(name, (event) => {
        version = event.lastEventId;
        act(event.data);
      });
    on("hello", annotate);
    on("reload", () => {
      keep();
      location.reload();
    });
    on("styles", (data) => JSON.parse(data).forEach(swap));
    on("errors", (data) => {
      show(JSON.parse(data));
      annotate();
    });
    on("recovered", () => {
      hide();
      annotate();
    });
    // Others opened after this page; it listens again when somebody looks at it again.
    on("goodbye", disconnect);
    source.onerror = () => {
      if (!gone) gone = setTimeout(() => band("stopped", notes?.stopped), 3000);
      // Most browsers try again by themselves; one that gave up is helped.
      if (source && source.readyState === EventSource.CLOSED) {
        disconnect();
        setTimeout(() => document.visibilityState === "visible" && connect(), 1000);
      }
    };
  };

  const fragment = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.firstElementChild;
  };

  // One note of a sort: what took its place goes.
  const place = (sort, html, where) => {
    document.querySelector(`[data-portaal-note="${sort}"]`)?.remove();
    if (!html) return;
    const note = fragment(html);
    note.dataset.portaalNote = sort;
    where(note);
  };
  const band = (sort, html) => place(sort, html, (note) => document.body.prepend(note));

  // What the preview shows and the public does not see is marked; so are links to it.
  const annotate = async () => {
    clearTimeout(gone);
    gone = 0;
    place("stopped");
    const answer = await fetch(`/_portaal/notes?page=${encodeURIComponent(location.pathname)}`).catch(() => null);
    if (!answer?.ok) return;
    notes = await answer.json();
    if (notes.band || notes.corner || Object.keys(notes.marks).length) await styled();
    band("band", notes.band);
    place("corner", notes.corner, (note) => document.body.append(note));
    for (const old of document.querySelectorAll(".portaal-note__mark")) old.remove();
    for (const link of document.querySelectorAll("main a[href]")) {
      const mark = notes.marks[decodeURI(link.pathname)];
      if (!mark || link.origin !== location.origin || link.hash) continue;
      const word = document.createElement("span");
      word.className = "portaal-note__mark";
      word.textContent = mark;
      link.after(word);
    }
  };

  // What somebody opened, typed and scrolled to outlives a reload.
  const KEPT = `portaal-kept:${location.pathname}`;
  const fields = () => [...document.querySelectorAll("main input, main select, main textarea")];
  const keep = () => {
    const kept = {
      open: [...document.querySelectorAll("details")].map((details) => details.open),
      typed: fields().map((field) => (/^(checkbox|radio)$/.test(field.type) ? field.checked : field.value)),
      y: scrollY,
    };
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  };
  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    sessionStorage.removeItem(KEPT);
    if (!kept) return;
    const all = [...document.querySelectorAll("details")];
    if (all.length === kept.open.length) all.forEach((details, at) => (details.open = kept.open[at]));
    const typed = fields();
    if (typed.length === kept.typed.length) {
      typed.forEach((field, at) => {
        const name = /^(checkbox|radio)$/.test(field.type) ? "checked" : "value";
        if (field.type === "file" || field[name] === kept.typed[at]) return;
        field[name] = kept.typed[at];
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }
    scrollTo(0, kept.y);
  };

  const disconnect = () => {
    if (source) source.close();
    source = null;
  };

  // A style sheet's URL up to its fingerprint.
  const unprinted = (url) => new URL(url, location.href).pathname.replace(/\.[0-9a-f]+\.css$/, "");

  // The old sheet stays until the new one is there, so that the page is never bare.
  const swap = (url) => {
    const sheets = [...document.querySelectorAll('link[rel~="stylesheet"]')];
    const same = sheets.filter((link) => unprinted(link.href) === unprinted(url));
    const last = same.at(-1);
    if (!last || new URL(last.href).pathname === url) return;
    const next = last.cloneNode();
    next.href = url;
    next.addEventListener("load", () => same.forEach((link) => link.remove()));
    next.addEventListener("error", () => next.remove());
    last.after(next);
  };

  const styled = () =>
    new Promise((resolve) => {
      const url = "/_portaal/overlay.css";
      if (document.querySelector(`link[href="${url}"]`)) return resolve();
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = url;
      link.addEventListener("load", resolve);
      link.addEventListener("error", resolve);
      document.head.append(link);
    });

  let wanted = "";
  const show = async ({ id, html }) => {
    wanted = id;
    if (sessionStorage.getItem(CLOSED) === id) return remove();
    await styled();
    if (wanted !== id) return;
    lay(id, html);
  };

  const lay = (id, html) => {
    const next = fragment(html);
    next.dataset.portaalId = id;
    if (overlay) {
      overlay.replaceWith(next);
    } else {
      focused = document.activeElement;
      document.body.append(next);
    }
    overlay = next;
    for (const other of document.body.children) {
      if (other !== overlay && !other.inert) {
        other.inert = true;
        other.dataset.portaalInert = "";
      }
    }
    overlay.focus({ preventScroll: true });
  };

  const remove = () => {
    if (!overlay) return;
    overlay.remove();
    overlay = null;
    for (const other of document.querySelectorAll("[data-portaal-inert]")) {
      other.inert = false;
      delete other.dataset.portaalInert;
    }
    if (focused && focused.isConnected) focused.focus({ preventScroll: true });
    focused = null;
  };

  const hide = () => {
    wanted = "";
    sessionStorage.removeItem(CLOSED);
    remove();
  };

  // What somebody closed stays closed until something else is wrong.
  const close = () => {
    if (!overlay) return;
    if (overlay.dataset.portaalId !== LIST) sessionStorage.setItem(CLOSED, overlay.dataset.portaalId);
    remove();
  };

  // A file that does not open says why, beside its link.
  const open = async (link) => {
    const answer = await fetch(link.getAttribute("href"), { method: "POST" }).catch(() => null);
    link.parentElement.querySelector("[data-portaal-why]")?.remove();
    if (answer?.ok) return;
    const why = document.createElement("span");
    why.dataset.portaalWhy = "";
    why.setAttribute("role", "alert");
    why.textContent = ` ${answer ? await answer.text() : ""}`;
    link.after(why);
  };

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("[data-portaal-close]")) return close();
    if (target?.closest("[data-portaal-list]") && notes?.found) return lay(LIST, notes.found);
    const link = target?.closest('a[href^="/_portaal/open?"]');
    if (link) {
      event.preventDefault();
      open(link);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && overlay) {
      event.preventDefault();
      close();
    }
  });

  // A page that nobody sees holds no connection: browsers give a server only six.
  const follow = () => (document.visibilityState === "visible" ? connect() : disconnect());
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", follow);
  restore();
  follow();
})();
