package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.journal.ValueTree;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;

/** The changes that a reviewer is shown, applied to the old seizure, give the new one. */
@LongTest
final class FieldChangeTest {
    private static final int PAIRS = Repetitions.of(200, 20_000);

    @Test
    void theChangesOfRandomPairsLeadFromOneToTheOther() {
        for (int seed = 0; seed < PAIRS; seed++) {
            var random = new Random(seed);
            Map<String, Object> old = SeizureShape.SHAPE.write(GeneratedSeizure.from(random));
            Map<String, Object> other = SeizureShape.SHAPE.write(GeneratedSeizure.from(random));
            Seizure now = mixed(old, other, random);
            List<FieldChange> changes = RecordReader.changes(old, now);

            SortedMap<String, Object> leaves = ValueTree.leaves(old);
            changes.forEach(change -> apply(change, leaves));

            assertThat(leaves)
                    .as("seed %d", seed)
                    .isEqualTo(ValueTree.leaves(SeizureShape.SHAPE.write(now)));
            assertThat(RecordReader.changes(SeizureShape.SHAPE.write(now), now)).isEmpty();
        }
    }

    /** Of a line that a partner added without any value, only the line itself tells. */
    @Test
    void anAddedLineIsToldByItsValuesElseByItself() {
        UUID id = new UUID(0x7000, 1);
        Map<String, Object> valued = Map.of("id", new UUID(0, 1).toString(), "pos", 1L);
        Map<String, Object> empty = Map.of("id", new UUID(0, 2).toString());
        var world =
                new DamagedWorld(1)
                        .with(
                                RecordKind.SEIZURE.subject(id),
                                Map.of("items", List.of(valued, empty)));
        assertThat(world.own.register().history(id).getLast().changes())
                .extracting(FieldChange::pointer)
                .containsExactly(
                        "/items/" + valued.get("id") + "/pos", "/items/" + empty.get("id"));
    }

    /** Returns a seizure with values and lines of both, and without some of either. */
    private static Seizure mixed(Map<?, ?> old, Map<?, ?> other, Random random) {
        return SeizureShape.SHAPE.read(mix(old, other, random)).record();
    }

    private static Map<String, Object> mix(Map<?, ?> old, Map<?, ?> other, Random random) {
        var all = new TreeMap<String, Object>();
        var names = new TreeSet<Object>(old.keySet());
        names.addAll(other.keySet());
        for (Object name : names) {
            Object value = mix(old.get(name), other.get(name), random);
            if (value != null) {
                all.put(name.toString(), value);
            }
        }
        return all;
    }

    private static @Nullable Object mix(
            @Nullable Object old, @Nullable Object other, Random random) {
        if (old instanceof Map<?, ?> one && other instanceof Map<?, ?> two) {
            return mix(one, two, random);
        }
        if (old instanceof List<?> one && other instanceof List<?> two && areLines(one, two)) {
            return lines(one, two, random);
        }
        return random.nextInt(3) == 0 ? other : old;
    }

    private static boolean areLines(List<?> one, List<?> two) {
        return Stream.concat(one.stream(), two.stream()).allMatch(Map.class::isInstance);
    }

    /** Keeps some lines, changes the fields of others, drops some and adds some. */
    private static List<Object> lines(List<?> old, List<?> other, Random random) {
        var lines = new ArrayList<Object>();
        for (Object line : old) {
            if (random.nextInt(4) > 0) {
                var changed = mix((Map<?, ?>) line, (Map<?, ?>) other.getFirst(), random);
                changed.put("id", ((Map<?, ?>) line).get("id"));
                lines.add(random.nextBoolean() ? line : changed);
            }
        }
        other.stream().filter(_ -> random.nextBoolean()).forEach(lines::add);
        return lines;
    }

    private static void apply(FieldChange change, SortedMap<String, Object> leaves) {
        String pointer = change.pointer();
        leaves.remove(pointer);
        leaves.subMap(pointer + "/", pointer + "0").clear(); // all below it: 0 follows the stroke
        if (change.newValue() instanceof Map<?, ?> line) {
            String at = pointer.substring(0, pointer.lastIndexOf('/'));
            ValueTree.leaves(Map.of("lines", List.of(line)))
                    .forEach((leaf, value) ->
                            leaves.put(at + leaf.substring("/lines".length()), value));
        } else if (change.newValue() != null) {
            leaves.put(pointer, change.newValue());
        }
    }
}
