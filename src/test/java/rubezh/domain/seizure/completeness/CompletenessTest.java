package rubezh.domain.seizure.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_FURTHER_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.DETECTION_FIELD_TEST;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureScript;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.SkipLogic;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;

class CompletenessTest {
    private static final RecordShape<Seizure> SHAPE = RecordShape.of(Seizure.class);

    @Test
    void anEmptyRecordHasZeroPercentAndItsGapsAreInTheOrderOfTheForm() {
        Completeness empty = Completeness.of(SHAPE.empty());
        assertThat(empty.percent()).isZero();
        assertThat(empty.gaps())
                .startsWith("/event/start", "/event/end", "/event/direction")
                .containsSubsequence(
                        "/place/country", "/items", "/conveyances", "/parties/officials")
                .endsWith("/narrative/summary", "/narrative/circumstances");
    }

    /** Three of the core are asked for only in cases that an empty record is not. */
    @Test
    void theCoreIsWhatTheRulesAskOfEmptyRecordsAndLines() {
        Set<String> asked = asked(SHAPE.empty());
        asked.addAll(asked(withEmptyLines()));
        Map<Boolean, List<String>> expected =
                ExpectedFields.FORM.stream()
                        .flatMap(group -> group.fields().stream())
                        .collect(
                                Collectors.partitioningBy(
                                        ExpectedField::core,
                                        Collectors.mapping(
                                                field -> field.path().path(),
                                                Collectors.toList())));
        assertThat(expected.get(false)).doesNotContainAnyElementsOf(asked).hasSizeGreaterThan(70);
        assertThat(expected.get(true))
                .filteredOn(path -> !asked.contains(path))
                .containsExactlyInAnyOrder(
                        ITEMS_CATEGORY.path(),
                        CONCEALMENT_DESCRIPTION.path(),
                        CONCEALMENT_FURTHER_DESCRIPTION.path());
        assertThat(Completeness.beyondCore())
                .extracting(FieldPath::path)
                .isEqualTo(expected.get(false));
    }

    private static Seizure withEmptyLines() {
        var id = new UUID(0, 1);
        Seizure seizure = SHAPE.empty();
        Set<String> lists = new TreeSet<>();
        SHAPE.fields().forEach(field -> Stream.ofNullable(field.lines()).forEach(lists::add));
        for (String list : lists) {
            String line = "/" + list.replace('.', '/') + "/" + id;
            seizure = SHAPE.with(seizure, line, SHAPE.emptyLine(list, id, 1));
        }
        return seizure;
    }

    private static Set<String> asked(Seizure seizure) {
        return SeizureRules.check(
                        seizure, SeizureScript.NOW, SeizureScript.REFERENCE, ValidationPhase.SUBMIT)
                .stream()
                .filter(violation -> violation.severity() == Severity.STOP)
                .map(violation -> Pointer.of(violation.pointer()).fieldPath())
                .collect(Collectors.toSet());
    }

    @Test
    void aCaseThatMayBeSubmittedIsNotYetComplete() {
        Completeness routine = Completeness.of(SeizureScript.valid());
        assertThat(routine.percent()).isBetween(30, 50);
        assertThat(gaps(SeizureScript.valid()))
                .contains("items/a/weighing/method", "parties/persons/c/surname", "place/region")
                .doesNotContain("event/start", "items/a/amount", "conveyances", "items");
    }

    @Test
    void fieldsOfDrugsDoNotApplyToCigarettes() {
        String[] drugs = {"items/a/form", "items/a/stage", "items/a/appearance/nationalList"};
        String line = "items/a/substance=TOB-CIG; items/a/amount=20000 STK; items/a/category=TOB";
        assertThat(gaps(SeizureScript.valid())).contains(drugs);
        assertThat(gaps(SeizureScript.validWith(line)))
                .contains("items/a/taking")
                .doesNotContain(drugs);
        Seizure both = SeizureScript.validWith(line + "; items/d/substance=OPI-HER");
        assertThat(gaps(both)).contains("items/d/stage").doesNotContain("items/a/stage");

        assertThat(SkipLogic.isApplicable(SeizureScript.valid(), DETECTION_FIELD_TEST)).isTrue();
        assertThat(SkipLogic.isApplicable(SeizureScript.validWith(line), DETECTION_FIELD_TEST))
                .isFalse();
        assertThat(SkipLogic.isApplicable(both, DETECTION_FIELD_TEST)).isTrue();
    }

    @Test
    void aCheckWithoutResultNeedsNoGoods() {
        String[] goods = {
            "items", "evidence/packages", "detection/means", "concealment/place", "header/offences"
        };
        assertThat(gaps(SeizureScript.negativeCheck(""))).contains(goods);
        assertThat(gaps(SeizureScript.negativeCheck("; header/kind=NEGATIVE")))
                .doesNotContain(goods)
                .contains("place/region", "event/end");
    }

    @Test
    void aConditionalFieldIsAGapOnlyWhereItsConditionHolds() {
        assertThat(gaps(SeizureScript.valid()))
                .doesNotContain("detection/dog", "items/a/weighing/scale", "route/procedure");
        assertThat(
                        gaps(
                                SeizureScript.validWith(
                                        "detection/means=DOG; items/a/weighing/method=WEI;"
                                                + " event/traffic=FRE")))
                .contains("detection/dog", "items/a/weighing/scale", "route/procedure");
        assertThat(gaps(SeizureScript.validWith("parties/persons/c/role=UNI")))
                .doesNotContain("parties/persons/c/surname");
        assertThat(gaps(SeizureScript.validWith("proceedings/video=YES")))
                .doesNotContain("parties/witnesses");
    }

    @Test
    void oneOfTwoAlternativeFieldsIsEnough() {
        assertThat(gaps(SeizureScript.validWith("parties/persons/c/age=44")))
                .doesNotContain("parties/persons/c/birth");
        assertThat(gaps(SeizureScript.validWith("place/post=; place/description=47 км трассы")))
                .doesNotContain("place/post");
    }

    @Test
    void aFieldAbsentOnPurposeIsNoGap() {
        String absent =
                "header/absences/d/field=/event/end; header/absences/d/reason=UNK;"
                        + " header/absences/e/field=/parties/persons/"
                        + SeizureScript.validWith("").parties().persons().getFirst().id()
                        + "/surname; header/absences/e/reason=REF";
        Completeness before = Completeness.of(SeizureScript.valid());
        Completeness after = Completeness.of(SeizureScript.validWith(absent));
        assertThat(before.gaps()).hasSize(after.gaps().size() + 2).containsAll(after.gaps());
        assertThat(after.percent()).isGreaterThan(before.percent());
    }

    @Test
    void aRecordWithoutGapsHasAHundredPercent() {
        Seizure seizure = SeizureScript.valid();
        for (int i = 0; i < 200; i++) {
            List<String> gaps = Completeness.of(seizure).gaps();
            if (gaps.isEmpty()) {
                break;
            }
            seizure = withAbsences(seizure, gaps);
        }
        assertThat(Completeness.of(seizure)).isEqualTo(new Completeness(100, List.of()));
    }

    private static Seizure withAbsences(Seizure seizure, List<String> gaps) {
        var reason = new AbsenceReason("UNK");
        var absences = new ArrayList<>(seizure.header().absences());
        for (String gap : gaps) {
            int pos = absences.size() + 1;
            absences.add(new Absence(new UUID(0, pos), pos, gap, reason));
        }
        return SHAPE.with(seizure, "/header/absences", absences);
    }

    private static List<String> gaps(Seizure seizure) {
        return Completeness.of(seizure).gaps().stream().map(SeizureScript::withoutIds).toList();
    }
}
