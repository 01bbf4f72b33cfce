// The failing path: its steps, and what the kernel knew before each of them.

class PathPanel {
  constructor(program, selection) {
    this.program = program;
    this.selection = selection;
    this.list = new RowList({
      rowHeight: ROW_HEIGHT,
      count: program.steps.length,
      render: (index) => this.render(index),
      decorate: (row, index) => this.decorate(row, index),
    });
    this.state = el("div", { class: "state", "aria-live": "polite" });
    this.position = el("span", { class: "position" });
    this.node = el(
      "div",
      { class: "path" },
      el("div", { class: "steps" }, this.toolbar(), this.list.node),
      this.state,
    );
    selection.listen((what) => what === "selection" && this.changed());
    this.changed();
  }

  toolbar() {
    const button = (text, title, act) => el("button", { title, "aria-label": title, onclick: act }, text);
    return el(
      "div",
      { class: "toolbar" },
      button("⇤", "First step (Home)", () => this.selection.selectStep(0)),
      button("↑", "Step back (↑ or k)", () => this.move(-1)),
      button("↓", "Step on (↓ or j)", () => this.move(1)),
      button("⇥", "Failing step (End)", () => this.selection.selectStep(this.program.steps.length - 1)),
      button("‹ event", "What happened before to the failing value (p)", () => this.moveToEvent(-1)),
      button("event ›", "What happened next to the failing value (n)", () => this.moveToEvent(1)),
      this.position,
      this.program.path.leftOut > 0
        ? el("span", { class: "hint" }, `${plural(this.program.path.leftOut, "earlier step")} left out`)
        : null,
    );
  }

  move(by) {
    const { selection, program } = this;
    const from = selection.step < 0 ? (by > 0 ? -1 : program.steps.length) : selection.step;
    selection.selectStep(Math.min(program.steps.length - 1, Math.max(0, from + by)));
  }

  moveToEvent(by) {
    const from = this.selection.step;
    const steps = [...this.program.eventsOfStep.keys(), this.program.steps.length - 1].filter((step) => step >= 0);
    const ahead = steps.filter((step) => (by > 0 ? step > from : step < from));
    if (ahead.length > 0) {
      this.selection.selectStep(by > 0 ? Math.min(...ahead) : Math.max(...ahead));
    }
  }

  isLast(step) {
    return step === this.program.steps.length - 1;
  }

  render(index) {
    const [slot, frame] = this.program.steps[index];
    const insn = this.program.insn(slot);
    const words = this.program.eventsOfStep.get(index);
    return el(
      "div",
      { class: "line code", onclick: () => this.selection.selectStep(index), onmouseenter: () => this.selection.hoverInsn(slot) },
      el("span", { class: "marker" }),
      el("span", { class: "slot" }, String(slot)),
      el("span", { class: "indent" }, "·  ".repeat(frame)),
      el("span", { class: "text" }, insn ? highlightInsn(insn.text) : "?"),
      this.isLast(index) && this.program.failing >= 0
        ? el("span", { class: "message fault" }, "fails here")
        : words && el("span", { class: "message label", title: words.join("; ") }, words[0]),
    );
  }

  decorate(row, index) {
    row.classList.toggle("selected", index === this.selection.step);
    row.classList.toggle("event", this.program.eventsOfStep.has(index));
    row.classList.toggle("failing", this.isLast(index) && this.program.failing >= 0);
  }

  changed() {
    const { step } = this.selection;
    this.list.refresh();
    if (step >= 0) {
      this.list.reveal(step);
    }
    this.position.textContent = step >= 0 ? `step ${count(step + 1)} of ${count(this.program.steps.length)}` : "not on the failing path";
    this.state.replaceChildren(...(step >= 0 ? this.frames(step) : [el("p", { class: "absence" }, "Choose a step.")]));
  }

  frames(step) {
    const { frames, changed } = this.program.stateAt(step);
    const used = new Set((this.program.insn(this.program.steps[step][0]) || { text: "" }).text.match(/\b[rw]\d+\b/g) || []);
    return frames
      .map((places, depth) => ({ places, depth }))
      .reverse()
      .map(({ places, depth }) => this.frame(places, depth, frames.length, changed, used));
  }

  frame(places, depth, frames, changed, used) {
    const isActive = depth === frames - 1;
    const rows = [...places].sort(([a], [b]) => rank(a) - rank(b)).map(([place, value]) => {
      const number = place.slice(1);
      const classes = [
        changed.has(`${depth}:${place}`) ? "changed" : "",
        isActive && place[0] === "R" && (used.has(`r${number}`) || used.has(`w${number}`)) ? "used" : "",
      ];
      return el("tr", { class: classes.join(" ").trim() || null }, el("th", { scope: "row" }, place), el("td", {}, value));
    });
    return el(
      "table",
      { class: "frame" },
      el("caption", {}, frames === 1 ? "before this step" : `frame ${depth}${isActive ? ", active, before this step" : ""}`),
      el("tbody", {}, rows),
    );
  }
}

/** Registers first, then the stack from its top, then what is held. */
function rank(place) {
  const number = Number.parseInt(place.replace(/^\D+/, ""), 10);
  return place.startsWith("R") ? number : place.startsWith("fp") ? 100 + number : 10000;
}
