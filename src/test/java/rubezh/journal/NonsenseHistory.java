package rubezh.journal;

import module java.base;

import rubezh.fixtures.MemoryJournal;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;

/**
 * Random revisions of one record as nobody honest writes them: bodies of no form, pointers that fit
 * nothing, parents at will. What they mean must still be the same for every reader.
 */
public final class NonsenseHistory {
    private static final UUID RECORD = new UUID(0x0193_0000_0000_7000L, Long.MIN_VALUE);
    private static final List<String> IDS =
            List.of(
                    "01930000-0000-7000-8000-00000000000a",
                    "01930000-0000-7000-8000-00000000000b",
                    "01930000-0000-7000-8000-00000000000c");
    private static final List<String> NAMES = List.of("a", "b", "~/", "id", "pos");

    private final Random random;
    private final MemoryJournal journal;

    /** Makes a history; the same seed gives the same. */
    public NonsenseHistory(long seed) {
        this.random = new Random(seed);
        this.journal = new MemoryJournal(new UUID(seed, Long.MIN_VALUE));
        var ids = new ArrayList<RevisionId>();
        ids.add(RevisionId.of("0".repeat(64)));
        for (int n = 2 + random.nextInt(9); n > 0; n--) {
            ids.add(append(new TreeSet<>(some(ids, 3))));
        }
    }

    public MemoryJournal journal() {
        return journal;
    }

    private RevisionId append(SortedSet<RevisionId> parents) {
        RevisionKind kind = random.nextInt(5) == 0 ? RevisionKind.VOID : RevisionKind.PUT;
        return journal.append(context ->
                        List.of(
                                RevisionLine.sign(
                                        new UnsignedRevision(
                                                new Revision.Subject(
                                                        RECORD, "seizure", "seizure/1.0"),
                                                act(kind),
                                                context.nextLink(List.copyOf(parents)),
                                                "0f".repeat(16),
                                                section(3),
                                                pointers()),
                                        message -> new byte[64])))
                .getFirst()
                .id();
    }

    private static Revision.Act act(RevisionKind kind) {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-24T22:27:38+03:00");
        return new Revision.Act(kind, "officer:a", "KRB", at, null, false);
    }

    private SortedSet<String> pointers() {
        var pointers = new TreeSet<String>();
        for (int n = random.nextInt(5); n > 0; n--) {
            var pointer = new StringBuilder();
            for (int steps = random.nextInt(5); steps > 0; steps--) {
                String step = random.nextInt(3) == 0 ? randomOf(IDS) : randomOf(NAMES);
                pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
            }
            pointers.add(pointer.toString());
        }
        return pointers;
    }

    private Map<String, Object> section(int depth) {
        var section = new LinkedHashMap<String, Object>();
        for (int n = random.nextInt(4); n > 0; n--) {
            String name = random.nextInt(6) == 0 ? randomOf(IDS) : randomOf(NAMES);
            section.put(name, value(depth - 1));
        }
        return section;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 3)) {
            case 0 -> "v" + random.nextInt(3);
            case 1 -> (long) random.nextInt(2);
            case 2 -> random.nextBoolean();
            case 3 -> section(depth);
            case 4 -> List.of(section(depth), "v");
            default -> lines(depth);
        };
    }

    /** Returns a list of lines, or nearly one: an id twice, or none of them. */
    private List<Object> lines(int depth) {
        var lines = new ArrayList<Object>();
        for (String id : some(IDS, 3)) {
            Map<String, Object> line = section(depth);
            line.put("id", random.nextInt(12) == 0 ? IDS.getFirst() : id);
            lines.add(line);
        }
        return lines;
    }

    private <T> List<T> some(List<T> all, int most) {
        var some = new ArrayList<T>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            T one = randomOf(all);
            if (!some.contains(one)) {
                some.add(one);
            }
        }
        return some;
    }

    private <T> T randomOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
