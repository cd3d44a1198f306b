package rubezh.bundle;

import module java.base;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.bundle.HostileSenderFixture.Tampering;
import rubezh.fixtures.LongTest;

/** Bundles with tampered revision lines and a valid seal. */
@LongTest
class HostileLineTest {
    /** Expected code, text in the first revision's line, its replacement. */
    private static final String REPLACED =
            """
            REV-001 | "}              | ",}
            REV-001 | "at":           | /* x */"at":
            REV-001 | "at":           | 'at':
            REV-001 | "at":           | at:
            REV-001 | "at":           | "at"
            REV-001 | "at":           | "at":,
            REV-001 | asanov          | \\asanov
            REV-001 | asanov          | a\tsanov
            REV-001 | "seq":1         | "seq":1.0
            REV-001 | "seq":1         | "seq":1e0
            REV-001 | "seq":1         | "seq":1E2
            REV-001 | "seq":1         | "seq":01
            REV-001 | "seq":1         | "seq":+1
            REV-001 | "seq":1         | "seq":NaN
            REV-001 | "seq":1         | "seq":Infinity
            REV-001 | "seq":1         | "seq":0x1
            REV-001 | "seq":1         | "seq":.5
            REV-001 | "seq":1         | "seq":1.
            REV-001 | "seq":1         | "seq":9007199254740993
            REV-001 | "seq":1         | "seq":1000000000000000000000000000000
            REV-001 | "seq":1         | "seq":1,"seq":1
            REV-001 | "seq":1         | "seq":1,"s\\u0065q":2
            REV-001 | "summary":      | "summary":"","summary":
            REV-001 | asanov          | \\ud800
            REV-001 | asanov          | \\ude00\\ud83d
            REV-002 | "seq":1         | "seq":-0
            REV-002 | "seq":1         | "seq": 1
            REV-002 | asanov          | \\u0061sanov
            REV-002 | seizure/1.0     | seizure\\/1.0
            REV-003 | "seq":1         | "seq":0
            REV-003 | "seq":1         | "seq":-1
            REV-003 | "seq":1         | "seq":"1"
            REV-003 | "seq":1         | "seq":null
            REV-003 | "seq":1         | "seq":true
            REV-003 | "op":"put"      | "op":"sql"
            REV-003 | "author":       | "author0":
            REV-003 | "station":      | "station0":
            REV-003 | "kind":         | "kind0":
            REV-003 | "salt":         | "salt0":
            REV-003 | "recordId":     | "recordId0":
            REV-003 | "parents":[]    | "parents":{}
            REV-003 | "parents":[]    | "parents":["x"]
            REV-003 | +06:00"         | "
            REV-003 | seizure/1.0     | seizure/1
            REV-003 | seizure/1.0     | ../../etc/passwd
            REV-003 | "salt":"0f      | "salt":"
            REV-004 | "summary":"     | "summary":"=HYPERLINK(1)
            REV-004 | "salt":"0f      | "salt":"0e
            REV-005 | officer:asanov  | officer:ivanov
            REV-005 | T01:27:38       | T02:27:38
            REV-005 | "seq":1         | "seq":1,"seq0":1
            BND-009 | asanov          | \u00C0\u00AF
            BND-009 | asanov          | \u00ED\u00A0\u0080
            BND-009 | asanov          | \u0080
            BND-009 | asanov          | \u00D0
            BND-009 | asanov          | \u00F4\u0090\u0080\u0080
            BND-009 | asanov          | \u00FF
            """;

