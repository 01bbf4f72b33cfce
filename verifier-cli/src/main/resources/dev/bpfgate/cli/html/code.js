// The pane with the instructions: a row each, and one for the name of each function.

class CodePane {
  constructor(program, selection) {
    this.program = program;
    this.selection = selection;
    this.rows = [];
    this.rowOf = new Map();
    for (const insn of program.insns) {
      if (program.functions.length > 1 && program.functionAt.has(insn.slot)) {
        this.rows.push({ func: program.functionAt.get(insn.slot) });
      }
      this.rowOf.set(insn.slot, this.rows.length);
      this.rows.push({ insn });
    }
    this.list = new RowList({
      rowHeight: ROW_HEIGHT,
      count: this.rows.length,
      columns: highest(program.insns.map((insn) => insn.text.length + 30), 40),
      render: (index) => this.render(this.rows[index]),
      decorate: (row, index) => this.decorate(row, this.rows[index]),
    });
    this.list.node.addEventListener("mouseleave", () => selection.hoverNothing());
    this.node = pane(
      "code",
      "Instructions",
      [el("span", { class: "hint" }, program.profile ? "visits · states" : "")],
      program.insns.length > 0 ? this.list.node : el("p", { class: "absence" }, "The program could not be linked."),
    );
    selection.listen((what) => this.changed(what));
  }

  changed(what) {
    this.list.refresh();
    if (what === "selection") {
      this.list.reveal(this.rowOf.get(this.selection.insn));
    }
  }

  render({ insn, func }) {
    if (func) {
      return el("div", { class: "line function" }, `${func.name}${func.recursive ? " (recursive)" : ""}`);
    }
    const { selection, program } = this;
    const row = el(
      "div",
      {
        class: insn.cost.visits > 0 || !program.profile ? "line code" : "line code unreached",
        onmouseenter: () => selection.hoverInsn(insn.slot),
        onclick: () => selection.select(insn.slot),
      },
      el("span", { class: "marker" }),
      el("span", { class: "slot" }, String(insn.slot)),
      this.cost(insn),
      el("span", { class: "states" }, insn.cost.states > 0 ? count(insn.cost.states) : ""),
      el("span", { class: "text" }, highlightInsn(insn.text)),
    );
    if (insn.slot === program.failing) {
      row.append(el("span", { class: "message fault" }, program.diagnostic.kernel.split("\n").pop()));
    } else if (program.eventsOfInsn.has(insn.slot)) {
      row.append(el("span", { class: "message label" }, program.eventsOfInsn.get(insn.slot)[0]));
    }
    return row;
  }

  cost(insn) {
    const cell = el("span", { class: "visits" });
    if (this.program.profile) {
      const { visits, states, hits, misses } = insn.cost;
      cell.textContent = visits > 0 ? count(visits) : "";
      paintHeat(cell, heat(visits, this.program.hottest));
      cell.title = `simulated ${plural(visits, "time")}, ${plural(states, "state")} stored, ${plural(hits, "path")} ended, ${plural(misses, "comparison")} without match`;
    }
    return cell;
  }

  decorate(row, { insn }) {
    if (!insn) {
      return;
    }
    const { selection, program } = this;
    row.classList.toggle("selected", insn.slot === selection.insn);
    row.classList.toggle("hovered", selection.hovered.has(insn.slot));
    row.classList.toggle("sameline", selection.row() >= 0 && insn.row === selection.row() && insn.slot !== selection.insn);
    row.classList.toggle("failing", insn.slot === program.failing);
    row.classList.toggle("onpath", program.onPath.has(insn.slot));
    row.classList.toggle("event", program.eventsOfInsn.has(insn.slot));
  }
}
