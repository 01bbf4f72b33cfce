// One program as the panes need it, and what of it is selected.

/** Fewer visits than this are not hot, even if nothing has more. */
const COOL = 10;
const NO_COST = { visits: 0, states: 0, hits: 0, misses: 0, reasons: [] };

function group(pairs) {
  const groups = new Map();
  for (const [key, value] of pairs) {
    if (!groups.has(key)) {
      groups.set(key, []);
    }
    groups.get(key).push(value);
  }
  return groups;
}

class Program {
  constructor(row, data) {
    Object.assign(this, data);
    this.row = row;
    this.functions = data.functions || [];
    this.source = data.source || [];
    this.labels = data.labels || [];
    this.failing = data.diagnostic ? data.diagnostic.insn : -1;
    this.steps = data.path ? data.path.steps : [];
    this.costs = new Map(
      (data.profile ? data.profile.insns : []).map(([slot, visits, states, hits, misses, reasons]) => [
        slot,
        { visits, states, hits, misses, reasons },
      ]),
    );
    this.readInsns(data.insns || []);
    this.readBlocks();
    this.labelsOfInsn = group(this.labels.filter(([slot]) => slot >= 0).map(([slot, , words]) => [slot, words]));
    this.labelsOfRow = group(this.labels.filter(([, sourceRow]) => sourceRow >= 0).map(([, sourceRow, words]) => [sourceRow, words]));
    this.eventsOfStep = group(this.events.map(([step, , words]) => [step, words]));
    this.eventsOfInsn = group(this.events.map(([, slot, words]) => [slot, words]));
    this.onPath = new Set(this.steps.map(([slot]) => slot));
  }

  readInsns(insns) {
    this.insns = insns.map(([slot, text, row]) => ({ slot, text, row, cost: this.costs.get(slot) || NO_COST }));
    this.indexOf = new Map(this.insns.map((insn, index) => [insn.slot, index]));
    this.insnsOfRow = group(this.insns.filter((insn) => insn.row >= 0).map((insn) => [insn.row, insn.slot]));
    this.visitsOfRow = new Map();
    for (const [row, slots] of this.insnsOfRow) {
      this.visitsOfRow.set(row, slots.reduce((sum, slot) => sum + this.insn(slot).cost.visits, 0));
    }
    this.hottest = highest(this.insns.map((insn) => insn.cost.visits), COOL);
    this.hottestRow = highest(this.visitsOfRow.values(), COOL);
  }

  readBlocks() {
    this.functions.forEach((func, number) => {
      func.number = number;
      func.start = func.blocks.length > 0 ? func.blocks[0].start : 0;
      for (const block of func.blocks) {
        block.insns = [];
        for (let slot = block.start; slot < block.end; slot++) {
          const insn = this.insn(slot);
          if (insn) {
            insn.block = block;
            insn.func = func;
            block.insns.push(insn);
          }
        }
      }
    });
    this.functionAt = new Map(this.functions.map((func) => [func.start, func]));
  }

  insn(slot) {
    const index = this.indexOf.get(slot);
    return index === undefined ? undefined : this.insns[index];
  }

  /** Returns what is known before a step of the path: per frame a map from places to values, and the places that changed. */
  stateAt(step) {
    const frames = [];
    let changed = new Set();
    for (let at = 0; at <= step; at++) {
      const [, depth, changes] = this.steps[at];
      frames.length = Math.min(frames.length, depth + 1);
      while (frames.length <= depth) {
        frames.push(new Map());
      }
      changed = new Set();
      for (const [frame, place, value] of changes) {
        changed.add(`${frame}:${place}`);
        if (value === "") {
          frames[frame].delete(place);
        } else {
          frames[frame].set(place, value);
        }
      }
    }
    return { frames, changed };
  }
}

/** What is selected and what the pointer is on; tells everybody who listens. */
class Selection {
  constructor(program) {
    this.program = program;
    this.listeners = [];
    this.insn = -1;
    this.step = -1;
    this.hovered = new Set();
    this.hoveredRow = -1;
  }

  listen(listener) {
    this.listeners.push(listener);
  }

  tell(what) {
    this.listeners.forEach((listener) => listener(what));
  }

  /** Selects an instruction; on the failing path also a step that executes it. */
  select(slot, step) {
    if (!this.program.indexOf.has(slot)) {
      return;
    }
    this.insn = slot;
    this.step = step === undefined ? this.stepNear(slot) : step;
    this.tell("selection");
  }

  stepNear(slot) {
    const { steps } = this.program;
    if (this.step >= 0 && steps[this.step][0] === slot) {
      return this.step;
    }
    for (let step = steps.length - 1; step >= 0; step--) {
      if (steps[step][0] === slot) {
        return step;
      }
    }
    return -1;
  }

  selectStep(step) {
    if (step >= 0 && step < this.program.steps.length) {
      this.select(this.program.steps[step][0], step);
    }
  }

  hover(slots, row) {
    this.hovered = new Set(slots);
    this.hoveredRow = row;
    this.tell("hover");
  }

  hoverInsn(slot) {
    const insn = this.program.insn(slot);
    this.hover([slot], insn ? insn.row : -1);
  }

  hoverNothing() {
    if (this.hovered.size > 0 || this.hoveredRow >= 0) {
      this.hover([], -1);
    }
  }

  /** Returns the source row of the selected instruction, or -1. */
  row() {
    const insn = this.program.insn(this.insn);
    return insn ? insn.row : -1;
  }
}
