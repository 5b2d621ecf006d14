// Keeps the page in a browser what the files say: reloads it, swaps its styles, and lays what is wrong over it.
// It adds no style and no script of its own to a page, so that the strictest policy lets it through.
"use strict";

(() => {
  const CLOSED = "portaal-closed";
  let source = null;
  let version = "";
  let overlay = null;
  let focused = null;

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
    on("hello", () => {});
    on("reload", () => location.reload());
    on("styles", (data) => JSON.parse(data).forEach(swap));
    on("errors", (data) => show(JSON.parse(data)));
    on("recovered", hide);
    source.onerror = () => {
      // Most browsers try again by themselves; one that gave up is helped.
      if (source && source.readyState === EventSource.CLOSED) {
        disconnect();
        setTimeout(() => document.visibilityState === "visible" && connect(), 1000);
      }
    };
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
    const template = document.createElement("template");
    template.innerHTML = html;
    const next = template.content.firstElementChild;
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
    sessionStorage.setItem(CLOSED, overlay.dataset.portaalId);
    remove();
  };

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("[data-portaal-close]")) return close();
    const link = target?.closest('.portaal-overlay a[href^="/_portaal/open?"]');
    if (link) {
      event.preventDefault();
      fetch(link.getAttribute("href"), { method: "POST" });
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
  follow();
})();
