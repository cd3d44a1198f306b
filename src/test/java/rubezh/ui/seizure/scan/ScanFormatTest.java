package rubezh.ui.seizure.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.identifier.ScanResult;
import rubezh.text.Language;
import rubezh.text.Messages;

/** What the test of a scanner says of each kind of scan. */
class ScanFormatTest {
    private static final String LINE_1 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KG 0048213 | Seal read: KG 0048213",
                "csqu3054383 | Container number read: CSQU3054383",
                "CSQU3054384 | Container number read: CSQU3054384. The check digit does not match: compare the number",
                LINE_1
                        + "/L898902C36UTO7408122F1204159ZE184226B<<<<<10 | Passport recognised: ERIKSSON ANNA MARIA",
                LINE_1
                        + "/L898902C46UTO7408122F1204159ZE184226B<<<<<10 | Passport recognised: ERIKSSON ANNA MARIA. The check digit does not match: compare the number",
                "4600000000017 | 'Neither a document nor a known number: in a record, such a text goes into the field with the cursor'"
            })
    void aScanIsNamedByItsKindAndDoubts(String scanned, String sentence) {
        var scan = ScanResult.of(scanned.replace('/', '\n'), LocalDate.of(2026, 11, 24));
        assertThat(ScanFormat.of(scan, Messages.in(Language.EN))).isEqualTo(sentence);
    }

    @Test
    void aBrokenDocumentSaysWhatIsMissing() {
        var scan =
                ScanResult.of(
                        LINE_1 + "\nL898902C36UTO7408122F1204159ZE184226B<<<",
                        LocalDate.of(2026, 11, 24));
        assertThat(ScanFormat.of(scan, Messages.in(Language.EN)))
                .startsWith("The document was not read in full. Line 2 has 40 characters of 44.");
    }
}
