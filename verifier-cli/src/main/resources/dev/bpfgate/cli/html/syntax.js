// Colours for C and for BPF instructions: a line at a time, which is all that is known of either.

const C_TOKEN =
  /(\/\/.*|\/\*.*?(?:\*\/|$))|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)|(^\s*#\s*\w+)|\b(\d[\w.]*)\b|\b([A-Za-z_]\w*)\b(\s*\()?/g;
const C_WORDS = new Set(
  ("auto break case char const continue default do double else enum extern float for goto if inline int long register return " +
    "short signed sizeof static struct switch typedef union unsigned void volatile while bool true false NULL").split(" "),
);
const C_TYPE = /^(__u?[sub]?\d+|__[us](8|16|32|64)|__be(16|32|64)|__le(16|32|64)|[us](8|16|32|64)|u?int(8|16|32|64)_t|size_t)$/;
const INSN_TOKEN = /\b([rw](?:10|\d))\b|\b(goto|if|call|exit|lock|may_goto|gotol)\b|(pc[+-]\d+|0x[0-9a-f]+|\b\d+\b)|\b((?:bpf_)?\w+#-?\w+|bpf_\w+)|(\*\([us]\d+ \*\))/g;

function piece(kind, text) {
  return kind ? el("span", { class: `t-${kind}` }, text) : text;
}

function pieces(text, pattern, kindOf) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) {
      parts.push(text.slice(end, match.index));
    }
    parts.push(...kindOf(match));
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return parts.filter((part) => part !== "");
}

function wordOfC(word, called) {
  if (C_WORDS.has(word)) {
    return "word";
  }
  return C_TYPE.test(word) ? "type" : called ? "call" : "";
}

/** Returns a line of C as nodes. */
function highlightC(line) {
  if (/^\s*\*(\s|\/|$)/.test(line)) {
    return [piece("comment", line)];
  }
  return pieces(line, C_TOKEN, (match) => {
    const [all, comment, string, directive, number, word, open] = match;
    if (word !== undefined) {
      return [piece(wordOfC(word, open !== undefined), word), open || ""].filter((part) => part !== "");
    }
    const kind = comment ? "comment" : string ? "string" : directive ? "word" : number ? "number" : "";
    return [piece(kind, all)];
  });
}

/** Returns an instruction as nodes. */
function highlightInsn(text) {
  return pieces(text, INSN_TOKEN, ([all, register, word, number, called, access]) => {
    const kind = register ? "register" : word ? "word" : number ? "number" : called ? "call" : access ? "type" : "";
    return [piece(kind, all)];
  });
}
