package rubezh.ui.seizure.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.ui.seizure.scan.DocumentScanController.ScannedPersonFinder;

/** Persons of a record that a scanned travel document may belong to. */
final class ScannedPersonFinderTest {
    private static final UUID FIRST = UUID.fromString("01930000-0000-7000-8000-000000000021");
    private static final UUID SECOND = UUID.fromString("01930000-0000-7000-8000-000000000022");

    @Test
    void aNumberTypedInTheOtherAlphabetIsTheSameDocument() {
        assertThat(ScannedPersonFinder.isSameNumber("AA1234567", "\u0410\u0410 1234567")).isTrue();
        assertThat(ScannedPersonFinder.isSameNumber("AA1234567", "aa-123 45 67")).isTrue();
        assertThat(ScannedPersonFinder.isSameNumber("AA1234567", "AA1234568")).isFalse();
        assertThat(ScannedPersonFinder.isSameNumber("AA1234567", null)).isFalse();
    }

    @Test
    void thePersonWithTheNumberIsFound() {
        Seizure record = persons("", "\"identity\":{\"number\":\"AA 1234567\"}");
        assertThat(ScannedPersonFinder.findByNumber(record, "AA1234567"))
                .hasValueSatisfying(person -> assertThat(person.id()).isEqualTo(SECOND));
        assertThat(ScannedPersonFinder.findByNumber(record, "AA1234568")).isEmpty();
    }

    @Test
    void onlyAConveyanceOnTheRoadWithoutADriverNeedsOne() {
        assertThat(role("3", "PAX")).isEqualTo("DRV");
        assertThat(role("3", "DRV")).isEqualTo("PAX");
        assertThat(role("2", "PAX")).isEqualTo("PAX");
        assertThat(ScannedPersonFinder.likelyRole(persons("", ""))).hasToString("PAX");
    }

    private static String role(String mode, String role) {
        String json =
                """
                {"conveyances":[{"id":"%s","pos":1,"mode":"%s"}],
                 "parties":{"persons":[{"id":"%s","pos":1,"role":"%s"}]}}
                """;
        Seizure record = Seizures.read(json.formatted(FIRST, mode, SECOND, role));
        return ScannedPersonFinder.likelyRole(record).toString();
    }

    @Test
    void anEmptyLineIsFilledTheFocusedOneFirst() {
        Seizure record = persons("", "");
        assertThat(ScannedPersonFinder.findEmptyLine(record, null)).contains(FIRST);
        assertThat(ScannedPersonFinder.findEmptyLine(record, "/parties/persons/" + SECOND))
                .contains(SECOND);
    }

    @Test
    void aPersonWithSurnameOrNumberIsNoEmptyLine() {
        Seizure record = persons("\"surname\":\"KARIMOV\"", "\"identity\":{\"number\":\"1\"}");
        assertThat(ScannedPersonFinder.findEmptyLine(record, "/parties/persons/" + SECOND))
                .isEmpty();
    }

    private static Seizure persons(String first, String second) {
        return Seizures.read(
                "{\"parties\":{\"persons\":["
                        + person(FIRST, 1, first)
                        + ","
                        + person(SECOND, 2, second)
                        + "]}}");
    }

    private static String person(UUID id, int pos, String fields) {
        String line = "{\"id\":\"%s\",\"pos\":%d".formatted(id, pos);
        return line + (fields.isEmpty() ? "" : "," + fields) + "}";
    }
}
