package rubezh.bundle;

import static rubezh.bundle.HostileContents.LINE;
import static rubezh.bundle.HostileContents.item;
import static rubezh.bundle.HostileContents.with;

import module java.base;

/**
 * Values of bodies that look like a number, a time, a code or a name and are none, that other
 * programs would run, or that are too many or too deep.
 */
final class HostileValues {
    private static final String OTHER_LINE = "01930000-0000-7000-8000-000000000012";

    private final Map<String, Map<String, Object>> bodies;

    private HostileValues(Map<String, Map<String, Object>> bodies) {
        this.bodies = bodies;
    }

    static void addTo(Map<String, Map<String, Object>> bodies) {
        var values = new HostileValues(bodies);
        values.addNumbers();
        values.addTimes();
        values.addTexts();
        values.addInstructions();
        values.addDuplicates();
        values.addSizes();
        values.addAttachments();
    }

    private void addNumbers() {
        bodies.put("amount-with-comma", item("amount", "1,5 KGM"));
        bodies.put("amount-with-leading-zero", item("amount", "007.5 KGM"));
        bodies.put("amount-with-plus", item("amount", "+1 KGM"));
        bodies.put("amount-with-underscore", item("amount", "1_000 KGM"));
        bodies.put("amount-hexadecimal", item("amount", "0x10 KGM"));
        bodies.put("amount-in-arabic-digits", item("amount", "\u0661\u0662 KGM"));
        bodies.put("amount-finer-than-a-microgram", item("amount", "0.0000000001 KGM"));
        bodies.put("amount-of-tons-beyond-a-long", item("amount", "99999999999999999999 KGM"));
        bodies.put("packages-negative", item("packages", -3L));
        bodies.put("packages-beyond-an-int", item("packages", 1L << 40));
        bodies.put("packages-as-text", item("packages", "3"));
        bodies.put("position-negative", item("pos", -1L));
    }

    private void addTimes() {
        bodies.put("start-30-february", start("2026-02-30T12:00:00+06:00"));
        bodies.put("start-hour-25", start("2026-11-24T25:00:00+06:00"));
        bodies.put("start-leap-second", start("2026-12-31T23:59:60+00:00"));
        bodies.put("start-offset-19", start("2026-11-24T12:00:00+19:00"));
        bodies.put("start-without-offset", start("2026-11-24T12:00:00"));
        bodies.put("start-with-space", start("2026-11-24 12:00:00+06:00"));
        bodies.put("start-year-0", start("0000-01-01T00:00:00+06:00"));
        bodies.put("start-as-words", start("yesterday"));
    }

    private static Map<String, Object> start(String time) {
        return with("event", Map.of("start", time));
    }

    private void addTexts() {
        bodies.put("code-with-zero-width-space", item("substance", "OPI-HER\u200b"));
        bodies.put("code-with-cyrillic-letter", item("substance", "\u041ePI-HER"));
        bodies.put("code-in-lower-case", item("substance", "opi-her"));
        bodies.put("summary-not-composed", summary("\u0438\u0306"));
        bodies.put("summary-turned-round", summary("\u202egpj.exe"));
        bodies.put("summary-with-tags", summary("\udb40\udc41\udb40\udc42"));
        bodies.put("summary-with-null", summary("a\u0000b"));
        bodies.put("summary-no-character", summary("\uffff"));
        bodies.put("summary-with-escape-sequence", summary("\u001b]0;title\u0007"));
    }

    private static Map<String, Object> summary(String text) {
        return with("narrative", Map.of("summary", text));
    }

    private void addInstructions() {
        bodies.put("number-as-sql", with("header", Map.of("number", "';DROP TABLE revision;--")));
        bodies.put("summary-as-formula", summary("=HYPERLINK(\"http://x\",\"y\")"));
        bodies.put("summary-as-command", summary("@SUM(1+1)*cmd|' /C calc'!A0"));
        bodies.put("summary-as-markup", summary("<script>alert(1)</script>"));
        bodies.put(
                "summary-as-message-pattern", summary("{0, plural, one {x}} %s ${jndi:ldap://x}"));
        bodies.put("operation-as-path", with("header", Map.of("operation", "../../etc")));
        bodies.put("station-of-another", with("header", Map.of("station", "KG-BAT")));
    }

    private void addDuplicates() {
        bodies.put("line-id-twice", with("items", List.of(line(LINE, 1), line(LINE, 2))));
        bodies.put(
                "line-position-twice", with("items", List.of(line(LINE, 1), line(OTHER_LINE, 1))));
        bodies.put(
                "lines-out-of-order", with("items", List.of(line(OTHER_LINE, 2), line(LINE, 1))));
        bodies.put("line-without-id", with("items", List.of(Map.of("pos", 1L))));
    }

    private static Map<String, Object> line(String id, long pos) {
        return Map.of("id", id, "pos", pos, "substance", "OPI-HER");
    }

    private void addSizes() {
        bodies.put("name-empty", with("", "x"));
        bodies.put("name-with-slash", with("a/b", Map.of("~", "x")));
        bodies.put("depth-28", with("x", nested(26)));
        var lines = new ArrayList<Object>();
        for (int n = 0; n < 300; n++) {
            lines.add(line("01930000-0000-7000-8000-%012x".formatted(n + 1), n));
        }
        bodies.put("lines-300", with("items", lines));
        bodies.put("sections-2000", with("x", Collections.nCopies(2_000, Map.of())));
    }

    private static Object nested(int depth) {
        return depth == 0 ? "x" : Map.of("x", nested(depth - 1));
    }

    private void addAttachments() {
        bodies.put("attachment-name-as-path", attachment("name", "..\\..\\evil.exe"));
        bodies.put("attachment-name-of-a-device", attachment("name", "CON"));
        bodies.put("attachment-as-page", attachment("media", "text/html"));
        bodies.put("attachment-hash-no-hash", attachment("content", "abc"));
        bodies.put("attachment-hash-in-capitals", attachment("content", "AB".repeat(32)));
        bodies.put("attachment-of-negative-size", attachment("bytes", -1L));
        bodies.put("attachment-turned-9-times", attachment("rotation", 9L));
    }

    private static Map<String, Object> attachment(String field, Object value) {
        var line = new TreeMap<String, Object>(Map.of("id", LINE, "pos", 1L));
        line.put("media", "image/jpeg");
        line.put("bytes", 7L);
        line.put(field, value);
        return with("evidence", Map.of("attachments", List.of(line)));
    }
}
