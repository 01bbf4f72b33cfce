// What costs most: lines or instructions, loops, and jumps where paths multiply; and why they were not ended sooner.

const SHOWN_LINES = 40;
const SHOWN_LOOPS = 12;
/** A smaller share of all instructions is not worth a line. */
const NOTEWORTHY = 0.005;

class ProfilePanel {
  constructor(program, selection) {
    this.program = program;
    this.selection = selection;
    const { profile } = program;
    this.node = el(
      "div",
      { class: "costs" },
      el(
        "p",
        { class: "lead" },
        `${count(profile.simulated)} instructions simulated on all paths; ${plural(profile.ended, "path")} ended early because a stored state covered them.`,
      ),
      el("div", { class: "columns" }, this.lines(), el("div", {}, this.loops(), this.branches())),
    );
  }

  place(slot) {
    const insn = this.program.insn(slot);
    const [line, text] = (insn && this.program.source[insn.row]) || [0, ""];
    return el(
      "button",
      { class: "place", onclick: () => this.selection.select(slot) },
      el("span", { class: "slot" }, line > 0 ? `${line}` : `${slot}`),
      el("code", {}, line > 0 ? highlightC(text.trim()) : highlightInsn(insn ? insn.text : "")),
    );
  }

  /** Returns the lines, or instructions without a line, with the sums of what they cost; the most expensive first. */
  ranking() {
    const lines = group(
      this.program.insns.filter((insn) => insn.cost !== NO_COST).map((insn) => [insn.row >= 0 ? `r${insn.row}` : insn.slot, insn]),
    );
    const sum = (insns, key) => insns.reduce((total, insn) => total + insn.cost[key], 0);
    return [...lines.values()]
      .map((insns) => ({
        slot: insns.reduce((hot, insn) => (insn.cost.visits > hot.cost.visits ? insn : hot)).slot,
        visits: sum(insns, "visits"),
        states: sum(insns, "states"),
        hits: sum(insns, "hits"),
        misses: sum(insns, "misses"),
        reasons: insns.flatMap((insn) => insn.cost.reasons).sort((a, b) => b[0] - a[0]),
      }))
      .sort((a, b) => b.visits - a.visits);
  }

  lines() {
    const ranking = this.ranking();
    const rows = ranking.slice(0, SHOWN_LINES).flatMap((line) => {
      const share = el("td", { class: "numeric heatcell" }, count(line.visits));
      paintHeat(share, heat(line.visits, ranking[0].visits));
      const row = el(
        "tr",
        {},
        share,
        el("td", { class: "numeric" }, percent(line.visits, this.program.profile.simulated)),
        el("td", { class: "numeric" }, count(line.states)),
        el("td", { class: "numeric" }, count(line.hits)),
        el("td", { class: "numeric" }, count(line.misses)),
        el("td", {}, this.place(line.slot), this.reasons(line.reasons)),
      );
      return [row];
    });
    return el(
      "section",
      {},
      el("h3", {}, "Hot lines"),
      el(
        "table",
        {},
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            ["insns", "share", "states", "ended", "missed"].map((name) => el("th", { class: "numeric", scope: "col" }, name)),
            el("th", { scope: "col" }, "line"),
          ),
        ),
        el("tbody", {}, rows),
      ),
      ranking.length > SHOWN_LINES ? el("p", { class: "hint" }, `${plural(ranking.length - SHOWN_LINES, "more line")} cost less.`) : null,
    );
  }

  reasons(reasons) {
    return reasons.length === 0
      ? null
      : el(
          "details",
          { class: "reasons" },
          el("summary", {}, `no match ${count(reasons[0][0])}×: ${reasons[0][1]}`),
          el("ul", {}, reasons.slice(1, 8).map(([times, words]) => el("li", {}, `${count(times)}×: ${words}`))),
        );
  }

  loops() {
    const loops = this.program.profile.loops.filter(([, , rounds]) => rounds > 0).slice(0, SHOWN_LOOPS);
    return el(
      "section",
      {},
      el("h3", {}, "Loops"),
      loops.length === 0
        ? el("p", { class: "hint" }, "No loop went round.")
        : el(
            "ul",
            { class: "places" },
            loops.map(([header, entries, rounds, visits, states]) =>
              el(
                "li",
                {},
                this.place(header),
                el(
                  "span",
                  { class: "facts" },
                  `entered ${entries === 1 ? "once" : `${count(entries)}×`}, ${plural(rounds, "round")}, ${plural(visits, "insn")} (${percent(visits, this.program.profile.simulated)}), ${plural(states, "state")}`,
                ),
              ),
            ),
          ),
    );
  }

  branches() {
    const { branches: all, simulated } = this.program.profile;
    const branches = all.filter(([, , forks, forked]) => forks > 1 && forked >= simulated * NOTEWORTHY).slice(0, SHOWN_LOOPS);
    return el(
      "section",
      {},
      el("h3", {}, "Branches that multiply"),
      branches.length === 0
        ? el("p", { class: "hint" }, "No jump that went both ways more than once cost much.")
        : el(
            "ul",
            { class: "places" },
            branches.map(([slot, visits, forks, forked]) =>
              el(
                "li",
                {},
                this.place(slot),
                el(
                  "span",
                  { class: "facts" },
                  `insn ${slot}: both ways ${count(forks)} of ${plural(visits, "time")}; ${plural(forked, "insn")} behind the second way (${percent(forked, this.program.profile.simulated)})`,
                ),
              ),
            ),
          ),
    );
  }
}
