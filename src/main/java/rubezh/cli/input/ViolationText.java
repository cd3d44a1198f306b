package rubezh.cli.input;

import module java.base;

import rubezh.cli.output.ConsoleOutput;
import rubezh.text.InvisibleCharacters;

/**
 * What rules say of records: each on a line of its own, or, if there are many, grouped by rule with
 * their number and the first places.
 */
final class ViolationText {
    private static final int LINES = 20;
    private static final int PLACES = 3;
    private final List<Line> lines = new ArrayList<>();

    /**
     * One error or hint.
     *
     * @param code code of the rule
     * @param place record and pointer, {@code 12. QTY-006 /items/0/packages}
     * @param sentence what is wrong
     */
    record Line(String code, String place, String sentence) {}

    void add(Line line) {
        lines.add(line);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void print(ConsoleOutput output) {
        if (lines.size() <= LINES) {
            lines.forEach(line -> print(line, "", output));
            return;
        }
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        lines.forEach(l -> groups.computeIfAbsent(l.code(), _ -> new ArrayList<>()).add(l));
        groups.forEach((code, group) -> {
            String heading = output.messages().text("cli.record.group", code, group.size());
            output.err().println(InvisibleCharacters.revealLine(heading));
            group.stream().limit(PLACES).forEach(line -> print(line, "  ", output));
        });
    }

    private static void print(Line line, String indent, ConsoleOutput output) {
        String text = indent + line.place() + ": " + line.sentence();
        output.err().println(InvisibleCharacters.revealLine(text));
    }
}
