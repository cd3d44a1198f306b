package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.Repetitions;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.shape.Pointer;

/**
 * Two stations add, change and remove places of concealment of a record that one of an older
 * program began. What has to come out is computed apart, value by value.
 */
class FurtherPlacesTest {
    private static final String LIST = "/concealment/further/";
    private static final List<String> IDS =
            List.of(
                    "01930000-0000-7000-8000-00000000000a",
                    "01930000-0000-7000-8000-00000000000b",
                    "01930000-0000-7000-8000-00000000000c");
    private static final List<String> FIELDS = List.of("place", "method", "cover");

    @Test
    void valuesOfBothStationsComeTogetherAndOnlyTheSameFieldIsContested() {
        for (long seed = 0; seed < Repetitions.of(400, 20_000); seed++) {
            new Scenario(seed).run();
        }
    }

    /** Edits of two stations that do not see each other. */
    private static final class Scenario {
        private final long seed;
        private final Random random;
        private final RevisionGraph world;

        Scenario(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.world = new RevisionGraph("places" + seed);
        }

        void run() {
            Revision old = world.create(Map.of("concealment", Map.of("place", "FUE")));
            Revision known = set(List.of(old), lineWith(IDS.getFirst()));
            Map<String, Object> before = values(List.of(old, known));
            Map<String, @Nullable Object> here = edit(0, before);
            Map<String, @Nullable Object> there = edit(1, before);
            List<Revision> all =
                    List.of(
                            old,
                            known,
                            set(List.of(old, known), here),
                            set(List.of(old, known), there));
            Set<String> contested = contested(here, there);
            assertThat(RevisionMerger.view(all).conflicts())
                    .as("seed %d", seed)
                    .extracting(FieldConflict::pointer)
                    .containsExactlyInAnyOrderElementsOf(contested);
            Map<String, Object> expected = changed(changed(before, here), there);
            Map<String, Object> merged = values(all);
            contested.forEach(expected::remove);
            contested.forEach(merged::remove);
            assertThat(merged).as("seed %d", seed).isEqualTo(expected);
        }

        private static Map<String, Object> changed(
                Map<String, Object> values, Map<String, @Nullable Object> changes) {
            var result = new TreeMap<>(values);
            changes.forEach((pointer, value) -> {
                if (value == null) {
                    result.remove(pointer);
                } else {
                    result.put(pointer, value);
                }
            });
            return result;
        }

        private Map<String, @Nullable Object> lineWith(String id) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put(LIST + id + "/pos", 1L);
            line.put(LIST + id + "/place", "SPA");
            line.put(LIST + id + "/method", "NTC");
            return line;
        }

        /** Returns changes: fields of the first place and of the known line, a line of its own. */
        private Map<String, @Nullable Object> edit(int station, Map<String, Object> before) {
            var changes = new LinkedHashMap<String, @Nullable Object>();
            for (String field : FIELDS) {
                change(changes, "/concealment/" + field);
                change(changes, LIST + IDS.getFirst() + "/" + field);
            }
            if (random.nextBoolean()) {
                changes.putAll(lineWith(IDS.get(1 + station)));
            }
            changes.entrySet().removeIf(e -> !isChanged(before, e.getKey(), e.getValue()));
            return changes;
        }

        private void change(Map<String, @Nullable Object> changes, String pointer) {
            switch (random.nextInt(4)) {
                case 0 -> changes.put(pointer, "V" + random.nextInt(3));
                case 1 -> changes.put(pointer, null);
                default -> {}
            }
        }

        private Revision set(List<Revision> parents, Map<String, @Nullable Object> changes) {
            var arguments = new ArrayList<@Nullable Object>();
            changes.forEach((pointer, value) -> {
                arguments.add(pointer);
                arguments.add(value);
            });
            return world.set(RevisionKind.PUT, parents, arguments.toArray());
        }
    }

    /** Returns the fields that both stations changed to different values. */
    private static Set<String> contested(
            Map<String, @Nullable Object> here, Map<String, @Nullable Object> there) {
        return here.keySet().stream()
                .filter(there::containsKey)
                .filter(pointer -> !Objects.equals(here.get(pointer), there.get(pointer)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isChanged(
            Map<String, Object> before, String pointer, @Nullable Object value) {
        return !Objects.equals(before.get(pointer), value);
    }

    /** Returns the values of a merged record by pointer. */
    private static Map<String, Object> values(List<Revision> revisions) {
        var values = new TreeMap<String, Object>();
        collect(RevisionMerger.view(revisions).body(), "", values);
        return values;
    }

    private static void collect(Object value, String pointer, Map<String, Object> into) {
        switch (value) {
            case Map<?, ?> group ->
                    group.forEach((name, child) -> {
                        if (!Pointer.isId(String.valueOf(child))) {
                            collect(child, pointer + "/" + name, into);
                        }
                    });
            case List<?> lines ->
                    lines.stream()
                            .map(Map.class::cast)
                            .forEach(line -> collect(line, pointer + "/" + line.get("id"), into));
            default -> into.put(pointer, value);
        }
    }
}
