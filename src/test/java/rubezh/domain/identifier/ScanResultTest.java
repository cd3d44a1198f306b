package rubezh.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanResultTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    KG 0048213,         Seal
                    KG0048213,          Seal
                    A1234567,           Seal
                    RUB-00123456,       Seal
                    CSQU3054383,        Container
                    CSQU 305438 4,      Container
                    XTA210930Y2696785,  Vehicle
                    1M8GDM9A1KP042788,  Vehicle
                    52365772,           Wagon
                    52365773,           Unknown
                    01KG123ABC,         Registration
                    B1234AB,            Registration
                    A123BC777,          Registration
                    123ABC02,           Registration
                    01A123BC,           Registration
                    01123ABC,           Registration
                    1234AB01,           Registration
                    1234AB-7,           Registration
                    4870204396411,      Unknown
                    12345678901234567,  Unknown
                    HELLO,              Unknown
                    """)
    void theTypeOfATextIsDetected(String text, String kind) {
        assertThat(ScanResult.of(text, TODAY).getClass().getSimpleName()).isEqualTo(kind);
        assertThat(ScanResult.of(text, TODAY).text()).isEqualTo(text);
    }

    @Test
    void aDocumentIsReadAndAnIncompleteOneIsReported() {
        String zone =
                """
                I<UTOD231458907<<<<<<<<<<<<<<<
                7408122F1204159UTO<<<<<<<<<<<6
                ERIKSSON<<ANNA<MARIA<<<<<<<<<<
                """;
        assertThat(ScanResult.of(zone, TODAY))
                .isInstanceOfSatisfying(
                        ScanResult.Document.class,
                        scan -> assertThat(scan.mrz().number()).isEqualTo("D23145890"));
        assertThat(ScanResult.of(zone.replace("ERIKSSON", "ERIKSON"), TODAY))
                .isEqualTo(
                        new ScanResult.BrokenDocument(
                                zone.replace("ERIKSSON", "ERIKSON"),
                                new MrzParseResult.WrongLength(3, 29, 30)));
    }

    @Test
    void aSealIsWrittenWithSingleBlanks() {
        assertThat(ScanResult.of(" KG  0048213 ", TODAY))
                .isEqualTo(new ScanResult.Seal(" KG  0048213 ", "KG 0048213"));
    }

    @Test
    void anEmptyTextIsUnknown() {
        assertThat(ScanResult.of("", TODAY)).isEqualTo(new ScanResult.Unknown(""));
    }
}
