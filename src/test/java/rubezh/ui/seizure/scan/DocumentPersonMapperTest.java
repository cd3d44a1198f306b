package rubezh.ui.seizure.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.identifier.Mrz;
import rubezh.domain.identifier.MrzParseResult;
import rubezh.domain.seizure.FieldPath;
import rubezh.table.ReferenceReader;

/** Fields of a person from a machine-readable zone. */
final class DocumentPersonMapperTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void aPassportFillsNamesIdentityAndDocument() {
        var values =
                map(
                        """
                        P<UZBKARIMOV<<RUSTAM<<<<<<<<<<<<<<<<<<<<<<<<
                        AA12345678UZB8504124M3109281<<<<<<<<<<<<<<00
                        """);
        assertThat(values)
                .containsEntry(PARTIES_PERSONS_SURNAME, "KARIMOV")
                .containsEntry(PARTIES_PERSONS_NAMES_SURNAME_LATIN, "KARIMOV")
                .containsEntry(PARTIES_PERSONS_GIVEN_NAME, "RUSTAM")
                .containsEntry(PARTIES_PERSONS_BIRTH, LocalDate.of(1985, 4, 12))
                .containsEntry(PARTIES_PERSONS_IDENTITY_NUMBER, "AA1234567")
                .containsEntry(PARTIES_PERSONS_IDENTITY_EXPIRES, LocalDate.of(2031, 9, 28));
        assertThat(values.get(PARTIES_PERSONS_CITIZENSHIP)).hasToString("UZ");
        assertThat(values.get(PARTIES_PERSONS_SEX)).hasToString("1");
        assertThat(values.get(PARTIES_PERSONS_IDENTITY_KIND)).hasToString("PPN");
        assertThat(values.get(PARTIES_PERSONS_IDENTITY_COUNTRY)).hasToString("UZ");
    }

    @Test
    void aRussianPassportHasSeriesPatronymicAndDateOfIssue() {
        var values =
                map(
                        """
                        PNRUSIM8REK<<EVGENIQ<ALEKSANDROVI3<<<<<<<<<<
                        3923534982RUS7207233M<<<<<<<4151218910003<52
                        """);
        assertThat(values)
                .containsKeys(PARTIES_PERSONS_NAMES_PATRONYMIC, PARTIES_PERSONS_IDENTITY_ISSUED)
                .doesNotContainKey(PARTIES_PERSONS_NAMES_SURNAME_LATIN);
        assertThat(values.get(PARTIES_PERSONS_IDENTITY_NUMBER)).asString().contains(" ");
        assertThat(values.get(PARTIES_PERSONS_IDENTITY_KIND)).hasToString("PPN");
    }

    private static Map<FieldPath, Object> map(String zone) {
        Mrz mrz = ((MrzParseResult.Read) Mrz.read(zone, TODAY)).mrz();
        return new DocumentPersonMapper(mrz, ReferenceReader.builtIn(), TODAY).values();
    }
}
