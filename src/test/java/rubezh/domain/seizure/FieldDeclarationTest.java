package rubezh.domain.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.seizure.field.Internal;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;

/** Sharing class of a field as in the dictionary (X, P and L), and the fields a copy omits. */
class FieldDeclarationTest {
    private static final List<Class<? extends Annotation>> SHARING =
            List.of(Open.class, Personal.class, Internal.class);

    private static final Set<String> OF_ONE_CASE =
            Set.of(
                    "header.number",
                    "header.operation",
                    "unconfirmed",
                    "header.absences",
                    "event.start",
                    "event.end",
                    "event.detected",
                    "event.cases",
                    "detection",
                    "concealment.packages",
                    "concealment.further.packages",
                    "conveyances.state.seals",
                    "items.stage",
                    "items.appearance.purity",
                    "parties.persons.measures.statement",
                    "parties.persons.measures.medicalCheck",
                    "parties.persons.measures.medicalAt",
                    "parties.witnesses.signed",
                    "proceedings.rights",
                    "proceedings.remarks",
                    "proceedings.copyHanded",
                    "proceedings.copySigned",
                    "proceedings.caseNumber",
                    "proceedings.handedOn",
                    "proceedings.outcome",
                    "proceedings.documents.number",
                    "proceedings.documents.date",
                    "narrative",
                    "origin",
                    "proceedings.related",
                    "evidence");

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
        "proceedings.caseKind, PERSONAL",
        "proceedings.rights, INTERNAL"
    })
    void theSharingOfAFieldIsThatOfTheDictionary(String path, FieldDeclaration.Sharing sharing) {
        assertThat(FieldDeclaration.of(path).sharing()).isEqualTo(sharing);
    }

    @Test
    void eachLeafIsMarkedExactlyOnce() {
        DeclaredComponent.all()
                .forEach((path, declared) -> {
                    long marks =
                            SHARING.stream()
                                    .filter(declared.component()::isAnnotationPresent)
                                    .count();
                    assertThat(marks).as(path).isEqualTo(declared.leaf() ? 1 : 0);
                });
    }

    @Test
    void aCopyOmitsFieldsOfOneCase() {
        assertThat(DeclaredComponent.all().keySet().stream().filter(FieldDeclaration::isOfOneCase))
                .containsExactlyInAnyOrderElementsOf(OF_ONE_CASE);
    }
}
