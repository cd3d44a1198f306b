package rubezh.journal;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.fixtures.MemoryJournal;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;

/**
 * Random history of a few records at several stations, as the program writes it: fields, lines,
 * lines in lines, lines brought back, cancellations, resolutions; revisions delivered in part,
 * late, twice or never; installations copied, and put back as new ones.
 */
public final class RandomHistory {
    private static final List<String> RECORD_FIELDS =
            List.of("/narrative/summary", "/place/lane", "/place/post/name", "/a~1b/~0", "/means");
    private static final UnaryOperator<byte[]> UNSIGNED = message -> new byte[64];

    private final Random random;
    private final List<MemoryJournal> posts = new ArrayList<>();
    private final List<UUID> records = new ArrayList<>();
    private final Map<MemoryJournal, Revision.Predecessor> predecessors = new HashMap<>();
    private int replicas;

    /**
     * Makes a history.
     *
     * @param seed the same gives the same history
     */
    public RandomHistory(long seed) {
        this.random = new Random(seed);
        for (int n = 2 + random.nextInt(4); n > 0; n--) {
            posts.add(newPost());
        }
        for (int steps = 20 + random.nextInt(60); steps > 0; steps--) {
            step();
        }
    }

    /** Returns the journals of the stations, copies among them. */
    public List<MemoryJournal> posts() {
        return List.copyOf(posts);
    }

    /** Returns one of the stations. */
    public MemoryJournal somePost() {
        return randomOf(posts);
    }

    /** Gives every station what any has, to each in another order. */
    public void deliverEverything() {
        var everything = new ArrayList<StoredRevision>();
        posts.forEach(post -> everything.addAll(post.ofAll()));
        for (MemoryJournal post : posts) {
            Collections.shuffle(everything, random);
            post.accept(everything, () -> {});
        }
    }

    private MemoryJournal newPost() {
        replicas++;
        return new MemoryJournal(new UUID(random.nextLong(), Long.MIN_VALUE | replicas));
    }

