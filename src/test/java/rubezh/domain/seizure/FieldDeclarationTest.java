package rubezh.domain.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may get a field, as the dictionary says by X, P and L. */
class FieldDeclarationTest {
    @ParameterizedTest
    @CsvSource({
        "items.substance, OPEN",
        "parties.persons.age, OPEN",
        "evidence.samples.sentTo, OPEN",
        "evidence.attachments.kind, PERSONAL",
        "evidence.attachments.caption, PERSONAL",
        "evidence.attachments.taken, PERSONAL",
        "evidence.attachments.content, PERSONAL",
        "evidence.attachments.name, PERSONAL",
        "parties.companies.role, PERSONAL",
        "parties.companies.country, PERSONAL",
        "parties.witnesses.sex, PERSONAL",
        "parties.witnesses.signed, PERSONAL",
        "parties.officials.role, PERSONAL",
        "parties.officials.agency, PERSONAL",
        "proceedings.rights, LOCAL"
    })
    void aFieldIsSharedAsTheDictionarySays(String path, FieldDeclaration.Sharing sharing) {
        assertThat(FieldDeclaration.of(path).sharing()).isEqualTo(sharing);
    }
}
