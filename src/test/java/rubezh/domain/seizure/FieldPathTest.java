package rubezh.domain.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_SEALS;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_GROSS;
import static rubezh.domain.seizure.SeizureFields.PLACE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
    private static final UUID LINE = UUID.fromString("01930000-0000-7000-8000-000000000001");

    @Test
    void aFieldThatOccursOnceHasAPointer() {
        assertThat(PLACE_POST.pointer()).isEqualTo("/place/post");
        assertThat(PLACE_POST.name()).isEqualTo("post");
        assertThat(PLACE_POST).hasToString("place.post");
        assertThat(ITEMS.pointer()).isEqualTo("/items");
    }

    @Test
    void aFieldOfALineHasAPointerInALine() {
        assertThat(ITEMS_WEIGHING_GROSS.pointer(LINE))
                .isEqualTo("/items/" + LINE + "/weighing/gross")
                .isEqualTo(ITEMS_WEIGHING_GROSS.in(ITEMS.pointer(LINE)));
        assertThat(ITEMS_WEIGHING_GROSS.pathInLine()).isEqualTo("weighing.gross");
        assertThat(EVIDENCE_PACKAGES_SEALS.pointer(LINE))
                .isEqualTo("/evidence/packages/" + LINE + "/seals");
        assertThat(ITEMS.pathInLine()).isEmpty();
    }

    @Test
    void aPointerNeedsALineExactlyForFieldsOfLines() {
        assertThatThrownBy(ITEMS_WEIGHING_GROSS::pointer).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PLACE_POST.pointer(LINE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSectionContainsItsFieldsAndNotThoseOfALongerName() {
        assertThat(PLACE.contains("/place")).isTrue();
        assertThat(PLACE.contains("/place/post")).isTrue();
        assertThat(PLACE.contains("/placement/post")).isFalse();
        assertThat(PLACE.contains("/route/departurePlace")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "place.harbour", "harbour", "items.weighing.gross.unit", "/place"})
    void anUnknownPathIsRefused(String path) {
        assertThatThrownBy(() -> FieldPath.of(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(path);
    }

    @Test
    void theLinesOfAPathAreDeclaredInTheRecord() {
        assertThatThrownBy(() -> new FieldPath("place.post", "items"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