    private void step() {
        MemoryJournal post = somePost();
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> deliver(post, somePost());
            case 6 -> copyOrPutBack(post);
            default -> change(post);
        }
    }

    private void copyOrPutBack(MemoryJournal post) {
        if (random.nextBoolean()) {
            posts.set(posts.indexOf(post), putBack(post));
        } else if (posts.size() < 8) {
            posts.add(copy(post));
        }
    }

    /** Delivers all, one record, or any revisions. */
    private void deliver(MemoryJournal from, MemoryJournal to) {
        int kind = random.nextInt(3);
        UUID one = records.isEmpty() ? new UUID(0, 0) : randomOf(records);
        var bundle = new ArrayList<>(from.ofAll());
        bundle.removeIf(revision ->
                switch (kind) {
                    case 0 -> false;
                    case 1 -> !revision.revision().subject().recordId().equals(one);
                    default -> random.nextInt(3) > 0;
                });
        to.accept(bundle, () -> {});
    }

    private static MemoryJournal copy(MemoryJournal post) {
        var copy = new MemoryJournal(post.replica());
        copy.accept(post.ofAll(), () -> {});
        return copy;
    }

    /** Puts back an older state of a station, which goes on as another replica. */
    private MemoryJournal putBack(MemoryJournal post) {
        MemoryJournal back = newPost();
        List<StoredRevision> all = post.ofAll();
        back.accept(all.subList(0, random.nextInt(all.size() + 1)), () -> {});
        List<StoredRevision> own = back.ofReplica(post.replica(), 1, Long.MAX_VALUE);
        if (!own.isEmpty()) {
            long seq = own.getLast().revision().link().seq();
            predecessors.put(
                    back,
                    new Revision.Predecessor(
                            post.replica(), "00".repeat(32), seq, own.getLast().id()));
        }
        return back;
    }

    private void change(MemoryJournal post) {
        if (records.isEmpty() || random.nextInt(10) == 0 && records.size() < 3) {
            records.add(new UUID(0x0193_0000_0000_7000L, Long.MIN_VALUE | records.size() + 1));
        }
        UUID record = randomOf(records);
        List<Revision> known =
                post.ofRecord(record).stream().map(StoredRevision::revision).toList();
        if (known.isEmpty()) {
            Map<String, Object> body = with(Map.of(), "/narrative/summary", "new");
            put(post, record, List.of(), Map.of(), withNewLine(body));
            return;
        }
        RecordView view = RevisionMerger.view(known);
        switch (random.nextInt(12)) {
            case 0 ->
                    append(
                            post,
                            record,
                            voidOrNot(view),
                            view.parents(),
                            new Edit(view.body(), new TreeSet<>(List.of(""))));
            case 1, 2 -> resolve(post, record, view);
            default -> put(post, record, view.parents(), view.body(), edited(view.body(), known));
        }
    }

    private static RevisionKind voidOrNot(RecordView view) {
        return view.voided() ? RevisionKind.PUT : RevisionKind.VOID;
    }

    private Map<String, Object> edited(Map<String, Object> old, List<Revision> known) {
        Map<String, Object> body = old;
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            List<String> lines = linesOf(body);
            body =
                    switch (lines.isEmpty() ? random.nextInt(4) : random.nextInt(12)) {
                        case 0, 1 -> with(body, randomOf(RECORD_FIELDS), someValue());
                        case 2 -> withNewLine(body);
                        case 3 -> broughtBack(body, known);
                        case 4, 5 -> with(body, randomOf(lines), null);
                        case 6 -> with(body, newLine(randomOf(lines) + "/samples") + "/pos", 1L);
                        default ->
                                with(
                                        body,
                                        randomOf(lines) + randomOf(List.of("/x", "/y", "/pos")),
                                        someValue());
                    };
        }
        return body;
    }

    /** Returns a text, a number, a list, or nothing. */
    private @Nullable Object someValue() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> (long) random.nextInt(3);
            case 2 -> List.of("я", (long) random.nextInt(2), true);
            default -> "v" + random.nextInt(4);
        };
    }

    private Map<String, Object> withNewLine(Map<String, Object> body) {
        String line = newLine("/items");
        return with(with(body, line + "/pos", (long) random.nextInt(3)), line + "/x", "new");
    }

    private String newLine(String list) {
        return list
                + "/"
                + new UUID(0x0193_0000_0000_7000L, Long.MIN_VALUE | random.nextLong() >>> 2);
    }

    /** Puts a line back as somebody had it, now and then without one of its fields. */
    private Map<String, Object> broughtBack(Map<String, Object> body, List<Revision> known) {
        Map<String, Object> former = randomOf(known).content().body();
        List<String> missing = new ArrayList<>(linesOf(former));
        missing.removeIf(line -> ValueTree.at(body, line) != null);
        if (missing.isEmpty()) {
            return body;
        }
        String line = randomOf(missing);
        Map<String, Object> back = ValueTree.apply(body, List.of(line), former);
        return random.nextBoolean() ? back : with(back, line + "/x", null);
    }

    private void resolve(MemoryJournal post, UUID record, RecordView view) {
        if (view.conflicts().isEmpty()) {
            return;
        }
        var conflict = randomOf(view.conflicts());
        Object value = randomOf(conflict.candidates()).value();
        boolean isRecord = conflict.pointer().isEmpty();
        Map<String, Object> body =
                isRecord ? view.body() : with(view.body(), conflict.pointer(), value);
        var changed = new TreeSet<>(ValueTree.difference(view.body(), body));
        changed.add(conflict.pointer());
        boolean cancel = isRecord && Boolean.TRUE.equals(value);
        append(
                post,
                record,
                cancel ? RevisionKind.VOID : RevisionKind.RESOLVE,
                view.parents(),
                new Edit(body, changed));
    }

    private void put(
            MemoryJournal post,
            UUID record,
            List<RevisionId> parents,
            Map<String, Object> old,
            Map<String, Object> body) {
        SortedSet<String> changed = ValueTree.difference(old, body);
        if (!changed.isEmpty()) {
            append(post, record, RevisionKind.PUT, parents, new Edit(body, changed));
        }
    }

    private record Edit(Map<String, Object> body, SortedSet<String> changed) {}

    private void append(
            MemoryJournal post,
            UUID record,
            RevisionKind kind,
            List<RevisionId> parents,
            Edit said) {
        Edit edit = onTopOf(parents, post, record, said);
        post.append(context ->
                List.of(
                        RevisionLine.sign(
                                new UnsignedRevision(
                                        new Revision.Subject(record, "seizure", "seizure/1.0"),
                                        act(kind),
                                        new Revision.Link(
                                                context.replica(),
                                                context.nextSeq(),
                                                context.prev().orElse(null),
                                                parents,
                                                context.nextSeq() == 1
                                                        ? predecessors.get(post)
                                                        : null),
                                        String.format("%032x", random.nextInt(Integer.MAX_VALUE)),
                                        edit.body(),
                                        edit.changed()),
                                UNSIGNED)));
    }

    /** Returns what was said on top of what the parents say, as the program writes it. */
    private static Edit onTopOf(
            List<RevisionId> parents, MemoryJournal post, UUID record, Edit said) {
        List<Revision> known =
                post.ofRecord(record).stream().map(StoredRevision::revision).toList();
        var before = new ParentView(known, parents, _ -> true);
        var stated = new TreeSet<>(said.changed());
        if (parents.isEmpty()) {
            stated.addAll(ValueTree.difference(Map.of(), said.body()));
        }
        boolean complete = known.isEmpty() || !RevisionMerger.view(known).incomplete();
        Map<String, Object> body =
                complete ? said.body() : ParentView.body(before.counting(), stated, said.body());
        stated.addAll(before.changed(before.inOrder(body)));
        return new Edit(before.inOrder(body), stated);
    }

    private static Revision.Act act(RevisionKind kind) {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-24T22:27:38+03:00");
        return new Revision.Act(kind, "officer:a", "KRB", at, null, false);
    }

    private static List<String> linesOf(Map<String, Object> body) {
        return ValueTree.leaves(body).keySet().stream()
                .flatMap(pointer -> ValueTree.linesOf(pointer).stream())
                .distinct()
                .toList();
    }

    /** Returns a body with another value, or none, at a pointer. */
    private static Map<String, Object> with(
            Map<String, Object> body, String pointer, @Nullable Object value) {
        return ValueTree.apply(body, List.of(pointer), ValueTree.treeOf(pointer, value));
    }

    private <T> T randomOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
