package rubezh.diagnosis;

import module java.base;

import rubezh.text.Messages;

/**
 * Writes the file for support: a text that is shown as it is saved, byte for byte.
 *
 * @param messages language of the sentences; names of facts and the log are in English
 */
public record SupportFormat(Messages messages) {
    /** Name of the file that is proposed. */
    public static final String FILE = "rubezh-support.txt";

    /** Returns the whole text, each line ended. */
    public String text(SupportFacts facts) {
        var lines = new ArrayList<String>();
        lines.add(messages.text("support.title"));
        lines.add(messages.text("support.promise"));
        lines.add(facts.at().truncatedTo(ChronoUnit.SECONDS).toString());
        add(lines, "support.versions", facts.versions());
        section(lines, "support.checks");
        var format = new CheckFormat(messages, true);
        facts.checks().forEach(result -> lines.add(line(format, result)));
        add(lines, "support.settings", facts.settings());
        add(lines, "support.counts", facts.counts());
        section(lines, "support.log");
        lines.addAll(facts.log().isEmpty() ? List.of("-") : facts.log());
        return String.join("\n", lines) + "\n";
    }

    private static String line(CheckFormat format, CheckResult result) {
        return "%s %-7s %s".formatted(result.code(), result.level(), format.what(result));
    }

    private void add(List<String> lines, String key, Map<String, ?> facts) {
        section(lines, key);
        facts.forEach((name, value) -> lines.add(name + ": " + value));
    }

    private void section(List<String> lines, String key) {
        lines.add("");
        lines.add("[" + messages.text(key) + "]");
    }
}
