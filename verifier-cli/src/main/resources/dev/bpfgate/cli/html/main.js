// Ties the pages together: the address says which one is shown, and the keys go to it.

const THEMES = ["auto", "light", "dark"];
const THEME_KEY = "bpfgate-theme";

function remembered() {
  try {
    return localStorage.getItem(THEME_KEY);
  } catch {
    return null;
  }
}

class Report {
  constructor() {
    Object.assign(this, embedded("run"));
    this.programs = embedded("overview");
    this.nameAddresses();
    this.top = this.topBar();
    this.page = el("div", { class: "page" });
    this.setTheme(THEMES.includes(remembered()) ? remembered() : "auto");
    document.getElementById("app").append(this.top, this.page);
    window.addEventListener("hashchange", () => this.route());
    document.addEventListener("keydown", (event) => this.key(event));
    this.route();
  }

  /** Gives each program an address: its name, and of programs of the same name a number. */
  nameAddresses() {
    const used = new Map();
    this.bySlug = new Map();
    this.programs.forEach((row, index) => {
      const name = encodeURIComponent(row.program);
      const times = (used.get(name) || 0) + 1;
      used.set(name, times);
      row.index = index;
      row.slug = times === 1 ? name : `${name}~${times}`;
      this.bySlug.set(row.slug, row);
    });
  }

  topBar() {
    this.crumb = el("span", { class: "crumb" });
    this.themeButton = el("button", { id: "theme", onclick: () => this.nextTheme() });
    return el(
      "header",
      { class: "top" },
      el("a", { class: "brand", href: "#" }, this.gate(), "bpfgate"),
      this.crumb,
      el("span", { class: "space" }),
      el("span", { class: "about" }, `Linux ${this.kernel} · bpfgate ${this.version}`),
      this.themeButton,
    );
  }

  gate() {
    return svg(
      "svg",
      { class: "gate", viewBox: "0 0 20 20", "aria-hidden": "true" },
      svg("path", { d: "M3 18V8a7 7 0 0 1 14 0v10" }),
      svg("path", { d: "M8 18v-9M12 18v-9M3 13h14" }),
    );
  }

  setTheme(theme) {
    this.theme = theme;
    document.documentElement.dataset.theme = theme;
    this.themeButton.textContent = { auto: "◐", light: "☀", dark: "☾" }[theme];
    const label = `Colours: ${theme === "auto" ? "as the system" : theme} (t)`;
    this.themeButton.title = label;
    this.themeButton.setAttribute("aria-label", label);
  }

  nextTheme() {
    this.setTheme(THEMES[(THEMES.indexOf(this.theme) + 1) % THEMES.length]);
    try {
      localStorage.setItem(THEME_KEY, this.theme);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  route() {
    const [slug, slot] = location.hash.slice(1).split("/");
    const row = this.bySlug.get(slug);
    if (!row || !row.shown) {
      this.showOverview();
    } else if (this.view && this.view.program.row === row) {
      this.reopen(Number(slot));
    } else {
      this.showProgram(row, slot === undefined ? undefined : Number(slot));
    }
  }

  reopen(slot) {
    if (Number.isInteger(slot) && slot !== this.view.selection.insn) {
      this.view.selection.select(slot);
    }
  }

  showOverview() {
    this.view = null;
    this.overview = this.overview || new Overview(this);
    this.crumb.replaceChildren();
    this.page.replaceChildren(this.overview.node);
    document.title = "bpfgate report";
  }

  showProgram(row, slot) {
    this.view = new ProgramView(this, row, embedded(`program-${row.index}`));
    this.crumb.replaceChildren("/ ", row.program);
    this.page.replaceChildren(this.view.node);
    document.title = `${row.program} · bpfgate report`;
    const { selection } = this.view;
    selection.listen((what) => what === "selection" && this.address(row, selection.insn));
    this.view.open(slot);
  }

  /** Keeps the address that leads back here, without a step of the browser's history for every instruction. */
  address(row, slot) {
    history.replaceState(null, "", `#${row.slug}/${slot}`);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      return;
    }
    const isHandled = this.common(event.key) || (this.view && this.view.key(event.key));
    if (isHandled) {
      event.preventDefault();
    }
  }

  common(key) {
    if (key === "t") {
      this.nextTheme();
    } else if (key === "Escape" && this.view) {
      location.hash = "";
    } else if (key === "/" && !this.view) {
      this.overview.filter.focus();
    } else {
      return false;
    }
    return true;
  }
}

new Report();
