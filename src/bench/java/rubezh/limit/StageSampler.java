package rubezh.limit;

import module java.base;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Share of each stage of an import in the processor time of Java threads, native code included, as
 * the flight recorder samples it (on Linux).
 */
final class StageSampler {
    /** Beginnings of class names by stage; of a stack the innermost frame that has one counts. */
    private static final List<Map.Entry<String, String>> STAGES =
            List.of(
                    Map.entry("org.bouncycastle.", "signatures"),
                    Map.entry("com.sun.crypto.", "cipher"),
                    Map.entry("javax.crypto.", "cipher"),
                    Map.entry("sun.security.provider.SHA", "hashes"),
                    Map.entry("sun.security.provider.Dig", "hashes"),
                    Map.entry("java.util.zip.", "deflate"),
                    Map.entry("rubezh.table.source.", "read the table"),
                    Map.entry("rubezh.table.mapping.", "map rows"),
                    Map.entry("rubezh.table.input.", "tally"),
                    Map.entry("rubezh.domain.seizure.rules.", "rules"),
                    Map.entry("rubezh.domain.seizure.derived.", "derived fields"),
                    Map.entry("rubezh.json.Canonical", "write canonical JSON"),
                    Map.entry("rubezh.json.StrictJsonReader", "parse JSON"),
                    Map.entry("rubezh.json.RevisionJson", "parse JSON"),
                    Map.entry("rubezh.shape.", "records and trees"),
                    Map.entry("rubezh.store.projection.SearchText", "search words"),
                    Map.entry("rubezh.store.projection.", "lists"),
                    Map.entry("rubezh.store.query.", "lists"),
                    Map.entry("rubezh.store.journal.", "journal"),
                    Map.entry("rubezh.store.", "store"),
                    Map.entry("rubezh.bundle.", "bundle"),
                    Map.entry("rubezh.register.", "register"),
                    Map.entry("rubezh.", "other"));

    private static final String SQLITE = "org.sqlite.";
    private static final int DEPTH = 12;

    private final Recording recording = new Recording();
    private final Map<String, Integer> stages = new TreeMap<>();
    private final Map<String, Integer> tops = new TreeMap<>();
    private int samples;

    void start() {
        recording.enable("jdk.CPUTimeSample").with("throttle", "2ms");
        recording.start();
    }

    void stop() throws IOException {
        recording.stop();
        Path file = Files.createTempFile("stages", ".jfr");
        recording.dump(file);
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                add(events.readEvent());
            }
        }
        System.out.println(file);
    }

    private void add(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        String stage = stage(frames);
        if (!stage.isEmpty()) {
            samples++;
            stages.merge(stage, 1, Integer::sum);
            tops.merge(stage + ": " + path(frames), 1, Integer::sum);
        }
    }

    private static String stage(List<RecordedFrame> frames) {
        boolean database = false;
        for (RecordedFrame frame : frames) {
            String name = name(frame);
            database |= name.startsWith(SQLITE);
            for (var stage : STAGES) {
                if (name.startsWith(stage.getKey())) {
                    return database ? "SQLite: " + stage.getValue() : stage.getValue();
                }
            }
        }
        return "";
    }

    private static String path(List<RecordedFrame> frames) {
        return frames.stream()
                .map(StageSampler::name)
                .filter(name -> name.startsWith("rubezh.") && !name.contains("0x"))
                .limit(DEPTH)
                .map(name -> name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1))
                .collect(Collectors.joining(" < "));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    /** Prints the milliseconds that each stage takes for a case, the longest first. */
    void print(long cases, long nanos) {
        stages.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(stage ->
                        System.out.printf(
                                Locale.ROOT,
                                "| %s | %.1f %% | %.3f ms |%n",
                                stage.getKey(),
                                100.0 * stage.getValue() / samples,
                                nanos / 1e6 / cases * stage.getValue() / samples));
        if (Boolean.getBoolean("stages.paths")) {
            tops.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(60)
                    .forEach(top -> System.out.println(top.getValue() + " " + top.getKey()));
        }
    }
}
