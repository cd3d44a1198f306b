package rubezh.ui.kit.field;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.ui.kit.field.DateTimeField.OffsetResolver;

class OffsetResolverTest {
    private static final LocalDateTime SUMMER = LocalDateTime.of(2026, 7, 1, 12, 0);
    private static final LocalDateTime WINTER = LocalDateTime.of(2026, 12, 1, 12, 0);
    private static final ZoneOffset PLUS_2 = ZoneOffset.ofHours(2);
    private static final ZoneOffset PLUS_3 = ZoneOffset.ofHours(3);

    private final OffsetResolver resolver = new OffsetResolver(ZoneId.of("Europe/Kyiv").getRules());

    @Test
    void aNewTimeHasTheOffsetOfTheZone() {
        assertThat(resolver.resolve(SUMMER, null)).isEqualTo(PLUS_3);
        assertThat(resolver.resolve(WINTER, null)).isEqualTo(PLUS_2);
    }

    @Test
    void aTimeMovedOverTheChangeOfClocksGetsTheNewOffset() {
        assertThat(resolver.resolve(WINTER, SUMMER.atOffset(PLUS_3))).isEqualTo(PLUS_2);
    }

    @Test
    void anOffsetForeignToTheZoneStays() {
        assertThat(resolver.resolve(WINTER, SUMMER.atOffset(ZoneOffset.ofHours(6))))
                .isEqualTo(ZoneOffset.ofHours(6));
    }

    @Test
    void theRepeatedHourKeepsItsOffset() {
        LocalDateTime repeated = LocalDateTime.of(2026, 10, 25, 3, 30);
        OffsetDateTime second = repeated.atOffset(PLUS_2);
        assertThat(resolver.resolve(repeated, second)).isEqualTo(PLUS_2);
        assertThat(resolver.resolve(repeated, repeated.atOffset(PLUS_3))).isEqualTo(PLUS_3);
    }
}
