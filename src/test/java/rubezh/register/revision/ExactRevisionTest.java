package rubezh.register.revision;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.Repetitions;
import rubezh.journal.RecordView;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.Revision;
import rubezh.journal.RevisionBasis;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;

/**
 * Whatever is edited, by whomever, with whatever missing: the revision that is written lists all
 * that it changes, and what was not touched stays on the screen as it was.
 */
class ExactRevisionTest {
    private static final List<RecordKind<?>> KINDS =
            List.of(
                    RecordKind.SEIZURE,
                    RecordKind.REVIEW,
                    RecordKind.OPERATION,
                    RecordKind.OPERATION_DAY,
                    RecordKind.CODE_LIST,
                    RecordKind.OFFICER,
                    RecordKind.VIEWS,
                    RecordKind.WATCH_ENTRY,
                    RecordKind.NIL_REPORT,
                    RecordKind.RECEIPT,
                    RecordKind.GRANT,
                    RecordKind.PAPER_TEMPLATE,
                    RecordKind.TABLE_MAPPING,
                    RecordKind.ROSTER);

    private int incomplete;
    private int filtered;

    @Test
    void whatIsWrittenListsAllThatItChanges() {
        for (long seed = 0; seed < Repetitions.of(400, 20_000); seed++) {
            new History(seed).run();
        }
        assertThat(incomplete).as("edits with something missing").isGreaterThan(300);
        assertThat(filtered).as("edits where not everybody counts").isGreaterThan(300);
    }

    /** A random history of one record of one kind at three stations. */
    private final class History {
        private static final UUID RECORD = new UUID(0x0193_0000_0000_7000L, Long.MIN_VALUE | 5);

        private final long seed;
        private final Random random;
        private final RecordKind<?> kind;
        private final String list;
        private final List<MemoryJournal> posts = new ArrayList<>();

        History(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.kind = KINDS.get((int) (seed % KINDS.size()));
            this.list = random.nextBoolean() ? "/items" : listOf(kind);
            for (int i = 0; i < 3; i++) {
                posts.add(new MemoryJournal(new UUID(seed, Long.MIN_VALUE | i)));
            }
        }

        private static String listOf(RecordKind<?> kind) {
            return Stream.of("/steps", "/changes", "/grants", "/views")
                    .filter(name -> kind.isOfItsAuthor(name + "/"))
                    .findFirst()
                    .orElse("/items");
        }

        void run() {
            for (int steps = 20 + random.nextInt(20); steps > 0; steps--) {
                MemoryJournal post = posts.get(random.nextInt(posts.size()));
                if (random.nextInt(3) == 0) {
                    var some = new ArrayList<>(posts.get(random.nextInt(posts.size())).ofAll());
                    some.removeIf(_ -> random.nextInt(3) == 0);
                    post.accept(some, () -> {});
                } else {
                    edit(post);
                }
            }
            posts.forEach(post -> posts.getFirst().accept(post.ofAll(), () -> {}));
            List<Revision> all = kind.among(posts.getFirst().ofAll());
            var basis = new RevisionBasis(all);
            for (Revision one : all) {
                assertThat(basis.isComplete(one.id())).isTrue();
                assertThat(basis.hidden(one)).as("seed %d %s %s", seed, kind, one.id()).isEmpty();
                assertThat(RevisionMerger.asOf(all, List.of(one.id())).body())
                        .as("seed %d %s %s", seed, kind, one.id())
                        .isEqualTo(one.content().body());
            }
        }

        private void edit(MemoryJournal post) {
            List<Revision> known = kind.among(post.ofRecord(RECORD));
            boolean all = kind == RecordKind.SEIZURE || random.nextInt(3) > 0;
            Predicate<Revision> counts = one -> all || !one.act().author().endsWith("0");
            RecordEdit<?> edit = begun(known, counts);
            change(edit);
            write(post, edit);
            Revision written = kind.among(post.ofRecord(RECORD)).getLast();
            edit.verify(written);
            if (all && !known.isEmpty()) {
                assertNothingElseMoved(RevisionMerger.view(known), known, edit, written);
            }
            filtered += all ? 0 : 1;
        }

