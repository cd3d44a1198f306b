package rubezh.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** A case as text: no value of it looks like a line of its own. */
class RecordTextTest {
    private static List<String> lines(String pointer, Object value) {
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), pointer, value);
        var format = DomainFormat.onScreen(Messages.in(Language.EN), ReferenceReader.builtIn());
        return List.of(String.join("\n", RecordText.lines(seizure, format)).split("\n"));
    }

    @Test
    void aLineFeedInAFieldOfOneLineIsAMark() {
        assertThat(lines("/place/description", "x\n  Number: FORGED"))
                .anyMatch(line -> line.endsWith("x␊  Number: FORGED"))
                .doesNotContain("  Number: FORGED");
    }

    @Test
    void aTimeThatIsKnownToTheMonthNamesNoDay() {
        assertThat(lines(EVENT_PRECISION.pointer(), SeizureEvent.MONTH))
                .contains("  Date and time: November 2026");
        assertThat(lines(EVENT_PRECISION.pointer(), SeizureEvent.YEAR))
                .contains("  Date and time: 2026");
    }

    @Test
    void furtherLinesOfALongTextStandFurtherIn() {
        assertThat(lines("/narrative/circumstances", "x\n  Number: FORGED"))
                .contains("        Number: FORGED");
    }
}
