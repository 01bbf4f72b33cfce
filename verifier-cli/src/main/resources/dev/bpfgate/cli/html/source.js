// The pane with the source: lines as far as they are known, with what they cost and what is wrong with them.

const HEAD_ROW = -1;
const GAP_ROW = -2;
const ROW_HEIGHT = 20;

class SourcePane {
  constructor(program, selection) {
    this.program = program;
    this.selection = selection;
    this.failingRow = program.failing >= 0 && program.insn(program.failing) ? program.insn(program.failing).row : -1;
    this.readRows();
    this.list = new RowList({
      rowHeight: ROW_HEIGHT,
      count: this.rows.length,
      columns: highest(program.source.map(([, text]) => text.length + 14), 40),
      render: (index) => this.render(this.rows[index]),
      decorate: (row, index) => this.decorate(row, this.rows[index]),
    });
    this.list.node.addEventListener("mouseleave", () => selection.hoverNothing());
    this.node = pane("source", "Source", [], program.source.length > 0 ? this.list.node : this.absence());
    selection.listen((what) => this.changed(what));
  }

  /** Lines, and below them what there is to say of them. */
  readRows() {
    this.rows = [];
    this.placeOf = new Map();
    this.program.source.forEach((_, index) => {
      this.placeOf.set(index, this.rows.length);
      this.rows.push({ index });
      this.messages(index).forEach(([kind, words]) => this.rows.push({ below: index, kind, words }));
    });
  }

  absence() {
    return el(
      "p",
      { class: "absence" },
      "The object tells nothing of its source: it was built without -g, or its BTF was removed.",
    );
  }

  changed(what) {
    this.list.refresh();
    if (what === "selection") {
      this.list.reveal(this.placeOf.get(this.selection.row()));
    }
  }

  render({ index, below, kind, words }) {
    return words === undefined ? this.line(index) : this.message(below, kind, words);
  }

  message(below, kind, words) {
    const [, text] = this.program.source[below];
    return el(
      "div",
      { class: "line below" },
      el("span", { class: "slot" }),
      el("span", { class: "text" }, text.match(/^\s*/)[0]),
      el("span", { class: `message ${kind}`, title: words }, words),
    );
  }

  line(index) {
    const [line, text] = this.program.source[index];
    if (line === HEAD_ROW) {
      return el("div", { class: "line file", title: text }, text);
    }
    if (line === GAP_ROW) {
      return el("div", { class: "line gap" }, "⋯");
    }
    const slots = this.program.insnsOfRow.get(index);
    return el(
      "div",
      {
        class: slots ? "line code" : "line",
        onmouseenter: slots && (() => this.selection.hover(slots, index)),
        onclick: slots && (() => this.pick(slots)),
      },
      el("span", { class: "marker" }),
      this.cost(index, slots),
      el("span", { class: "slot" }, String(line)),
      el("span", { class: "text" }, highlightC(text)),
    );
  }

  cost(index, slots) {
    const cell = el("span", { class: "heat" });
    const visits = this.program.visitsOfRow.get(index) || 0;
    if (slots && this.program.profile) {
      paintHeat(cell, heat(visits, this.program.hottestRow));
      cell.title = `${plural(visits, "instruction")} simulated on this line, ${percent(visits, this.program.profile.simulated)}`;
    }
    return cell;
  }

  messages(index) {
    const messages = (this.program.labelsOfRow.get(index) || []).map((words) => ["label", words]);
    if (index === this.failingRow && index >= 0) {
      const { explanation, kernel } = this.program.diagnostic;
      const lines = kernel.split("\n");
      messages.push(["fault", (explanation && explanation.fault) || lines[lines.length - 1]]);
    }
    return messages;
  }

  pick(slots) {
    const executed = slots.find((slot) => this.program.onPath.has(slot));
    this.selection.select(executed === undefined ? slots[0] : executed);
  }

  decorate(row, { index }) {
    if (index === undefined) {
      return;
    }
    const { selection } = this;
    row.classList.toggle("selected", index === selection.row());
    row.classList.toggle("hovered", index === selection.hoveredRow);
    row.classList.toggle("failing", index === this.failingRow);
  }
}