    /** Changes other than a plain replacement. */
    static final List<Tampering> CHANGED =
            List.of(
                    new Tampering("REV-001", "cut", f -> f.revision(0, s -> s.substring(1))),
                    new Tampering("REV-001", "array", f -> f.revision(0, s -> "[" + s + "]")),
                    new Tampering("REV-001", "text", f -> f.revision(0, _ -> "\"revision\"")),
                    new Tampering("REV-001", "null", f -> f.revision(0, _ -> "null")),
                    new Tampering("REV-001", "nothing", f -> f.revision(0, _ -> "")),
                    new Tampering("REV-001", "twice", f -> f.revision(0, s -> s + s)),
                    new Tampering("REV-001", "more", f -> f.revision(0, s -> s + " x")),
                    new Tampering("REV-001", "zero", f -> f.replace("asanov", "a\u0000")),
                    new Tampering(
                            "REV-001", "mark", f -> f.revision(0, s -> "\u00EF\u00BB\u00BF" + s)),
                    new Tampering("REV-002", "space", f -> f.revision(0, s -> " " + s)),
                    new Tampering(
                            "REV-001",
                            "digits",
                            f -> f.replace(":1,", ":" + "1".repeat(900_000) + ",")),
                    new Tampering(
                            "REV-001", "depth 100", f -> f.replace("\"summary\":", nested(100))),
                    new Tampering(
                            "REV-001",
                            "depth 10^5",
                            f -> f.replace("\"summary\":", nested(100_000))),
                    new Tampering(
                            "REV-001", "long name", f -> f.replace("summary", "n".repeat(100))),
                    new Tampering(
                            "REV-001", "long text", f -> f.replace("asanov", "a".repeat(70_000))),
                    new Tampering(
                            "BND-008", "1.1 MB", f -> f.replace("asanov", "a".repeat(1_100_000))),
                    new Tampering(
                            "REV-003",
                            "link before the first",
                            f ->
                                    f.replace(
                                            ",\"recordId\"",
                                            ",\"prev\":\"" + "ab".repeat(32) + "\",\"recordId\"")),
                    new Tampering(
                            "REV-003",
                            "training: false",
                            f ->
                                    f.revision(
                                            0,
                                            s ->
                                                    s.substring(0, s.length() - 1)
                                                            + ",\"training\":false}")),
                    new Tampering(
                            "REV-004",
                            "later body",
                            f ->
                                    f.revision(
                                            1,
                                            s -> s.replace("\"summary\":\"", "\"summary\":\"!"))),
                    new Tampering(
                            "REV-005",
                            "link",
                            f ->
                                    f.revision(
                                            1,
                                            s ->
                                                    s.replaceFirst(
                                                            "\"prev\":\"....", "\"prev\":\"abcd"))),
                    new Tampering(
                            "REV-006",
                            "zeros",
                            f ->
                                    f.revision(
                                            2,
                                            s ->
                                                    s.replaceFirst(
                                                            "\"sig\":\"[0-9a-f]+",
                                                            "\"sig\":\"" + "0".repeat(128)))),
                    new Tampering(
                            "REV-006",
                            "one digit",
                            f ->
                                    f.revision(
                                            2,
                                            s ->
                                                    s.replaceFirst(
                                                            "(\"sig\":\"[0-9a-f]{60})[0-9a-f]{4}",
                                                            "$1abcd"))),
                    new Tampering(
                            "REV-003",
                            "short",
                            f -> f.revision(2, s -> s.replaceFirst("\"sig\":\"..", "\"sig\":\""))),
                    new Tampering(
                            "REV-003",
                            "capitals",
                            f ->
                                    f.revision(
                                            2,
                                            s ->
                                                    s.replaceFirst(
                                                            "\"sig\":\"....", "\"sig\":\"ABCD"))));

    @TempDir Path folder;

    static Stream<Tampering> cases() {
        return Stream.concat(REPLACED.lines().map(HostileLineTest::replacement), CHANGED.stream());
    }

    private static Tampering replacement(String row) {
        String[] parts = row.split(" +\\| ", 3);
        return new Tampering(parts[0], parts[2], f -> f.replace(parts[1], parts[2]));
    }

    private static String nested(int depth) {
        return "\"x\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"summary\":";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aHostileLineIsRefusedForItsReason(Tampering hostile) {
        new HostileSenderFixture(folder).assertRefused(hostile);
    }
}
