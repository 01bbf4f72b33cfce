// A list of any length of which only the rows in view exist.

const SPARE_ROWS = 12;

class RowList {
  /**
   * @param options.rowHeight in pixels, as the style sheet has it
   * @param options.count of rows
   * @param options.columns characters of the longest row, for the horizontal scroll bar
   * @param options.render makes the row of an index
   * @param options.decorate brings a row up to date with what is selected
   */
  constructor(options) {
    this.options = options;
    this.rows = new Map();
    this.inner = el("div", { class: "rows" });
    this.node = el("div", { class: "scroller", tabindex: "0", onscroll: () => this.show() }, this.inner);
    this.resize(options.count, options.columns || 0);
    this.observer = new ResizeObserver(() => this.show());
    this.observer.observe(this.node);
  }

  resize(rows, columns) {
    this.count = rows;
    this.inner.style.height = `${rows * this.options.rowHeight}px`;
    this.inner.style.minWidth = `${columns}ch`;
    this.rows.forEach((row) => row.remove());
    this.rows.clear();
    this.show();
  }

  show() {
    const height = this.options.rowHeight;
    const first = Math.max(0, Math.floor(this.node.scrollTop / height) - SPARE_ROWS);
    const last = Math.min(this.count, Math.ceil((this.node.scrollTop + this.node.clientHeight) / height) + SPARE_ROWS);
    for (const [index, row] of this.rows) {
      if (index < first || index >= last) {
        row.remove();
        this.rows.delete(index);
      }
    }
    for (let index = first; index < last; index++) {
      if (!this.rows.has(index)) {
        this.add(index);
      }
    }
  }

  add(index) {
    const row = this.options.render(index);
    row.classList.add("row");
    row.style.top = `${index * this.options.rowHeight}px`;
    this.rows.set(index, row);
    this.options.decorate(row, index);
    this.inner.append(row);
  }

  /** Brings all rows in view up to date. */
  refresh() {
    this.rows.forEach((row, index) => this.options.decorate(row, index));
  }

  /** Scrolls so far that a row is well in view. */
  reveal(index) {
    if (!(index >= 0 && index < this.count)) {
      return;
    }
    const height = this.options.rowHeight;
    const top = index * height;
    const margin = Math.min(3 * height, this.node.clientHeight / 3);
    if (top < this.node.scrollTop + margin || top + height > this.node.scrollTop + this.node.clientHeight - margin) {
      this.node.scrollTop = top - this.node.clientHeight / 2 + height;
      this.show();
    }
  }
}
