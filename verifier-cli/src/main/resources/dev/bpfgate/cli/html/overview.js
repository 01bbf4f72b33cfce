// The first page: how many programs came out how, and a table of all of them.

const VERDICTS = [
  ["rejected", "rejected", "the kernel refuses to load them"],
  ["error", "internal error", "bpfgate made a mistake of its own"],
  ["inconclusive", "inconclusive", "they need something that is not modelled"],
  ["accepted", "accepted", "the kernel loads them"],
];
const RANK = new Map(VERDICTS.map(([verdict], index) => [verdict, index]));

const COLUMNS = [
  { key: "verdict", name: "Verdict", order: (row) => RANK.get(row.verdict) },
  { key: "program", name: "Program", text: true },
  { key: "type", name: "Type", text: true },
  { key: "object", name: "Object", text: true },
  { key: "insns", name: "Insns", title: "instructions of the program" },
  { key: "processed", name: "Processed", title: "instructions simulated on all paths; the kernel's limit is 1,000,000" },
  { key: "states", name: "States", title: "states stored" },
  { key: "peak", name: "Peak", title: "states stored at once" },
  { key: "stack", name: "Stack", title: "bytes of the deepest function" },
];

function verdictMark(verdict) {
  return el("span", { class: `verdict ${verdict}` }, VERDICTS[RANK.get(verdict)][1]);
}

class Overview {
  constructor(report) {
    this.report = report;
    this.rows = report.programs;
    this.shown = new Set(VERDICTS.map(([verdict]) => verdict));
    this.words = "";
    this.sortBy = COLUMNS[0];
    this.ascending = true;
    this.body = el("tbody");
    this.nothing = el("p", { class: "nothing" }, "No program fits.");
    this.heads = COLUMNS.map((column) => this.head(column));
    this.node = el("main", { class: "overview" }, this.summary(), this.problems(), this.controls(), this.table());
    this.fill();
  }

  tally(verdict) {
    return this.rows.filter((row) => row.verdict === verdict).length;
  }

  summary() {
    const present = VERDICTS.filter(([verdict]) => this.tally(verdict) > 0);
    const bar = el(
      "div",
      { class: "bar", "aria-hidden": "true" },
      present.map(([verdict]) => {
        const part = el("span", { class: verdict });
        part.style.flexGrow = this.tally(verdict);
        return part;
      }),
    );
    const cards = VERDICTS.filter(([verdict]) => verdict !== "error" || this.tally(verdict) > 0).map(([verdict, name, meaning]) =>
      el(
        "button",
        { class: `card ${verdict}`, title: meaning, "aria-pressed": "true", onclick: (event) => this.toggle(verdict, event) },
        el("span", { class: "number" }, count(this.tally(verdict))),
        el("span", { class: "name" }, name),
      ),
    );
    return el(
      "section",
      { class: "summary" },
      el(
        "h1",
        {},
        `${plural(this.rows.length, "program")} judged for Linux ${this.report.kernel}`,
      ),
      el("div", { class: "cards" }, cards),
      bar,
    );
  }

  problems() {
    const entries = [
      ...this.report.unreadable.map(([object, reason]) =>
        el("li", {}, el("strong", {}, "unreadable "), el("code", {}, object), ` ${reason}`),
      ),
      ...this.report.remarks.map((remark) => el("li", { class: "remark" }, remark)),
    ];
    return entries.length === 0
      ? null
      : el(
          "details",
          { class: "problems", open: this.report.unreadable.length > 0 },
          el("summary", {}, plural(entries.length, "note"), " on objects"),
          el("ul", {}, entries),
        );
  }

  controls() {
    this.filter = el("input", {
      type: "search",
      id: "filter",
      placeholder: "Filter by program, section, type, object or reason",
      "aria-label": "Filter programs",
      oninput: (event) => {
        this.words = event.target.value.toLowerCase();
        this.fill();
      },
    });
    this.total = el("span", { class: "total", role: "status" });
    return el("div", { class: "controls" }, this.filter, this.total);
  }

  head(column) {
    return el(
      "th",
      { class: column.text || column.key === "verdict" ? "" : "numeric", scope: "col", title: column.title },
      el("button", { onclick: () => this.sort(column) }, column.name),
    );
  }

  table() {
    return el(
      "div",
      { class: "table" },
      el("table", { id: "programs" }, el("thead", {}, el("tr", {}, this.heads)), this.body),
      this.nothing,
    );
  }

  sort(column) {
    this.ascending = this.sortBy === column ? !this.ascending : column.text || column.key === "verdict";
    this.sortBy = column;
    this.fill();
  }

  toggle(verdict, event) {
    const card = event.currentTarget;
    const on = !this.shown.has(verdict);
    this.shown[on ? "add" : "delete"](verdict);
    card.setAttribute("aria-pressed", String(on));
    this.fill();
  }

  fits(row) {
    const text = `${row.program} ${row.section} ${row.type} ${row.object} ${row.code} ${row.why}`.toLowerCase();
    return this.shown.has(row.verdict) && this.words.split(/\s+/).every((word) => text.includes(word));
  }

  fill() {
    const value = this.sortBy.order || ((row) => row[this.sortBy.key]);
    const direction = this.ascending ? 1 : -1;
    const rows = this.rows.filter((row) => this.fits(row));
    rows.sort((left, right) => {
      const a = value(left);
      const b = value(right);
      return a === b ? left.index - right.index : (a < b ? -1 : 1) * direction;
    });
    this.heads.forEach((head, index) => {
      const sorted = COLUMNS[index] === this.sortBy;
      head.setAttribute("aria-sort", sorted ? (this.ascending ? "ascending" : "descending") : "none");
    });
    this.body.replaceChildren(...rows.map((row) => this.row(row)));
    this.nothing.hidden = rows.length > 0;
    this.total.textContent = rows.length === this.rows.length ? "" : `${count(rows.length)} of ${count(this.rows.length)}`;
  }

  row(row) {
    const name = row.shown
      ? el("a", { href: `#${row.slug}` }, row.program)
      : el("span", { title: "left out of this report, which would grow too large" }, row.program);
    const number = (value) => el("td", { class: "numeric" }, value === null ? "" : count(value));
    const open = (event) => {
      if (row.shown && event.target.tagName !== "A") {
        location.hash = row.slug;
      }
    };
    return el(
      "tr",
      { onclick: open, class: row.shown ? "shown" : "" },
      el("td", {}, verdictMark(row.verdict)),
      el(
        "td",
        { class: "name" },
        name,
        el("span", { class: "section" }, row.section),
        row.why ? el("span", { class: "why" }, row.why) : null,
      ),
      el("td", {}, row.type),
      el("td", { class: "object", title: row.object }, baseName(row.object)),
      number(row.insns),
      number(row.processed),
      number(row.states),
      number(row.peak),
      number(row.stack),
    );
  }
}
