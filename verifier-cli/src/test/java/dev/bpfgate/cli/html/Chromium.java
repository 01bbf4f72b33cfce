package dev.bpfgate.cli.html;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless browser with one page, driven through its debugging protocol. */
final class Chromium implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final String session;
    private int lastId;

    private Chromium(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Messages())
                .join();
        JsonObject target = new JsonObject();
        target.addProperty("url", "about:blank");
        String id = call("Target.createTarget", target).get("targetId").getAsString();
        JsonObject attach = new JsonObject();
        attach.addProperty("targetId", id);
        attach.addProperty("flatten", true);
        session = call("Target.attachToTarget", attach).get("sessionId").getAsString();
        send("Page.enable");
        send("Runtime.enable");
        send("Log.enable");
    }

    /** Returns where a browser is installed; empty if there is none. */
    static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser that keeps what it writes in a folder. */
    static Chromium start(Path program, Path folder) throws IOException {
        List<String> command = List.of(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread drain = new Thread(() -> out.lines().forEach(rest -> {}));
                drain.setDaemon(true);
                drain.start();
                return new Chromium(process, address.group(1));
            }
        }
        throw new IOException("the browser ended before it could be asked");
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
                text.setLength(0);
                received(message);
            }
            from.request(1);
            return null;
        }
    }

    private void received(JsonObject message) {
        if (message.has("id")) {
            waiting.remove(message.get("id").getAsInt()).complete(message);
        } else if (message.get("method").getAsString().equals("Runtime.exceptionThrown")
                || message.get("method").getAsString().equals("Log.entryAdded")) {
            complaints.add(message.get("params").toString());
        }
    }

    private JsonObject call(String method, JsonObject parameters) {
        JsonObject message = new JsonObject();
        int id = ++lastId;
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", parameters);
        if (session != null) {
            message.addProperty("sessionId", session);
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(message.toString(), true);
        JsonObject received =
                answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (received.has("error")) {
            throw new IllegalStateException(method + ": " + received.get("error"));
        }
        return received.getAsJsonObject("result");
    }

    /** Sends a command; parameters are pairs of a name and a string, number or boolean. */
    private JsonObject send(String method, Object... parameters) {
        JsonObject all = new JsonObject();
        for (int i = 0; i < parameters.length; i += 2) {
            Object value = parameters[i + 1];
            String name = (String) parameters[i];
            if (value instanceof Number number) {
                all.addProperty(name, number);
            } else if (value instanceof Boolean truth) {
                all.addProperty(name, truth);
            } else {
                all.addProperty(name, (String) value);
            }
        }
        return call(method, all);
    }

    /** Opens an address and waits until its page is drawn. */
    void open(String address) {
        send("Page.navigate", "url", "about:blank");
        send("Page.navigate", "url", address);
        waitFor("document.readyState === 'complete'");
        drawn();
    }

    /** Waits until what was changed has been drawn. */
    void drawn() {
        evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }

    private void waitFor(String condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!evaluate(condition).getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never came true: " + condition);
            }
        }
    }

    /** Returns what an expression of JavaScript is; of a promise, what it comes to. */
    JsonElement evaluate(String expression) {
        JsonObject answer =
                send("Runtime.evaluate", "expression", expression, "awaitPromise", true, "returnByValue", true);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? com.google.gson.JsonNull.INSTANCE : value;
    }

    /** Returns the text of the first element that a selector finds. */
    String text(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ").textContent")
                .getAsString();
    }

    /** Returns how many elements a selector finds. */
    int count(String selector) {
        return evaluate("document.querySelectorAll(" + quoted(selector) + ").length")
                .getAsInt();
    }

    private static String quoted(String text) {
        return new com.google.gson.JsonPrimitive(text).toString();
    }

    /** Clicks with the mouse on the middle of the first element that a selector finds. */
    void click(String selector) {
        JsonObject place = evaluate(
                        "(() => { const box = document.querySelector(" + quoted(selector)
                                + ").getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()")
                .getAsJsonObject();
        mouse("mouseMoved", place, 0);
        mouse("mousePressed", place, 1);
        mouse("mouseReleased", place, 1);
        drawn();
    }

    private void mouse(String type, JsonObject place, int clicks) {
        send(
                "Input.dispatchMouseEvent",
                "type",
                type,
                "x",
                place.get("x").getAsDouble(),
                "y",
                place.get("y").getAsDouble(),
                "button",
                clicks == 0 ? "none" : "left",
                "clickCount",
                clicks);
    }

    /** Presses a key, by the name that its event has. */
    void press(String key) {
        if (key.length() == 1) {
            send("Input.dispatchKeyEvent", "type", "keyDown", "key", key, "text", key);
        } else {
            send("Input.dispatchKeyEvent", "type", "rawKeyDown", "key", key);
        }
        send("Input.dispatchKeyEvent", "type", "keyUp", "key", key);
        drawn();
    }

    /** Types text into what has the focus. */
    void type(String text) {
        send("Input.insertText", "text", text);
        drawn();
    }

    /** Makes the window so large. */
    void resize(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                "width",
                width,
                "height",
                height,
                "deviceScaleFactor",
                1,
                "mobile",
                false);
        drawn();
    }

    /** Returns a picture of the window, as PNG. */
    byte[] screenshot() {
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", "format", "png")
                        .get("data")
                        .getAsString());
    }

    /** Returns what went wrong on pages so far: exceptions, and what their policy on content refused. */
    List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
