package rubezh.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecordAccessTest {
    /** More uses than reflection answers. */
    private static final int USES = 5_000;

    /** A record with every kind of component: a primitive, a text, a list. */
    public record Line(int pos, @Nullable String name, List<String> marks, boolean open) {
        public Line {
            if (pos < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    private final RecordAccess access = RecordAccess.of(Line.class);

    @Test
    void readsAndBuildsTheSameBeforeAndAfterAClassIsMade() {
        for (int use = 0; use < USES; use++) {
            Line line = new Line(use, use % 2 == 0 ? null : "n" + use, List.of("m"), use % 3 == 0);
            Object[] values =
                    IntStream.range(0, 4).mapToObj(place -> access.value(line, place)).toArray();
            assertThat(values).containsExactly(line.pos, line.name, line.marks, line.open);
            assertThat(access.build(values)).isEqualTo(line);
        }
    }

    @Test
    void refusesTheSameBeforeAndAfterAClassIsMade() {
        for (int use = 0; use < USES; use++) {
            refuses();
        }
    }

    private void refuses() {
        assertThatThrownBy(() -> access.build(new Object[] {1, 2, List.of(), true}))
                .isExactlyInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> access.build(new Object[] {null, "a", List.of(), true}))
                .isExactlyInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> access.build(new Object[] {-1, "a", List.of(), true}))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("negative");
        assertThatThrownBy(() -> access.value("no line", 0))
                .isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAComponentThatIsNotThere() {
        assertThat(access.place("marks")).isEqualTo(2);
        assertThatThrownBy(() -> access.place("colour"))
                .isExactlyInstanceOf(IllegalArgumentException.class);
    }
}
