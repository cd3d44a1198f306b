package rubezh.bundle;

import static java.util.Objects.requireNonNull;

import module java.base;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.bundle.HostileSenderFixture.Tampering;
import rubezh.fixtures.TestSigner;

/** Bundles with tampered frame or header and a valid seal. */
class HostileBundleTest {
    private static final String BLOBS = "\"blobs\":[";
    private static final List<String> MEMBERS =
            List.of(
                    "bundleId",
                    "from",
                    "to",
                    "createdAt",
                    "app",
                    "counts",
                    "ranges",
                    "have",
                    "digest",
                    "introduced",
                    "crit",
                    "schemas",
                    "part");

    static final List<Tampering> FRAMES =
            List.of(
                    new Tampering("BND-017", "one left out", f -> f.lines(l -> l.remove(3))),
                    new Tampering("BND-016", "one twice", f -> f.lines(l -> l.add(3, l.get(3)))),
                    new Tampering("BND-016", "exchanged", f -> f.lines(l -> l.add(3, l.remove(4)))),
                    new Tampering("BND-016", "no comma", f -> f.lines(l -> l.set(3, l.get(5)))),
                    new Tampering(
                            "BND-016", "one comma", f -> f.lines(l -> l.set(5, l.get(5) + ","))),
                    new Tampering("BND-016", "empty line", f -> f.lines(l -> l.add(3, ""))),
                    new Tampering("BND-016", "no blobs", f -> f.lines(l -> l.remove(BLOBS))),
                    new Tampering(
                            "BND-016",
                            "a blob",
                            f -> f.lines(l -> l.add(l.indexOf(BLOBS) + 1, "{}"))),
                    new Tampering(
                            "BND-016", "further member", f -> f.lines(l -> l.add("\"more\":1,"))),
                    new Tampering("BND-016", "no end", f -> f.lines(l -> l.remove(6))),
                    new Tampering("BND-016", "no header", f -> f.lines(l -> l.remove(1))),
                    new Tampering("BND-016", "no revisions", f -> f.lines(l -> l.remove(2))),
                    new Tampering("BND-006", "format 2", f -> f.lines(l -> l.set(0, format("2")))),
                    new Tampering(
                            "BND-006", "format 10", f -> f.lines(l -> l.set(0, format("10")))),
                    new Tampering("BND-003", "format 0", f -> f.lines(l -> l.set(0, format("0")))),
                    new Tampering("BND-003", "format x", f -> f.lines(l -> l.set(0, format("x")))),
                    new Tampering("BND-001", "zip", f -> f.lines(l -> l.set(0, "PK"))),
                    new Tampering("BND-001", "spaces", f -> f.lines(l -> l.set(0, "  "))),
                    new Tampering(
                            "BND-015", "no JSON", f -> f.lines(l -> l.set(1, "\"header\":{,"))),
                    new Tampering(
                            "BND-015",
                            "space",
                            f -> f.lines(l -> l.set(1, withDuplicateMember(l.get(1), " ")))),
                    new Tampering(
                            "BND-015",
                            "double",
                            f ->
                                    f.lines(l ->
                                            l.set(
                                                    1,
                                                    withDuplicateMember(
                                                            l.get(1), "\"x\",\"app\":")))));

    static final List<Tampering> HEADERS =
            List.of(
                    new Tampering(
                            "BND-014",
                            "unknown feature",
                            f -> f.header(h -> h.put("crit", List.of("blobs", "roster")))),
                    new Tampering(
                            "BND-017", "blobs that are none", f -> f.header(h -> blobs(h, 1))),
                    new Tampering(
                            "BND-020", "ten million", f -> f.header(h -> counts(h, 10_000_000))),
                    new Tampering("BND-017", "one too many", f -> f.header(h -> counts(h, 4))),
                    new Tampering("BND-017", "none", f -> f.header(h -> counts(h, 0))),
                    new Tampering(
                            "BND-017", "no ranges", f -> f.header(h -> h.put("ranges", List.of()))),
                    new Tampering("BND-017", "long range", f -> f.header(h -> range(h, 1, 4))),
                    new Tampering("BND-017", "short range", f -> f.header(h -> range(h, 2, 3))),
                    new Tampering("BND-015", "turned range", f -> f.header(h -> range(h, 3, 1))),
                    new Tampering("BND-015", "range from 0", f -> f.header(h -> range(h, 0, 3))),
                    new Tampering("BND-015", "negative count", f -> f.header(h -> counts(h, -1))),
                    new Tampering("BND-015", "huge count", f -> f.header(h -> counts(h, 1L << 50))),
                    new Tampering(
                            "BND-018", "training", f -> f.header(h -> h.put("training", true))),
                    new Tampering(
                            "BND-015",
                            "other key",
                            f -> f.header(h -> from(h, "key", "ab".repeat(32)))),
                    new Tampering(
                            "BND-015",
                            "other replica",
                            f ->
                                    f.header(h ->
                                            from(
                                                    h,
                                                    "replica",
                                                    new TestSigner(5).replica().toString()))),
                    new Tampering(
                            "BND-008",
                            "9 MB",
                            f ->
                                    f.header(h ->
                                            h.put(
                                                    "x",
                                                    Collections.nCopies(
                                                            150, "a".repeat(60_000))))));

    @TempDir Path folder;

    static Stream<Tampering> cases() {
        return Stream.of(
                        FRAMES.stream(),
                        HEADERS.stream(),
                        MEMBERS.stream().flatMap(HostileBundleTest::member))
                .flatMap(cases -> cases);
    }

    private static Stream<Tampering> member(String name) {
        return Stream.of(
                new Tampering("BND-015", "no " + name, f -> f.header(h -> h.remove(name))),
                new Tampering("BND-015", "number as " + name, f -> f.header(h -> h.put(name, 7L))));
    }

    private static String format(String version) {
        return "{\"format\":\"rubezh-bundle/" + version + "\",";
    }

    private static String withDuplicateMember(String header, String inserted) {
        return header.replace("\"app\":", "\"app\":" + inserted);
    }

    private static void counts(Map<String, Object> header, long revisions) {
        header.put("counts", Map.of("revisions", revisions, "blobs", 0L, "bytes", 0L));
    }

    private static void blobs(Map<String, Object> header, long blobs) {
        header.put("counts", Map.of("revisions", 3L, "blobs", blobs, "bytes", 0L));
    }

    private static void range(Map<String, Object> header, long from, long to) {
        String replica = new TestSigner(1).replica().toString();
        header.put(
                "ranges",
                List.of(Map.of("replica", replica, "from", from, "to", to, "complete", true)));
    }

    private static void from(Map<String, Object> header, String name, String value) {
        var from = new HashMap<String, Object>();
        ((Map<?, ?>) requireNonNull(header.get("from")))
                .forEach((member, old) -> from.put(String.valueOf(member), old));
        from.put(name, value);
        header.put("from", from);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aHostileBundleIsRefusedForItsReason(Tampering hostile) {
        new HostileSenderFixture(folder).assertRefused(hostile);
    }
}
