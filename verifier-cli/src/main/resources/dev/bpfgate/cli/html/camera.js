// Which part of a drawing is seen, and how large: dragging moves it, the wheel moves or zooms it.

const SMALLEST_SCALE = 0.04;
const LARGEST_SCALE = 2.5;
const FIT_MARGIN = 16;

class Camera {
  /** @param moved is told whenever the view changes */
  constructor(host, moved) {
    this.host = host;
    this.moved = moved;
    this.x = 0;
    this.y = 0;
    this.scale = 1;
    host.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    host.addEventListener("pointerdown", (event) => this.grab(event));
    host.addEventListener("pointermove", (event) => this.drag(event));
    host.addEventListener("pointerup", () => this.drop());
    host.addEventListener("pointercancel", () => this.drop());
  }

  width() {
    return this.host.clientWidth || 1;
  }

  height() {
    return this.host.clientHeight || 1;
  }

  set(x, y, scale) {
    this.x = x;
    this.y = y;
    this.scale = Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale));
    this.moved();
  }

  wheel(event) {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      const box = this.host.getBoundingClientRect();
      this.zoom(Math.exp(-event.deltaY * 0.004), event.clientX - box.left, event.clientY - box.top);
    } else {
      const across = event.shiftKey && event.deltaX === 0;
      this.set(
        this.x - (across ? event.deltaY : event.deltaX),
        this.y - (across ? 0 : event.deltaY),
        this.scale,
      );
    }
  }

  /** Zooms around a point of the host, its middle if none is given. */
  zoom(factor, px = this.width() / 2, py = this.height() / 2) {
    const scale = Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, this.scale * factor));
    const ratio = scale / this.scale;
    this.set(px - (px - this.x) * ratio, py - (py - this.y) * ratio, scale);
  }

  grab(event) {
    if (event.button === 0) {
      this.from = { x: event.clientX - this.x, y: event.clientY - this.y, clientX: event.clientX, clientY: event.clientY };
      this.dragged = false;
    }
  }

  drag(event) {
    if (!this.from) {
      return;
    }
    if (!this.dragged && Math.hypot(event.clientX - this.from.clientX, event.clientY - this.from.clientY) < 4) {
      return;
    }
    if (!this.dragged) {
      this.dragged = true;
      this.host.setPointerCapture(event.pointerId);
      this.host.classList.add("dragging");
    }
    this.set(event.clientX - this.from.x, event.clientY - this.from.y, this.scale);
  }

  drop() {
    this.from = null;
    this.host.classList.remove("dragging");
  }

  /** Shows all of a drawing of this size, but none larger than it is. */
  fit(width, height) {
    const scale = Math.min(1, (this.width() - 2 * FIT_MARGIN) / width, (this.height() - 2 * FIT_MARGIN) / height);
    this.set((this.width() - width * scale) / 2, Math.max(FIT_MARGIN, (this.height() - height * scale) / 2), scale);
  }

  /** Returns what part of the drawing is in view. */
  view() {
    return {
      left: -this.x / this.scale,
      top: -this.y / this.scale,
      right: (this.width() - this.x) / this.scale,
      bottom: (this.height() - this.y) / this.scale,
    };
  }

  /** Moves so that a place of the drawing is in view; does nothing if it is. */
  reveal(x, y) {
    const view = this.view();
    const margin = 40 / this.scale;
    if (x < view.left + margin || x > view.right - margin || y < view.top + margin || y > view.bottom - margin) {
      this.set(this.width() / 2 - x * this.scale, this.height() / 2 - y * this.scale, this.scale);
    }
  }
}
