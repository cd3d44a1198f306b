package rubezh.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.WindowTest;
import rubezh.ui.kit.look.TextWidth;

/** A record number gives up its year before anything else. */
@WindowTest
final class RecordNumberPartsTest {
    @Test
    void theSerialNumberIsAPartOfItsOwn() {
        assertThat(RecordNumberParts.of("KG-DOS-ZNZ-2026-000001"))
                .isEqualTo(new RecordNumberParts("KG-DOS-ZNZ-2026", "-000001"));
        assertThat(RecordNumberParts.of("without number"))
                .isEqualTo(new RecordNumberParts("", "without number"));
    }

    @Test
    void theLeastWidthHoldsStationInstallationAndSerialNumber() {
        var parts = RecordNumberParts.of("KG-DOS-ZNZ-2026-000001");
        double letter = TextWidth.MONO.of("0".repeat(100)) / 100;
        assertThat(parts.width()).isBetween(22 * letter, 22 * letter + 4);
        assertThat(parts.leastWidth()).isBetween(18 * letter, 18 * letter + 4);
    }
}
