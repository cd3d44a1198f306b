package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;

/** Contract of {@link Catalogue#similar}, with the limits of every reason. */
public abstract class SimilarContract {
    static final OffsetDateTime START = OffsetDateTime.parse("2026-11-20T12:00:00+06:00");
    private static final String BAG = "/evidence/packages/" + id(70) + "/bag";
    private static final String SEALS = "/evidence/packages/" + id(70) + "/seals";
    private static final String PLATE = "/conveyances/" + id(71) + "/registration";
    private static final String PERSON = "/parties/persons/" + id(72);

    protected abstract Catalogue catalogue();

    protected abstract void put(UUID recordId, Seizure seizure);

    protected abstract void cancel(UUID recordId, Seizure seizure);

    @Test
    void aSealIsFoundWhateverAlphabetAndBlanksItWasTypedWith() {
        put(id(1), with(other(), SEALS, List.of("А 004521", "А 004522")));
        Seizure here = with(unrelated(), SEALS, List.of("a-004522"));
        assertThat(reasons(here)).containsExactly("SAME_SEAL a-004522 " + SEALS);
        assertThat(reasons(with(unrelated(), SEALS, List.of("a-004523")))).isEmpty();
    }

    @Test
    void aReplacedSealCountsAsUsed() {
        put(id(1), with(other(), "/evidence/packages/" + id(70) + "/replaces", "К 77"));
        assertThat(reasons(with(unrelated(), SEALS, List.of("K77"))))
                .containsExactly("SAME_SEAL K77 " + SEALS);
    }

    @Test
    void aBagIsFoundAndIsNotComparedWithSeals() {
        put(id(1), with(other(), BAG, "СП-1"));
        assertThat(reasons(with(unrelated(), BAG, "сп 1"))).containsExactly("SAME_BAG сп 1 " + BAG);
        assertThat(reasons(with(unrelated(), SEALS, List.of("СП-1")))).isEmpty();
    }

    @Test
    void textWithoutDigitIsNotANumber() {
        put(id(1), with(with(other(), BAG, "б/н"), PERSON + "/identity/number", "нет"));
        assertThat(reasons(with(with(unrelated(), BAG, "б/н"), PERSON + "/identity/number", "нет")))
                .isEmpty();
    }

    @Test
    void anIdentityDocumentIsFoundAndReplacesTheName() {
        Seizure person =
                with(withPerson("Назаров", "Бек", null), PERSON + "/identity/number", "АН 12");
        put(id(1), person);
        Seizure here =
                with(
                        unrelatedWithPerson("Nazarov", "Bek", null),
                        PERSON + "/identity/number",
                        "AH12");
        assertThat(reasons(here))
                .containsExactly("SAME_DOCUMENT AH12 " + PERSON + "/identity/number");
    }

