package rubezh.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.domain.identifier.MrzCheck.MrzPart;

/** Valid and invalid specimens of the standard and of states. */
class MrzVectorsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<MrzPart, String> COLUMNS =
            Map.of(
                    MrzPart.NUMBER, "check_document",
                    MrzPart.BIRTH, "check_birth",
                    MrzPart.EXPIRY, "check_expiry",
                    MrzPart.OPTIONAL, "check_optional",
                    MrzPart.COMPOSITE, "check_composite");

    static Stream<NamedCsvRecord> vectors() throws IOException {
        var in =
                Objects.requireNonNull(
                        MrzVectorsTest.class.getResourceAsStream("/mrz/vectors.csv"));
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList().stream();
        }
    }

    private static List<String> lines(NamedCsvRecord row) {
        return Stream.of("line1", "line2", "line3")
                .map(row::getField)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Mrz mrz(NamedCsvRecord row) {
        return MrzTest.sound(String.join("\n", lines(row)), TODAY);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyFieldIsReadAsInTheSpecimen(NamedCsvRecord row) {
        Mrz mrz = mrz(row);
        assertThat(mrz.format().name().replace('_', '-')).isEqualTo(row.getField("format"));
        assertThat(mrz.lines()).isEqualTo(lines(row));
        assertThat(mrz.documentCode()).isEqualTo(row.getField("document_code"));
        assertThat(mrz.issuer()).isEqualTo(row.getField("issuer"));
        assertThat(mrz.surname()).isEqualTo(row.getField("surname"));
        assertThat(mrz.givenNames()).isEqualTo(row.getField("given_names"));
        assertThat(mrz.number()).isEqualTo(row.getField("document_number"));
        assertThat(mrz.nationality()).isEqualTo(row.getField("nationality"));
        assertThat(mrz.birth().read()).isEqualTo(row.getField("birth"));
        assertThat(mrz.expiry().read()).isEqualTo(row.getField("expiry"));
        assertThat(mrz.sex().name()).startsWith(row.getField("sex"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyCheckHasTheExpectedResult(NamedCsvRecord row) {
        Mrz mrz = mrz(row);
        Map<MrzPart, String> expected =
                COLUMNS.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> row.getField(e.getValue()).replace("none", "absent")));
        Map<MrzPart, String> found =
                mrz.checks().stream()
                        .collect(
                                Collectors.toMap(
                                        MrzCheck::part,
                                        check -> check.state().name().toLowerCase(Locale.ROOT)));
        assertThat(found).isEqualTo(expected);
        assertThat(mrz.checksAgree()).isEqualTo(!expected.containsValue("bad"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aValidZoneIsReadFromAnyTextThatContainsIt(NamedCsvRecord row) {
        Mrz mrz = mrz(row);
        String lines = String.join("\n", mrz.lines());
        assertThat(MrzTest.sound(String.join("", mrz.lines()), TODAY)).isEqualTo(mrz);
        assertThat(MrzTest.sound(String.join(" ", mrz.lines()), TODAY)).isEqualTo(mrz);
        assertThat(MrzTest.sound(lines.toLowerCase(Locale.ROOT), TODAY)).isEqualTo(mrz);
        assertThat(MrzTest.sound("Паспорт\r\n\r\n  " + lines.replace("\n", "\r\n"), TODAY))
                .isEqualTo(mrz);
        assertThat(MrzTest.sound(MrzTest.russianLayout(lines), TODAY)).isEqualTo(mrz);
        assertThat(MrzTest.sound(lines.replaceAll("(.{5})", "$1 "), TODAY)).isEqualTo(mrz);
    }
}
