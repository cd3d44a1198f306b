package rubezh.app.diagnosis;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.diagnosis.CheckFormat;
import rubezh.diagnosis.CheckResult;
import rubezh.diagnosis.SupportFacts;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.session.Release;
import rubezh.store.file.RegisterFileFacts;

/** Reads what goes into the file for support, and leaves out what anybody typed. */
final class SupportReader {
    /** Newest lines of the log that are shown. */
    private static final int LINES = 400;

    /** Settings whose value is no text of anybody, with what it may be. */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "language", "[a-z]{2}",
                    "theme", "[A-Z_]{1,20}",
                    "zoom", "\\d{1,3}",
                    "map", "on|off",
                    "auto-lock minutes", "\\d{1,3}",
                    "printer both sides", "true|false",
                    "scale baud", "\\d{1,7}");

    private final CheckedComputer computer;

    SupportReader(CheckedComputer computer) {
        this.computer = computer;
    }

    /**
     * @param register what is known of the register; null without one
     */
    SupportFacts read(List<CheckResult> checks, @Nullable RegisterFileFacts register) {
        return new SupportFacts(
                computer.clock().instant(),
                versions(register),
                checks,
                settings(),
                counts(register),
                LogMasker.ofProgram().mask(log()));
    }

    private SequencedMap<String, String> versions(@Nullable RegisterFileFacts register) {
        var versions = new LinkedHashMap<String, String>();
        versions.put("rubezh", Release.version());
        for (String name :
                List.of(
                        "java.runtime.version",
                        "java.vm.name",
                        "javafx.runtime.version",
                        "os.name",
                        "os.version",
                        "os.arch")) {
            String version = computer.system().property(name);
            if (!version.isEmpty()) {
                versions.put(name, version);
            }
        }
        versions.put("zone", computer.clock().getZone().getId());
        if (register != null) {
            versions.put("register format", "" + register.version());
            versions.put("training", "" + register.station().training());
        }
        return versions;
    }

    private SequencedMap<String, String> settings() {
        Map<String, Object> all = settingsFile();
        var shown = new LinkedHashMap<String, String>();
        new TreeMap<>(SETTINGS)
                .forEach((name, form) -> {
                    if (all.get(name) instanceof String value) {
                        shown.put(name, value.matches(form) ? value : CheckFormat.MASK);
                    }
                });
        all.keySet().removeAll(SETTINGS.keySet());
        shown.put("others", "" + all.size());
        return shown;
    }

    private Map<String, Object> settingsFile() {
        Path file = computer.folders().config().resolve("settings.json");
        try {
            return Files.exists(file)
                    ? new TreeMap<>(CanonicalJson.read(Files.readAllBytes(file)))
                    : new TreeMap<>();
        } catch (IOException | MalformedJsonException unreadable) {
            return new TreeMap<>();
        }
    }

    private SequencedMap<String, Long> counts(@Nullable RegisterFileFacts register) {
        var counts = new LinkedHashMap<String, Long>();
        if (register != null) {
            counts.put("revisions", register.revisions());
            counts.put("accounts", register.accounts());
            counts.put("images and documents", register.blobs());
        }
        for (String name : List.of("station.db", "station.db-wal", "projection.img")) {
            Path file = computer.data().resolve(name);
            counts.put(name + ", bytes", file.toFile().length());
        }
        counts.put("memory, MB", Runtime.getRuntime().maxMemory() >> 20);
        counts.put("processors", (long) Runtime.getRuntime().availableProcessors());
        return counts;
    }

    /** Returns the newest lines of both files of the log. */
    private List<String> log() {
        var lines = new ArrayList<String>();
        for (String name : List.of("rubezh.log.1", "rubezh.log")) {
            String text = computer.system().text(computer.folders().state().resolve(name));
            lines.addAll(text.lines().toList());
        }
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }
}
