// The page of one program: what became of it, its panes, and the panel below them.

const SMALLEST_PANEL = 90;

/** Returns the words of a code as a sentence begins. */
function sentence(code) {
  return code[0].toUpperCase() + code.slice(1).replaceAll("-", " ");
}

class ProgramView {
  constructor(report, row, data) {
    this.report = report;
    this.program = new Program(row, data);
    this.selection = new Selection(this.program);
    this.panes = [
      new SourcePane(this.program, this.selection),
      new CodePane(this.program, this.selection),
      new GraphPane(this.program, this.selection),
    ];
    this.panel = this.panels();
    this.node = el(
      "main",
      { class: "program" },
      this.headline(),
      this.complaint(),
      this.paneSwitch(),
      (this.area = el("div", { class: "panes", "data-shown": "code" }, this.panes.map((each) => each.node))),
      this.panel,
    );
  }

  /** Selects what the address asks for, else the place where the program fails. */
  open(slot) {
    const { program, selection } = this;
    if (program.insns.length === 0) {
      return;
    }
    const isAsked = slot !== undefined && program.indexOf.has(slot);
    if (!isAsked && program.steps.length > 0) {
      selection.selectStep(program.steps.length - 1);
    } else {
      const failing = program.failing >= 0 ? program.failing : program.insns[0].slot;
      selection.select(isAsked ? slot : failing);
    }
  }

  headline() {
    const { row, stacks } = this.program;
    const fact = (number, name, title) => el("span", { class: "fact", title }, el("b", {}, count(number)), ` ${name}`);
    return el(
      "div",
      { class: "headline" },
      verdictMark(row.verdict),
      el("h1", {}, row.program),
      el("span", { class: "where" }, row.section, row.type ? ` · ${row.type}` : "", " · ", el("span", { title: row.object }, baseName(row.object))),
      el("span", { class: "space" }),
      row.insns === null ? null : fact(row.insns, "insns", "instructions of the program"),
      fact(row.processed, "processed", "instructions simulated on all paths; the kernel's limit is 1,000,000"),
      fact(row.states, "states", "states stored"),
      stacks.length > 0 ? el("span", { class: "fact", title: "stack of each function, in bytes" }, el("b", {}, stacks.join(" + ")), " B stack") : null,
    );
  }

  complaint() {
    const { diagnostic, feature, notes } = this.program;
    if (!diagnostic && !feature && notes.length === 0) {
      return null;
    }
    const parts = [];
    if (diagnostic) {
      parts.push(el("div", { class: "reason" }, this.reason(diagnostic)));
    }
    if (feature) {
      parts.push(el("p", { class: "title" }, `Not modelled: ${feature}`));
    }
    notes.forEach((note) => parts.push(el("p", { class: "note" }, el("b", {}, "note "), note)));
    return el("div", { class: `complaint ${this.program.row.verdict}` }, parts);
  }

  reason({ code, errno, kernel, explanation }) {
    const said = (name, words) => (words ? el("p", {}, el("b", {}, name), " ", words) : null);
    const wrong = el(
      "div",
      { class: "wrong" },
      el("p", { class: "title" }, explanation ? explanation.title : sentence(code), " ", el("code", { class: "code" }, code)),
      el("pre", { class: "kernel", title: "the kernel's words" }, kernel || "(no words, only the error number)", " ", el("span", { class: "errno" }, errno)),
      explanation && said("required", explanation.required),
      explanation && said("known", explanation.known),
    );
    return [wrong, explanation ? el("div", { class: "advice" }, explanation.help.map((help) => this.advice(help))) : null];
  }

  advice(help) {
    return el(
      "div",
      { class: "help" },
      el("p", {}, el("b", {}, "help"), " ", help.words),
      help.code.length > 0 ? el("pre", {}, help.code.map((line) => [...highlightC(line), "\n"])) : null,
    );
  }

  /** On narrow screens there is room for one pane. */
  paneSwitch() {
    this.paneButtons = [["source", "Source"], ["code", "Instructions"], ["flow", "Control flow"]].map(([name, title]) =>
      el("button", { "data-pane": name, "aria-pressed": String(name === "code"), onclick: () => this.showPane(name) }, title),
    );
    return el("div", { class: "switch", role: "group", "aria-label": "Pane" }, this.paneButtons);
  }

  showPane(name) {
    this.area.dataset.shown = name;
    this.paneButtons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.pane === name)));
    this.selection.tell("selection");
  }

  panels() {
    const { program, selection } = this;
    const tabs = [];
    if (program.steps.length > 0) {
      this.path = new PathPanel(program, selection);
      tabs.push(["Failing path", this.path.node]);
    }
    if (program.profile) {
      tabs.push(["Costs", new ProfilePanel(program, selection).node]);
    }
    if (program.log) {
      tabs.push(["Kernel log", el("pre", { class: "log" }, program.logCut ? "…\n" : "", program.log)]);
    }
    if (tabs.length === 0) {
      return null;
    }
    const content = el("div", { class: "content" });
    const buttons = tabs.map(([title, node]) =>
      el("button", { role: "tab", "aria-selected": "false", onclick: (event) => choose(event.currentTarget, node) }, title),
    );
    const choose = (button, node) => {
      buttons.forEach((each) => each.setAttribute("aria-selected", String(each === button)));
      content.replaceChildren(node);
    };
    choose(buttons[0], tabs[0][1]);
    const panel = el(
      "section",
      { class: "panel" },
      el("div", { class: "grip", title: "Drag to resize", onpointerdown: (event) => this.resize(event, panel) }),
      el(
        "div",
        { class: "tabs", role: "tablist" },
        buttons,
        el("span", { class: "space" }),
        this.path ? el("span", { class: "hint keys" }, el("kbd", {}, "j"), el("kbd", {}, "k"), " step ", el("kbd", {}, "n"), el("kbd", {}, "p"), " events") : null,
      ),
      content,
    );
    return panel;
  }

  resize(event, panel) {
    const { target } = event;
    const from = event.clientY + panel.clientHeight;
    const move = (moved) => {
      const height = Math.min(window.innerHeight - 200, Math.max(SMALLEST_PANEL, from - moved.clientY));
      panel.style.flexBasis = `${height}px`;
    };
    target.setPointerCapture(event.pointerId);
    target.addEventListener("pointermove", move);
    target.addEventListener("pointerup", () => target.removeEventListener("pointermove", move), { once: true });
  }

  /** Returns whether a key meant something here. */
  key(key) {
    const { program, selection } = this;
    const acts = {
      ArrowDown: () => this.move(1),
      j: () => this.move(1),
      ArrowUp: () => this.move(-1),
      k: () => this.move(-1),
      Home: () => this.moveTo(0),
      End: () => this.moveTo(Infinity),
      n: () => this.path && this.path.moveToEvent(1),
      p: () => this.path && this.path.moveToEvent(-1),
      f: () => program.failing >= 0 && selection.select(program.failing),
    };
    if (!acts[key] || program.insns.length === 0) {
      return false;
    }
    acts[key]();
    return true;
  }

  /** Goes along the failing path; in programs without one, along the instructions. */
  move(by) {
    if (this.path) {
      this.path.move(by);
    } else {
      this.moveTo((this.program.indexOf.get(this.selection.insn) || 0) + by);
    }
  }

  moveTo(place) {
    const { program, selection } = this;
    if (this.path) {
      selection.selectStep(Math.min(place, program.steps.length - 1));
    } else {
      selection.select(program.insns[Math.max(0, Math.min(place, program.insns.length - 1))].slot);
    }
  }
}
