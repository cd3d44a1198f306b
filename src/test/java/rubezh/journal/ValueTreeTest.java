package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.fixtures.Repetitions;
import rubezh.json.SeizureShape;

class ValueTreeTest {
    private static final String A = "01930000-0000-7000-8000-00000000000a";
    private static final String B = "01930000-0000-7000-8000-00000000000b";

    @Test
    void leavesAreAddressedByNamesAndLineIds() {
        Map<String, Object> tree =
                Map.of(
                        "place", Map.of("country", "KG"),
                        "items", List.of(Map.of("id", A, "pos", 1L), Map.of("id", B)),
                        "means", List.of("DOG", "SCAN"));
        assertThat(ValueTree.leaves(tree))
                .isEqualTo(
                        Map.of(
                                "/place/country",
                                "KG",
                                "/items/" + A + "/pos",
                                1L,
                                "/items/" + B,
                                Map.of("id", B),
                                "/means",
                                List.of("DOG", "SCAN")));
    }

    @Test
    void aDifferenceNamesFieldsAndAddedAndRemovedLines() {
        Map<String, Object> old =
                Map.of(
                        "a", "1",
                        "b", Map.of("c", "2", "d", "3"),
                        "items", List.of(Map.of("id", A, "pos", 1L, "x", "y")));
        Map<String, Object> now =
                Map.of(
                        "b", Map.of("c", "2", "d", "4", "e", "5"),
                        "items", List.of(Map.of("id", B, "pos", 2L)));
        assertThat(ValueTree.difference(old, now))
                .containsExactly(
                        "/a", "/b/d", "/b/e", "/items/" + A, "/items/" + B, "/items/" + B + "/pos");
        assertThat(ValueTree.difference(old, old)).isEmpty();
    }

    @Test
    void orderOfLinesAndEmptyContainersAreNoDifference() {
        Map<String, Object> a = Map.of("id", A, "pos", 1L);
        Map<String, Object> b = Map.of("id", B, "pos", 2L);
        assertThat(ValueTree.difference(Map.of("l", List.of(a, b)), Map.of("l", List.of(b, a))))
                .isEmpty();
        assertThat(ValueTree.difference(Map.of(), Map.of("l", List.of(), "m", Map.of()))).isEmpty();
    }

    /** A newer version may have made a list or a section of a text. */
    @Test
    void takingOutWhatIsNotThereLeavesAValueOfAnotherKind() {
        Map<String, Object> from = Map.of("other", "1");
        for (Object held : List.of("1", 1L, List.of("1", "2"))) {
            Map<String, Object> onto = Map.of("x", held);
            assertThat(ValueTree.apply(onto, List.of("/x/p", "/x/p/q"), from)).isEqualTo(onto);
        }
        Map<String, Object> lines = Map.of("x", List.of(Map.of("id", A, "pos", 1L)));
        assertThat(ValueTree.apply(lines, List.of("/x/p"), Map.of("x", Map.of("q", "1"))))
                .isEqualTo(lines);
        assertThat(ValueTree.apply(lines, List.of("/x/" + A), from)).isEmpty();
        assertThat(
                        ValueTree.apply(
                                Map.of("x", "1"), List.of("/x/p"), Map.of("x", Map.of("p", "2"))))
                .isEqualTo(Map.of("x", Map.of("p", "2")));
    }

    @Test
    void applyingTouchesOnlyWhatIsNamed() {
        Map<String, Object> line = Map.of("id", A, "pos", 1L, "later", "kept", "x", "old");
        Map<String, Object> onto =
                Map.of("later", Map.of("unknown", "kept"), "items", List.of(line));
        Map<String, Object> added = Map.of("id", B, "pos", 2L);
        Map<String, Object> from =
                Map.of(
                        "place", Map.of("country", "KG"),
                        "items", List.of(added, Map.of("id", A, "pos", 5L, "x", "new")));
        List<String> named =
                List.of("/place/country", "/items/" + A + "/x", "/items/" + B + "/pos", "/gone");
        Map<String, Object> changed = Map.of("id", A, "pos", 1L, "later", "kept", "x", "new");
        assertThat(ValueTree.apply(onto, named, from))
                .isEqualTo(
                        Map.of(
                                "later", Map.of("unknown", "kept"),
                                "place", Map.of("country", "KG"),
                                "items", List.of(changed, added)));
    }

    @Test
    void applyingAnAbsentValueRemoves() {
        Map<String, Object> onto =
                Map.of("a", Map.of("b", "1"), "items", List.of(Map.of("id", A, "pos", 1L)));
        assertThat(ValueTree.apply(onto, List.of("/a/b", "/items/" + A), Map.of())).isEmpty();
    }

    @Test
    void valuesAreFoundByPointer() {
        Map<String, Object> tree =
                Map.of("a/b", Map.of("~", "x"), "items", List.of(Map.of("id", A, "pos", 1L)));
        assertThat(ValueTree.leaves(tree).keySet())
                .containsExactly("/a~1b/~0", "/items/" + A + "/pos");
        assertThat(ValueTree.at(tree, "/a~1b/~0")).isEqualTo("x");
        assertThat(ValueTree.at(tree, "/items/" + A)).isEqualTo(Map.of("id", A, "pos", 1L));
        assertThat(ValueTree.at(tree, "/items/" + B + "/pos")).isNull();
        assertThat(ValueTree.at(tree, "/a/b/c")).isNull();
    }

    @Test
    void applyingADifferenceGivesTheOtherTree() {
        for (long seed = 0; seed < Repetitions.of(50, 1_000); seed++) {
            Random random = new Random(seed);
            var one = SeizureShape.SHAPE.write(GeneratedSeizure.from(random));
            var other = SeizureShape.SHAPE.write(GeneratedSeizure.from(random));
            var result = ValueTree.apply(one, ValueTree.difference(one, other), other);
            assertThat(ValueTree.leaves(result))
                    .as("seed %d", seed)
                    .isEqualTo(ValueTree.leaves(other));
            assertThat(SeizureShape.SHAPE.read(result)).isEqualTo(SeizureShape.SHAPE.read(other));
        }
    }
}
