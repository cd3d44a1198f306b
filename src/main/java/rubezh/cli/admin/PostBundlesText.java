package rubezh.cli.admin;

import module java.base;

import rubezh.cli.output.ConsoleOutput;
import rubezh.hub.HubExporter.PostBundle;
import rubezh.hub.HubExporter.State;
import rubezh.json.JsonObjectWriter;
import rubezh.text.Fault;

/** What is said of the bundle of each post, when it is written. */
final class PostBundlesText implements Consumer<PostBundle> {
    private final ConsoleOutput output;
    private final boolean json;
    private final List<Map<String, Object>> documents = new ArrayList<>();
    private final Map<State, Integer> numbers = new EnumMap<>(State.class);
    private Fault.Exit exit = Fault.Exit.DONE;

    PostBundlesText(ConsoleOutput output, boolean json) {
        this.output = output;
        this.json = json;
    }

    @Override
    public void accept(PostBundle one) {
        numbers.merge(one.state(), 1, Integer::sum);
        Fault fault = one.fault();
        var document =
                new JsonObjectWriter()
                        .put("to", one.station())
                        .put("state", one.state().name())
                        .put("revisions", one.revisions())
                        .put("encrypted", one.encrypted())
                        .put("files", one.files().stream().map(Path::toString).toList());
        documents.add((fault == null ? document : document.put("code", fault.code())).tree());
        if (fault != null) {
            exit = exit == Fault.Exit.DONE ? fault.exit() : exit;
        }
        if (!json) {
            print(one);
        }
    }

    private void print(PostBundle one) {
        String key =
                switch (one.state()) {
                    case WRITTEN -> "cli.hub.export.written";
                    case THERE -> "cli.hub.export.there";
                    case COMPLETE -> "cli.hub.export.complete";
                    case PLANNED -> "cli.hub.export.planned";
                    case FAILED -> "cli.hub.export.failed";
                };
        output.printMessage(key, one.station(), one.revisions());
        if (one.revisions() > 0 && !one.encrypted()) {
            output.printMessage("cli.hub.export.plain", one.station());
        }
        one.files().forEach(file -> output.printLine("  " + file));
        if (one.fault() instanceof Fault fault) {
            output.printFault(fault);
        }
    }

    private int number(State state) {
        return numbers.getOrDefault(state, 0);
    }

    void end() {
        if (json) {
            output.printJson("hub", Map.of("bundles", documents));
        } else {
            output.printMessage(
                    "cli.hub.export.end",
                    number(State.WRITTEN) + number(State.PLANNED),
                    number(State.THERE),
                    number(State.COMPLETE),
                    number(State.FAILED));
        }
    }

    /** Returns how the first one that failed ends; done if none did. */
    Fault.Exit exit() {
        return exit;
    }
}
