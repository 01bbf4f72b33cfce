// The pane with the control flow graph. Where blocks stand was computed when the report was written; drawn is what is in view.

const BLOCK_PADDING = 8;
const BLOCK_LINE = 15;
const BLOCK_CHARS = 60;
/** Below this scale letters could not be read: blocks are drawn as plain boxes. */
const READABLE = 0.5;
const CORNER = 6;
const EDGE_KINDS = ["fallthrough", "taken", "exit", "back"];

/** Returns the path of an edge, its corners rounded. */
function edgePath(points) {
  let path = `M${points[0]} ${points[1]}`;
  for (let i = 2; i < points.length; i += 2) {
    const [fromX, fromY, x, y] = points.slice(i - 2, i + 2);
    if (i + 2 >= points.length) {
      path += `L${x} ${y}`;
      continue;
    }
    const [nextX, nextY] = points.slice(i + 2, i + 4);
    const before = Math.min(CORNER, Math.hypot(x - fromX, y - fromY) / 2);
    const after = Math.min(CORNER, Math.hypot(nextX - x, nextY - y) / 2);
    const startX = x - Math.sign(x - fromX) * before;
    const startY = y - Math.sign(y - fromY) * before;
    path += `L${startX} ${startY}Q${x} ${y} ${x + Math.sign(nextX - x) * after} ${y + Math.sign(nextY - y) * after}`;
  }
  return path;
}

class GraphPane {
  constructor(program, selection) {
    this.program = program;
    this.selection = selection;
    this.drawn = new Map();
    this.ways = this.waysOfPath();
    this.edges = svg("g");
    this.marked = svg("g");
    this.blocks = svg("g");
    this.world = svg("g", {}, this.edges, this.marked, this.blocks);
    this.drawing = svg("svg", { class: "graph", role: "img", "aria-label": "Control flow graph" }, this.arrows(), this.world);
    this.host = el("div", { class: "canvas", onmouseleave: () => selection.hoverNothing() }, this.drawing);
    this.camera = new Camera(this.host, () => this.schedule());
    this.node = pane("flow", "Control flow", this.tools(), program.functions.length > 0 ? this.host : null);
    selection.listen((what) => this.changed(what));
    new ResizeObserver(() => this.resized()).observe(this.host);
  }

  tools() {
    const button = (text, title, act) => el("button", { title, "aria-label": title, onclick: act }, text);
    const { functions } = this.program;
    this.chooser = el(
      "select",
      { "aria-label": "Function", onchange: (event) => this.open(functions[event.target.value], true) },
      functions.map((func, index) => el("option", { value: String(index) }, func.name)),
    );
    return [
      functions.length > 1 ? this.chooser : null,
      el("span", { class: "space" }),
      button("−", "Zoom out", () => this.camera.zoom(1 / 1.3)),
      button("+", "Zoom in (Ctrl and wheel)", () => this.camera.zoom(1.3)),
      button("⤢", "Show all", () => this.camera.fit(this.func.width, this.func.height)),
    ];
  }

  arrows() {
    return svg(
      "defs",
      {},
      [...EDGE_KINDS, "way", "near"].map((kind) =>
        svg(
          "marker",
          { id: `arrow-${kind}`, viewBox: "0 0 8 8", refX: "7", refY: "4", markerWidth: "7", markerHeight: "7", markerUnits: "userSpaceOnUse", orient: "auto" },
          svg("path", { class: `tip ${kind}`, d: "M0 0L8 4L0 8z" }),
        ),
      ),
    );
  }

  /** Returns the ways between blocks that the failing path took. */
  waysOfPath() {
    const ways = new Set();
    const { steps } = this.program;
    for (let i = 1; i < steps.length; i++) {
      const from = this.program.insn(steps[i - 1][0]);
      const to = this.program.insn(steps[i][0]);
      if (from && to && from.block && to.block && to.slot === to.block.start && from.func === to.func) {
        ways.add(`${from.block.id}-${to.block.id}`);
      }
    }
    return ways;
  }

  resized() {
    if (!this.func && this.program.functions.length > 0) {
      const insn = this.program.insn(this.selection.insn);
      this.open((insn && insn.func) || this.program.functions[0], false);
      this.frame();
    }
    // At once, for this is told between layout and painting.
    this.draw();
  }

  /** Shows all of a small function, and of a large one the selected instruction. */
  frame() {
    this.camera.fit(this.func.width, this.func.height);
    if (this.camera.scale < 0.7) {
      const first = this.func.blocks[0];
      const x = this.camera.width() / 2 - (first.x + first.w / 2) * 0.8;
      this.camera.set(x, FIT_MARGIN - first.y * 0.8, 0.8);
      this.revealSelected();
    }
  }

  open(func, isChosen) {
    this.func = func;
    this.chooser.value = String(func.number);
    this.drawn.forEach((node) => node.remove());
    this.drawn.clear();
    const kinds = EDGE_KINDS.map((kind) => [kind, func.edges.filter((edge) => edge[2] === kind)]);
    this.edges.replaceChildren(
      ...kinds.flatMap(([kind, edges]) => edges.map((edge) => this.edge(edge, kind))),
      ...func.edges.filter(([from, to]) => this.ways.has(`${from}-${to}`)).map((edge) => this.edge(edge, "way")),
    );
    if (isChosen) {
      this.frame();
    }
  }

