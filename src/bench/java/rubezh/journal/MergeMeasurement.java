package rubezh.journal;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;

/**
 * Time of one view of one record by the number of its lines, of its heads and of its revisions. Of
 * three times the least counts.
 */
public final class MergeMeasurement {
    private static final UUID RECORD = new UUID(0x7000L, Long.MIN_VALUE);
    private static final int MOST = 10_000;

    private MergeMeasurement() {}

    public static void main(String... arguments) {
        measure("lines, two heads", MergeMeasurement::lines);
        measure("lines removed and weighed again", MergeMeasurement::contestedLines);
        measure("heads that change one field", n -> heads(n, i -> "/a"));
        measure("heads that add a line each", n -> heads(n, i -> line(i) + "/x"));
        measure("heads that cancel, as many that edit", MergeMeasurement::cancellations);
        measure("revisions in a row", n -> rows(1, n));
        measure("revisions of two in turn", n -> rows(2, n / 2));
        measure("revisions of two who always know each other", MergeMeasurement::braid);
    }

    private static void measure(String what, IntFunction<List<Revision>> history) {
        for (int n = 10; n <= MOST; n *= 10) {
            List<Revision> revisions = history.apply(n);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                RevisionMerger.view(revisions);
                least = Math.min(least, System.nanoTime() - start);
            }
            System.out.printf("%-45s %6d %9.1f ms%n", what, n, least / 1e6);
        }
    }

    private static List<Revision> lines(int n) {
        Revision first = revision(List.of(), bodyOf(n, "old"));
        Revision local = revision(List.of(first), bodyOf(n, "here"));
        Revision remote = revision(List.of(first), bodyOf(n, "there"));
        return List.of(first, local, remote);
    }

    private static List<Revision> contestedLines(int n) {
        Revision first = revision(List.of(), bodyOf(n, "old"));
        return List.of(
                first,
                revision(List.of(first), bodyOf(n, "new")),
                revision(List.of(first), Map.of("a", "none")));
    }

    private static List<Revision> heads(int n, IntFunction<String> pointer) {
        Revision first = revision(List.of(), Map.of("a", "old"));
        var all = new ArrayList<>(List.of(first));
        for (int i = 0; i < n; i++) {
            all.add(after(List.of(first), pointer.apply(i), "v" + i));
        }
        return all;
    }

    private static List<Revision> cancellations(int n) {
        List<Revision> all = new ArrayList<>(heads(n / 2, i -> "/a"));
        for (int i = 0; i < n / 2; i++) {
            all.add(make(RevisionKind.VOID, List.of(all.getFirst()), Map.of("a", "c" + i), ""));
        }
        return all;
    }

    private static List<Revision> rows(int rows, int n) {
        Revision first = revision(List.of(), Map.of("a", "old"));
        var all = new ArrayList<>(List.of(first));
        for (int row = 0; row < rows; row++) {
            Revision last = first;
            for (int i = 0; i < n; i++) {
                last = after(List.of(last), "/row" + row, "v" + i);
                all.add(last);
            }
        }
        return all;
    }

    private static List<Revision> braid(int n) {
        Revision first = revision(List.of(), Map.of("a", "old"));
        var all = new ArrayList<>(List.of(first));
        Revision left = first;
        Revision right = first;
        for (int i = 0; i < n / 2; i++) {
            Revision before = left;
            left = after(List.of(before, right), "/l", "v" + i);
            right = after(List.of(before, right), "/r", "v" + i);
            all.addAll(List.of(left, right));
        }
        return all;
    }

    private static String line(int n) {
        return "/items/" + new UUID(0x7000L, Long.MIN_VALUE | n);
    }

    private static Map<String, Object> bodyOf(int lines, String value) {
        var items = new ArrayList<Object>();
        for (int i = 0; i < lines; i++) {
            items.add(Map.of("id", line(i).substring(7), "pos", (long) i, "x", value + i));
        }
        return Map.of("items", items);
    }

    private static Revision revision(List<Revision> parents, Map<String, Object> body) {
        Map<String, Object> old =
                parents.isEmpty() ? Map.of() : parents.getFirst().content().body();
        var changed = ValueTree.difference(old, body);
        return make(RevisionKind.PUT, parents, body, changed.toArray(String[]::new));
    }

    private static Revision after(List<Revision> parents, String pointer, String value) {
        List<String> steps = ValueTree.steps(pointer);
        Map<String, Object> from =
                steps.size() == 1
                        ? Map.of(steps.getFirst(), value)
                        : Map.of("items", List.of(Map.of("id", steps.get(1), "x", value)));
        var body = ValueTree.apply(parents.getFirst().content().body(), List.of(pointer), from);
        return make(RevisionKind.PUT, parents, body, pointer);
    }

    private static Revision make(
            RevisionKind kind,
            List<Revision> parents,
            Map<String, Object> body,
            String... changed) {
        var ids = parents.stream().map(Revision::id).distinct().sorted().toList();
        String content = kind + " " + ids + body;
        return new Revision(
                RevisionId.of(Sha256.digest(content.getBytes(StandardCharsets.UTF_8)).hex()),
                new Revision.Subject(RECORD, "seizure", "seizure/1.0"),
                new Revision.Act(kind, "officer:a", "KRB", OffsetDateTime.MIN, null, false),
                new Revision.Link(RECORD, 1, null, ids),
                new Revision.Content("", "", body, new TreeSet<>(List.of(changed)), List.of()),
                "");
    }
}