        private RecordEdit<?> begun(List<Revision> known, Predicate<Revision> counts) {
            if (known.isEmpty()) {
                return RecordEdit.create(kind, RECORD);
            }
            incomplete += RevisionMerger.view(known).incomplete() ? 1 : 0;
            return kind == RecordKind.SEIZURE
                    ? RecordEdit.of(kind, RevisionMerger.view(known), known)
                    : RecordEdit.of(kind, RECORD, known, counts);
        }

        private void change(RecordEdit<?> edit) {
            switch (random.nextInt(8)) {
                case 0 -> edit.settle();
                case 1 -> edit.stateRecord().as(voidOrPut());
                case 2 ->
                        edit.state(
                                ValueTree.leaves(edit.body()).keySet().stream().limit(2).toList());
                default -> {}
            }
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                List<String> lines = linesIn(edit.body());
                String line = lines.isEmpty() ? "" : lines.get(random.nextInt(lines.size()));
                switch (random.nextInt(lines.isEmpty() ? 3 : 7)) {
                    case 0 -> put(edit, "/a" + random.nextInt(3), "v" + random.nextInt(4));
                    case 1 -> put(edit, "/b/c", List.of("x", (long) random.nextInt(3)));
                    case 2 -> {
                        String added =
                                list
                                        + "/"
                                        + new UUID(
                                                0x7000L, Long.MIN_VALUE | random.nextInt(1 << 30));
                        put(edit, added + "/x", "new");
                        put(edit, added + "/pos", (long) random.nextInt(4));
                    }
                    case 3 -> put(edit, line, null);
                    case 4 -> put(edit, line + "/pos", (long) random.nextInt(4));
                    default -> put(edit, line + "/x", "v" + random.nextInt(4));
                }
            }
        }

        private RevisionKind voidOrPut() {
            return random.nextBoolean() ? RevisionKind.VOID : RevisionKind.PUT;
        }

        private static void put(RecordEdit<?> edit, String pointer, @Nullable Object value) {
            edit.put(List.of(pointer), ValueTree.treeOf(pointer, value));
        }

        private List<String> linesIn(Map<String, Object> body) {
            return ValueTree.at(body, list) instanceof List<?> lines
                    ? lines.stream().map(line -> list + "/" + ((Map<?, ?>) line).get("id")).toList()
                    : List.of();
        }

        private void write(MemoryJournal post, RecordEdit<?> edit) {
            RecordEdit.Statement said = edit.statement();
            post.append(context ->
                    List.of(
                            RevisionLine.sign(
                                    new UnsignedRevision(
                                            kind.subject(RECORD),
                                            new Revision.Act(
                                                    edit.op(),
                                                    "officer:a" + random.nextInt(3),
                                                    "KRB",
                                                    OffsetDateTime.parse(
                                                            "2026-11-24T22:27:38+03:00"),
                                                    null,
                                                    false),
                                            context.nextLink(edit.parents()),
                                            String.format("%032x", random.nextInt(1 << 30)),
                                            said.body(),
                                            said.changed()),
                                    _ -> new byte[64])));
        }

        /** What the author neither changed nor stated is shown after the change as before. */
        private void assertNothingElseMoved(
                RecordView seen, List<Revision> known, RecordEdit<?> edit, Revision written) {
            var all = new ArrayList<>(known);
            all.add(written);
            RecordView after = RevisionMerger.view(all);
            SortedSet<String> moved = ValueTree.difference(seen.body(), after.body());
            moved.removeIf(
                    pointer -> edit.changed().stream().anyMatch(said -> touch(said, pointer)));
            moved.removeIf(pointer -> isOpen(pointer, seen) || isOpen(pointer, after));
            if (!edit.parents().isEmpty() || kind == RecordKind.SEIZURE) {
                assertThat(moved).as("seed %d %s", seed, kind).isEmpty();
            }
        }

        private static boolean isOpen(String pointer, RecordView view) {
            return view.conflicts().stream()
                    .map(FieldConflict::pointer)
                    .anyMatch(one -> touch(one, pointer));
        }

        private static boolean touch(String one, String other) {
            return !one.isEmpty()
                    && (one.equals(other)
                            || one.startsWith(other + "/")
                            || other.startsWith(one + "/"));
        }
    }
}
