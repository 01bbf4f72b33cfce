// Elements. Text is only ever set as text: nothing that comes out of an object is read as HTML.

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      node.addEventListener(name.slice(2), value);
    } else {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Makes an element with attributes, listeners (`onclick`) and children: elements, or strings that become text. */
function el(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** Makes an element of SVG. */
function svg(name, attributes, ...children) {
  return fill(document.createElementNS(SVG_NAMESPACE, name), attributes, children);
}

/** Returns the data that the page carries under an id, or null. */
function embedded(id) {
  const block = document.getElementById(id);
  return block ? JSON.parse(block.textContent) : null;
}

const NUMBER = new Intl.NumberFormat("en-US");

function count(number) {
  return NUMBER.format(number);
}

function plural(number, word) {
  return `${count(number)} ${word}${number === 1 ? "" : "s"}`;
}

function percent(part, whole) {
  const share = whole === 0 ? 0 : (100 * part) / whole;
  return `${share >= 99.95 || share === 0 ? Math.round(share) : share.toFixed(1)}%`;
}

/** Returns how hot a count is beside the highest one, 0 to 1; by magnitude, since counts differ by powers of ten. */
function heat(value, highest) {
  return value <= 0 || highest <= 1 ? 0 : Math.log(value) / Math.log(highest);
}

/** Colours a node by how hot it is. */
function paintHeat(node, degree) {
  node.style.setProperty("--heat", `${Math.round(degree * 100)}%`);
}

function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Returns the highest of any number of numbers, at least `floor`. */
function highest(numbers, floor) {
  let most = floor;
  for (const number of numbers) {
    most = Math.max(most, number);
  }
  return most;
}

/** A pane of the program's view, with a title and what stands beside it. */
function pane(name, title, beside, content) {
  return el("section", { class: `pane ${name}`, "aria-label": title }, el("header", {}, el("h2", {}, title), beside), content);
}
