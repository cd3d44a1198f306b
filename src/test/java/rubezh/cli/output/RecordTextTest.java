package rubezh.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** A case as text: no value of it looks like a line of its own. */
class RecordTextTest {
    private static List<String> lines(String pointer, String text) {
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), pointer, text);
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
    void furtherLinesOfALongTextStandFurtherIn() {
        assertThat(lines("/narrative/circumstances", "x\n  Number: FORGED"))
                .contains("        Number: FORGED");
    }
}