  edge(edge, kind) {
    return svg("path", { class: `edge ${kind}`, d: edgePath(edge[3]), "marker-end": `url(#arrow-${kind})` });
  }

  changed(what) {
    if (!this.func) {
      return;
    }
    const insn = this.program.insn(this.selection.insn);
    if (what === "selection" && insn && insn.func) {
      if (insn.func !== this.func) {
        this.open(insn.func, true);
      }
      this.revealSelected();
      this.markNear(insn.block);
    }
    this.drawn.forEach((node, block) => this.decorate(node, block));
  }

  markNear(block) {
    this.marked.replaceChildren(
      ...this.func.edges.filter(([from, to]) => from === block.id || to === block.id).map((edge) => this.edge(edge, "near")),
    );
  }

  revealSelected() {
    const insn = this.program.insn(this.selection.insn);
    if (insn && insn.block && insn.func === this.func) {
      const { block } = insn;
      this.camera.reveal(block.x + block.w / 2, block.y + BLOCK_PADDING + (block.insns.indexOf(insn) + 0.5) * BLOCK_LINE);
    }
  }

  schedule() {
    if (!this.scheduled) {
      this.scheduled = requestAnimationFrame(() => {
        this.scheduled = 0;
        this.draw();
      });
    }
  }

  draw() {
    if (!this.func) {
      return;
    }
    const { camera } = this;
    this.world.setAttribute("transform", `translate(${camera.x} ${camera.y}) scale(${camera.scale})`);
    const isReadable = camera.scale >= READABLE;
    if (isReadable !== this.wasReadable) {
      this.drawn.forEach((node) => node.remove());
      this.drawn.clear();
      this.wasReadable = isReadable;
    }
    const view = camera.view();
    for (const block of this.func.blocks) {
      const isSeen = block.x < view.right && block.x + block.w > view.left && block.y < view.bottom && block.y + block.h > view.top;
      const node = this.drawn.get(block);
      if (isSeen && !node) {
        const made = this.block(block, isReadable);
        this.drawn.set(block, made);
        this.blocks.append(made);
        this.decorate(made, block);
      } else if (!isSeen && node) {
        node.remove();
        this.drawn.delete(block);
      }
    }
  }

  block(block, isReadable) {
    const isExit = block.start === block.end;
    const classes = ["block", isExit ? "end" : "", block.depth > 0 ? "loop" : "", block.header ? "header" : "", block.reachable ? "" : "unreachable"];
    const box = svg("rect", { class: "box", width: block.w, height: block.h, rx: isExit ? block.h / 2 : 5 });
    const node = svg("g", { class: classes.filter(Boolean).join(" "), transform: `translate(${block.x} ${block.y})` }, box);
    if (isExit) {
      node.append(svg("text", { class: "return", x: block.w / 2, y: 15 }, "return"));
      return node;
    }
    if (isReadable) {
      block.insns.forEach((insn, index) => node.append(this.line(insn, index, block)));
    } else {
      const hottest = highest(block.insns.map((insn) => insn.cost.visits), 0);
      const fillBox = svg("rect", { class: "heatbox", width: block.w, height: block.h, rx: 5 });
      paintHeat(fillBox, heat(hottest, this.program.hottest));
      node.append(fillBox);
      node.addEventListener("click", () => this.pick(block.insns[0].slot));
    }
    return node;
  }

  line(insn, index, block) {
    const y = BLOCK_PADDING + index * BLOCK_LINE;
    const back = svg("rect", { class: "heatbox", x: 1, y, width: block.w - 2, height: BLOCK_LINE });
    paintHeat(back, heat(insn.cost.visits, this.program.hottest));
    const text = insn.text.length > BLOCK_CHARS ? `${insn.text.slice(0, BLOCK_CHARS - 1)}…` : insn.text;
    return svg(
      "g",
      { class: "insn", "data-slot": insn.slot, onmouseenter: () => this.selection.hoverInsn(insn.slot), onclick: () => this.pick(insn.slot) },
      back,
      svg("rect", { class: "mark", x: 1, y, width: block.w - 2, height: BLOCK_LINE }),
      svg("text", { class: "number", x: BLOCK_PADDING + 32, y: y + 11 }, String(insn.slot)),
      svg("text", { x: BLOCK_PADDING + 40, y: y + 11 }, text),
    );
  }

  pick(slot) {
    if (!this.camera.dragged) {
      this.selection.select(slot);
    }
    this.camera.dragged = false;
  }

  decorate(node, block) {
    const { selection, program } = this;
    node.classList.toggle("onpath", block.insns.some((insn) => program.onPath.has(insn.slot)));
    node.classList.toggle("current", block.insns.some((insn) => insn.slot === selection.insn));
    for (const line of node.querySelectorAll(".insn")) {
      const slot = Number(line.dataset.slot);
      line.classList.toggle("selected", slot === selection.insn);
      line.classList.toggle("hovered", selection.hovered.has(slot) || (selection.hoveredRow >= 0 && program.insn(slot).row === selection.hoveredRow));
      line.classList.toggle("failing", slot === program.failing);
      line.classList.toggle("event", program.eventsOfInsn.has(slot));
    }
  }
}