    @Test
    void aCaseDocumentIsFoundByItsKindNumberAndDate() {
        put(id(1), withDocument(other(), "PSZ", "47", "2026-11-20"));
        assertThat(reasons(withDocument(unrelated(), "PSZ", "№ 47", "2026-11-20"))).hasSize(1);
        assertThat(reasons(withDocument(unrelated(), "ATI", "47", "2026-11-20"))).isEmpty();
        assertThat(reasons(withDocument(unrelated(), "PSZ", "47", "2026-11-21"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT47H59M,true", "PT48H,true", "PT48H1M,false",
        "-PT47H59M,true", "-PT48H,true", "-PT48H1M,false"
    })
    void aPlateIsFoundWithin48Hours(Duration later, boolean found) {
        put(id(1), with(other(), PLATE, "01 KG 123 АВС"));
        Seizure here = with(at(START.plus(later)), PLATE, "01kg123abc");
        assertThat(reasons(withoutPost(here)))
                .isEqualTo(found ? List.of("SAME_PLATE 01kg123abc " + PLATE) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H59M,true", "PT2H,true", "PT2H1M,false",
        "-PT1H59M,true", "-PT2H,true", "-PT2H1M,false"
    })
    void anEventIsTheSameWithinTwoHours(Duration later, boolean found) {
        put(id(1), other());
        assertThat(reasons(withoutRoute(at(START.plus(later)))))
                .isEqualTo(found ? List.of("SAME_EVENT  /event/start") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "98010 GRM,true",
        "98000 GRM,true",
        "97999 GRM,false",
        "97990 GRM,false",
        "102.040 KGM,true",
        "102.041 KGM,false",
        "100 LTR,false"
    })
    void anEventIsTheSameWithinTwoPerCentOfTheGreaterAmount(String amount, boolean found) {
        put(id(1), with(other(), Seizures.ITEM + "/amount", amount("100 KGM")));
        Seizure here = with(withoutRoute(other()), Seizures.ITEM + "/amount", amount(amount));
        assertThat(reasons(here)).hasSize(found ? 1 : 0);
    }

    @Test
    void linesOfOneSubstanceAreComparedByTheirSum() {
        put(id(1), with(other(), Seizures.ITEM + "/amount", amount("100 KGM")));
        String second = "/items/" + id(73);
        Seizure here = with(withoutRoute(other()), Seizures.ITEM + "/amount", amount("40 KGM"));
        here = with(with(here, second + "/pos", 2), second + "/amount", amount("60 KGM"));
        assertThat(reasons(here)).isEmpty();
        here = with(here, second + "/substance", here.items().getFirst().substance());
        assertThat(reasons(here)).hasSize(1);
    }

    @Test
    void aNameIsFoundAcrossScriptsWithItsBirthOrWhereOneIsNotKnown() {
        put(id(1), withPerson("Каримов", "Рустам", "1985-04-12"));
        put(id(2), withPerson("Саидов", "Али", null));
        String karimov = "SIMILAR_NAME Karimov " + PERSON + "/surname";
        assertThat(reasons(unrelatedWithPerson("Karimov", "Timur", "1985-04-12")))
                .containsExactly(karimov);
        assertThat(reasons(unrelatedWithPerson("Karimov", "Rustam", null)))
                .containsExactly(karimov);
        assertThat(reasons(unrelatedWithPerson("Karimov", "Rustam", "1985-04-13"))).isEmpty();
        assertThat(reasons(unrelatedWithPerson("Karimov", null, null))).isEmpty();
        assertThat(reasons(unrelatedWithPerson("Saidov", "Ali", "1990-01-01"))).hasSize(1);
        assertThat(reasons(unrelatedWithPerson("Saidov", "Vali", "1990-01-01"))).isEmpty();
    }

    @Test
    void theCaseItselfAndCancelledCasesAreExcluded() {
        Seizure seizure = with(other(), SEALS, List.of("77"));
        put(id(1), seizure);
        put(id(2), seizure);
        put(id(3), with(seizure, "/header/status", Status.CANCELLED));
        cancel(id(2), seizure);
        assertThat(catalogue().similar(id(1), seizure)).isEmpty();
        assertThat(catalogue().similar(id(9), seizure))
                .extracting(similarCase -> similarCase.row().recordId())
                .containsExactly(id(1));
    }

    @Test
    void changedRecordsAreFoundByTheirNewText() {
        put(id(1), with(other(), SEALS, List.of("77")));
        put(id(1), with(other(), SEALS, List.of("78")));
        assertThat(reasons(with(unrelated(), SEALS, List.of("77")))).isEmpty();
        assertThat(reasons(with(unrelated(), SEALS, List.of("78")))).hasSize(1);
    }

    @Test
    void casesAreSortedByReasonThenCountThenTimeUpToTwenty() {
        Seizure here = with(with(with(other(), SEALS, List.of("77")), BAG, "78"), PLATE, "01KG1");
        for (int i = 1; i <= 25; i++) {
            put(id(i), with(at(START.plusMinutes(i)), PLATE, "01KG1"));
        }
        put(id(30), withoutPost(with(at(START.minusHours(9)), PLATE, "01KG1")));
        put(id(31), with(unrelated(), BAG, "78"));
        put(id(32), with(unrelated(), SEALS, List.of("77")));
        List<UUID> found =
                catalogue().similar(id(99), here).stream().map(s -> s.row().recordId()).toList();
        var expected = new ArrayList<>(List.of(id(32), id(31)));
        for (int i = 25; i > 7; i--) {
            expected.add(id(i));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aRelationIsDeclaredByEitherCase() {
        Seizure mine = withNumber(with(other(), BAG, "78"), "KG-OSH-A-2026-000001");
        Seizure theirs = withNumber(with(unrelated(), BAG, "78"), "KG-OSH-A-2026-000002");
        put(id(2), theirs);
        assertThat(catalogue().similar(id(1), mine).getFirst().relation()).isNull();
        Seizure related = withRelation(mine, theirs, CaseRelation.RELATED);
        assertThat(catalogue().similar(id(1), related).getFirst().relation())
                .isEqualTo(CaseRelation.RELATED);
        put(id(2), withRelation(theirs, mine, CaseRelation.DIFFERENT));
        assertThat(catalogue().similar(id(1), mine).getFirst().isRuledOut()).isTrue();
        assertThat(catalogue().similar(id(1), related).getFirst().isRuledOut()).isFalse();
    }

    List<String> reasons(Seizure here) {
        return catalogue().similar(id(99), here).stream()
                .flatMap(similarCase -> similarCase.shared().stream())
                .map(s -> s.reason() + " " + s.value() + " " + s.pointer())
                .toList();
    }

    /** Another case: noon, Dostuk, heroin. */
    static Seizure other() {
        return at(START);
    }

    /** A case that shares no value with it. */
    static Seizure unrelated() {
        return withoutPost(at(START.plusDays(30)));
    }

    static Seizure withoutPost(Seizure seizure) {
        return with(seizure, "/place/post", null);
    }

    static Seizure withoutRoute(Seizure seizure) {
        return with(seizure, "/route/departure", null);
    }

    static Seizure at(OffsetDateTime start) {
        return with(Seizures.complete(), "/event/start", start);
    }

    private static Seizure withPerson(
            String surname, @Nullable String given, @Nullable String birth) {
        return person(other(), surname, given, birth);
    }

    private static Seizure unrelatedWithPerson(
            String surname, @Nullable String given, @Nullable String birth) {
        return person(unrelated(), surname, given, birth);
    }

    private static Seizure person(
            Seizure seizure, String surname, @Nullable String given, @Nullable String birth) {
        Seizure person = with(seizure, PERSON + "/surname", surname);
        person = with(person, PERSON + "/givenName", given);
        return with(
                person, PERSON + "/birth", birth == null ? null : java.time.LocalDate.parse(birth));
    }

    private static Seizure withDocument(Seizure seizure, String kind, String number, String date) {
        String line = "/proceedings/documents/" + id(74);
        Seizure paper =
                with(
                        seizure,
                        line + "/kind",
                        new rubezh.domain.reference.CaseCode.DocumentKind(kind));
        paper = with(paper, line + "/number", number);
        return with(paper, line + "/date", java.time.LocalDate.parse(date));
    }

    private static Seizure withNumber(Seizure seizure, String number) {
        return with(seizure, "/header/number", number);
    }

    private static Seizure withRelation(Seizure seizure, Seizure of, CaseRelation relation) {
        String line = "/proceedings/related/" + id(75);
        Seizure numbered = with(seizure, line + "/number", of.header().number());
        return with(numbered, line + "/relation", relation);
    }

    private static Object amount(String text) {
        return rubezh.domain.quantity.Amount.of(text);
    }

    static Seizure with(Seizure seizure, String pointer, @Nullable Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }

    static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
