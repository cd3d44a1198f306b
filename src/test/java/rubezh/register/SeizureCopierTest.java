package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;

/** Fields of a copied and of a new case. */
class SeizureCopierTest {
    /** Dates of a person, document, item, device or price, not of the case. */
    private static final Set<String> DAYS_OF_THINGS =
            Set.of(
                    "parties.persons.birth",
                    "parties.persons.identity.issued",
                    "parties.persons.identity.expires",
                    "parties.witnesses.birth",
                    "items.appearance.expiry",
                    "items.weighing.scaleChecked",
                    "items.valuation.priced");

    private final Register register = new MemoryRegister("KG-OSH", 1).register();
    private final Seizure full = FullSeizure.in(Language.EN, ReferenceReader.builtIn());
    private final Seizure copy = register.copyOf(full);

    @Test
    void noTimeOfTheOldCaseIsCopied() {
        assertThat(days(full)).containsAll(DAYS_OF_THINGS).contains("event.detected");
        assertThat(days(copy)).isEqualTo(DAYS_OF_THINGS);
    }

    /** Returns the paths of the fields with a date or time. */
    private static Set<String> days(Seizure seizure) {
        var found = new TreeSet<String>();
        collect("", SeizureShape.SHAPE.write(seizure), found);
        return found;
    }

    private static void collect(String path, Object value, Set<String> found) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach((name, child) ->
                            collect(path.isEmpty() ? "" + name : path + "." + name, child, found));
            case Iterable<?> list -> list.forEach(element -> collect(path, element, found));
            case String text when text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?") ->
                    found.add(path);
            default -> {}
        }
    }

    @Test
    void statementsSignaturesAndMeasurementsAreNotCopied() {
        assertThat(copy.items().getFirst().stage()).isNull();
        assertThat(copy.items().getFirst().appearance().purity()).isNull();
        assertThat(copy.parties().persons().getFirst().measures().statement()).isNull();
        assertThat(copy.parties().witnesses().getFirst().signed()).isNull();
        assertThat(copy.proceedings().rights()).isNull();
        assertThat(copy.proceedings().remarks()).isNull();
        assertThat(copy.proceedings().copyHanded()).isNull();
    }

    @Test
    void thePlaceOfACaseOfAnotherStationIsNotCopied() {
        Seizure foreign = SeizureShape.SHAPE.with(full, "/header/station", "AZ-AST");
        Seizure own = register.copyOf(foreign);
        assertThat(own.place().country()).hasToString("KG");
        assertThat(SeizureShape.SHAPE.with(own, "/place/country", null).place())
                .isEqualTo(SeizureShape.SHAPE.empty().place());
        assertThat(own.items()).hasSize(1);
    }

    @Test
    void recurringFieldsAreCopied() {
        assertThat(copy.place().post()).isEqualTo(full.place().post());
        assertThat(copy.items().getFirst().amount()).isEqualTo(full.items().getFirst().amount());
        assertThat(copy.parties().witnesses().getFirst().name())
                .isEqualTo(full.parties().witnesses().getFirst().name());
    }

    /** What made an officer check, and what the goods were found with, is evidence of one case. */
    @Test
    void nothingOfTheDetectionIsCopiedNorKeptInATemplate() {
        assertThat(full.detection().means()).isNotEmpty();
        assertThat(full.detection().selection()).isNotNull();
        var none = SeizureShape.SHAPE.empty().detection();
        assertThat(copy.detection()).isEqualTo(none);
        var template = register.templates().save("Trucks", full);
        assertThat(register.templates().newSeizure(template).detection()).isEqualTo(none);
    }

    /**
     * Lines get new ids; a place of concealment names the copies, and no package of the old case.
     */
    @Test
    void aPlaceNamesTheCopiesOfItsLines() {
        LineRef first = new LineRef(copy.items().getFirst().id());
        assertThat(full.concealment().items()).doesNotContain(first);
        assertThat(copy.concealment().items()).containsExactly(first);
        assertThat(copy.concealment().further().getFirst().items()).containsExactly(first);
        assertThat(full.concealment().packages()).isNotEmpty();
        assertThat(copy.concealment().packages()).isEmpty();
    }

    @Test
    void aNewCaseIsASeizureWithTheStrictestHandling() {
        for (Seizure begun :
                new Seizure[] {
                    register.newSeizure(), register.copyOf(SeizureShape.SHAPE.empty())
                }) {
            assertThat(begun.header().kind()).hasToString("SEIZURE");
            assertThat(begun.header().handling()).hasToString("H2");
        }
        assertThat(copy.header().handling()).isEqualTo(full.header().handling());
    }

    @Test
    void aCopyIsANewDraftWithoutNumberAndTimesAndWithNewLineIds() {
        Seizure seizure = Seizures.complete();
        Seizure draft = register.copyOf(seizure);
        assertThat(draft.header().number()).isNull();
        assertThat(draft.header().status()).isEqualTo(Status.DRAFT);
        assertThat(draft.event().start()).isNull();
        assertThat(draft.items().getFirst().amount())
                .isEqualTo(seizure.items().getFirst().amount());
        assertThat(draft.items().getFirst().id()).isNotEqualTo(seizure.items().getFirst().id());
        assertThat(draft.parties().persons()).hasSize(1);
        assertThat(draft.route()).isEqualTo(seizure.route());
    }

    /** Seals, numbers and narrative are not copied. */
    @Test
    void aCopyLeavesOutWhatBelongsToOneCase() {
        assertThat(copy.evidence()).isEqualTo(SeizureShape.SHAPE.empty().evidence());
        assertThat(full.proceedings().related()).isNotEmpty();
        assertThat(copy.proceedings().related()).isEmpty();
        assertThat(copy.conveyances().getFirst().state().seals()).isEmpty();
        assertThat(copy.conveyances().getFirst().vin())
                .isEqualTo(full.conveyances().getFirst().vin());
        assertThat(copy.proceedings().caseNumber()).isNull();
        assertThat(copy.proceedings().documents().getFirst().number()).isNull();
        assertThat(copy.header().absences()).isEmpty();
        assertThat(copy.narrative().circumstances()).isNull();
    }
}
