package rubezh.register.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.domain.seizure.SeizureFields.HEADER_KIND;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_GROSS;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;
import static rubezh.domain.seizure.SeizureFields.PARTIES_OFFICIALS;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_ROLE;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SURNAME;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.reference.CaseCode.RecordKind;
import rubezh.domain.reference.PartyCode.PersonRole;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.domain.seizure.severity.RaisableRules;
import rubezh.fixtures.AbsentFields;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.Session;
import rubezh.table.RuleFormat;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Fields that a station raises to the core, on records that are submitted. */
final class RaisedFieldTest {
    private static final String OWN = "KG-OSH";

    private final MemoryRegister post = new MemoryRegister(OWN, 1);
    private final Register register = post.register();
    private final RuleSeverityService rules = rules();

    private RuleSeverityService rules() {
        var officer = new Officer("ivanova", "Иванова И.", "", Set.of(Role.ADMINISTRATOR));
        var session = new Session(officer, post.session().sealer(), post.signer());
        return new RuleSeverityService(post.storage().notes(), session, Audit.NONE, () -> {});
    }

    private void raise(FieldPath field) {
        rules.raise(field.path(), Severity.STOP);
    }

    private static Seizure own(Seizure seizure) {
        return SeizureShape.SHAPE.with(seizure, HEADER_STATION.pointer(), OWN);
    }

    private SaveResult save(Seizure seizure, SaveIntent intent) {
        return register.record(SaveRequest.ofNew(register.newRecordId(), seizure, intent));
    }

    /** Returns the stops of a record of this station at submission. */
    private List<String> stops(Seizure seizure) {
        return register.check(seizure, SaveIntent.SUBMIT).stream()
                .filter(violation -> violation.severity() == Severity.STOP)
                .map(violation -> violation.code() + " " + violation.pointer())
                .toList();
    }

    private static Seizure withSecondPerson() {
        var second = new UUID(0x7000, 0x8000_0000_0000_0001L);
        Seizure two =
                SeizureShape.SHAPE.with(
                        own(Seizures.complete()),
                        PARTIES_PERSONS.pointer(second),
                        SeizureShape.SHAPE.emptyLine(PARTIES_PERSONS.path(), second, 2));
        return SeizureShape.SHAPE.with(
                two, PARTIES_PERSONS_ROLE.pointer(second), new PersonRole("PAX"));
    }

    @Test
    void aRaisedFieldIsAskedForAtSubmissionAndNotOfADraft() {
        raise(PARTIES_PERSONS_SURNAME);
        assertThat(save(Seizures.complete(), SaveIntent.SAVE)).isInstanceOf(SaveResult.Saved.class);
        assertThat(save(Seizures.complete(), SaveIntent.SUBMIT))
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(Violation::code, Violation::pointer)
                                        .containsExactly(
                                                tuple("REQ-001", Seizures.PERSON + "/surname")));
        rules.reset(PARTIES_PERSONS_SURNAME.path());
        assertThat(save(Seizures.complete(), SaveIntent.SUBMIT))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void eachLineIsAskedUntilItStatesAValueOrWhyThereIsNone() {
        raise(PARTIES_PERSONS_SURNAME);
        Seizure two = withSecondPerson();
        assertThat(stops(two)).hasSize(2).allMatch(stop -> stop.startsWith("REQ-001 "));
        Seizure named = SeizureShape.SHAPE.with(two, Seizures.PERSON + "/surname", "Каримов");
        assertThat(stops(named)).hasSize(1);
        String other = stops(named).getFirst().substring("REQ-001 ".length());
        var unknown = new AbsenceReason("UNK");
        assertThat(stops(AbsentFields.mark(named, Set.of(other), unknown, UUID::randomUUID)))
                .isEmpty();
    }

    @Test
    void aFieldIsAskedWhereACompleteCaseHasIt() {
        raise(ITEMS_WEIGHING_GROSS);
        Seizure mass = own(Seizures.complete());
        assertThat(stops(mass)).containsExactly("REQ-001 " + Seizures.ITEM + "/weighing/gross");
        Seizure pieces =
                SeizureShape.SHAPE.with(
                        mass, Seizures.ITEM + "/" + ITEMS_AMOUNT.name(), Amount.of("20 U2"));
        assertThat(stops(pieces)).isEmpty();
        raise(PARTIES_OFFICIALS);
        assertThat(stops(pieces)).containsExactly("REQ-001 /parties/officials");
    }

    @Test
    void recordsOfOtherStationsAndOtherKindsAreNotAsked() {
        raise(PARTIES_OFFICIALS);
        Seizure own = own(Seizures.complete());
        assertThat(stops(own)).hasSize(1);
        assertThat(stops(SeizureShape.SHAPE.with(own, HEADER_STATION.pointer(), "KG-DOS")))
                .isEmpty();
        assertThat(
                        stops(
                                SeizureShape.SHAPE.with(
                                        own, HEADER_KIND.pointer(), new RecordKind("WARNING"))))
                .isEmpty();
    }

    @Test
    void whatWasSubmittedBeforeStaysValidAndCanBeCorrected() {
        UUID record = register.newRecordId();
        register.record(SaveRequest.ofNew(record, Seizures.complete(), SaveIntent.SUBMIT));
        raise(PARTIES_OFFICIALS);
        var saved = register.open(record).orElseThrow();
        assertThat(register.invalidating(saved)).isEmpty();
        var found = new StationRules(_ -> PhasedViolations.NONE, OWN, post.storage().notes());
        assertThat(ViolationCounts.of(saved.seizure(), found.apply(saved.seizure())).stops())
                .isZero();
        assertThat(stops(saved.seizure())).as("it still waits for its review").hasSize(1);
        Seizure corrected =
                SeizureShape.SHAPE.with(saved.seizure(), NARRATIVE_SUMMARY.pointer(), "again");
        assertThat(register.record(SaveRequest.ofChange(saved, corrected, SaveIntent.SAVE)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void aFieldIsRaisedToTheCoreAndToNothingElse() {
        assertFault(() -> rules.raise("parties.officials", Severity.QUESTION), "RUL-003");
        assertFault(() -> rules.raise("parties.officials", Severity.HINT), "RUL-003");
        assertFault(() -> rules.raise("event.start", Severity.STOP), "RUL-001");
        assertFault(() -> rules.raise("event.recorded", Severity.STOP), "RUL-001");
        assertThat(register.raisedFields()).isEmpty();
        raise(PARTIES_OFFICIALS);
        raise(PARTIES_PERSONS_SURNAME);
        assertThat(register.raisedFields())
                .as("in the order of the form")
                .containsExactly(PARTIES_PERSONS_SURNAME, PARTIES_OFFICIALS);
    }

    @Test
    void everyFieldThatCanBeRaisedHasASectionAndAName() {
        for (Language language : Language.values()) {
            var text = new RuleFormat(Messages.in(language));
            assertThat(RaisableRules.FIELDS)
                    .extracting(field -> text.sentence(field.path()))
                    .doesNotHaveDuplicates()
                    .noneMatch(sentence -> sentence.contains("{"));
        }
    }
}
