package rubezh.register.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.reference.CodeListId.COUNTRIES;
import static rubezh.domain.reference.CodeListId.PHYSICAL_FORMS;
import static rubezh.domain.reference.CodeListId.POSTS;
import static rubezh.domain.reference.CodeListId.SUBSTANCES;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.codelist.EntryChange.EntryAct;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;

/** What an administrator may do with a code list of his station, over a real file. */
class CodeListServiceTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final String NASVAI = "KG-0003";

    private final Path folder;
    private final TrainingStation post;

    CodeListServiceTest(@TempDir Path folder) {
        this.folder = folder;
        post = new TrainingStation(folder.resolve("post"), "KG-OSH", CLOCK);
    }

    @AfterEach
    void close() {
        post.close();
    }

    static void add(TrainingStation station, String code, String en, String ru) {
        var names = new EntryNames(code, en, ru, List.of("насыбай"));
        var columns = new TreeMap<>(station.codeLists.columnsLike(SUBSTANCES, "OPI-OPI"));
        station.codeLists.add(SUBSTANCES, new NewEntry(names, columns, null, null));
    }

    static UUID record(TrainingStation station, String substance) {
        UUID recordId = station.register.newRecordId();
        Seizure seizure =
                SeizureShape.SHAPE.with(
                        Seizures.complete(),
                        Seizures.ITEM + "/substance",
                        new Substance(substance));
        station.register.record(SaveRequest.ofNew(recordId, seizure, SaveIntent.SAVE));
        return recordId;
    }

    static CodeEntry entry(TrainingStation station, String code) {
        return station.reference.find(new Substance(code)).orElseThrow();
    }

    static ListedEntry listed(TrainingStation station, String code) {
        return station.codeLists.find(SUBSTANCES, code).orElseThrow();
    }

    static long found(TrainingStation station, String words) {
        return station.register.catalogue().count(Query.ALL.matching(words));
    }

    private void assertEqualRebuild() {
        String hash = post.register.catalogue().contentHash();
        post.register.catalogue().rebuild(_ -> {});
        assertThat(post.register.catalogue().contentHash()).isEqualTo(hash);
    }

    private static EntryTable.Row row(int line, NewEntry entry) {
        return new EntryTable.Row(line, entry, null);
    }

    @Test
    void earlierNamesStaySearchableAndNewOnesHoldFromTheirDay() {
        record(post, "MED-PRE");
        var later =
                new EntryNames("MED-PRE", "pregabalin caps", "прегабалин капс", List.of("лира"));
        post.codeLists.rename(SUBSTANCES, later, TODAY.plusDays(1));
        assertThat(entry(post, "MED-PRE").en()).isEqualTo("Pregabalin");
        assertThat(listed(post, "MED-PRE").aliases()).doesNotContain("лира");
        assertThat(found(post, "лира")).isEqualTo(1);
        var now = new EntryNames("MED-PRE", "pregabalin N", "прегабалин Н", List.of("лирика"));
        post.codeLists.rename(SUBSTANCES, now, TODAY);
        assertThat(entry(post, "MED-PRE").en()).isEqualTo("pregabalin N");
        assertThat(listed(post, "MED-PRE").aliases()).containsExactly("лирика");
        assertThat(found(post, "Pregabalin")).isEqualTo(1);
        assertEqualRebuild();
    }

    @Test
    void aClosedCodeStaysWhereItIsUsedAndIsAskedAboutLater() {
        record(post, "OPI-HER");
        var before = post.register.catalogue().page(Query.ALL, 0, 1).getFirst().indicators();
        post.codeLists.close(SUBSTANCES, "OPI-HER", LocalDate.of(2009, 1, 1));
        assertThat(entry(post, "OPI-HER").isValidOn(TODAY)).isFalse();
        var after = post.register.catalogue().page(Query.ALL, 0, 1).getFirst().indicators();
        assertThat(after.questions()).isEqualTo(before.questions() + 1);
        assertEqualRebuild();
        post.codeLists.close(SUBSTANCES, "OPI-HER", null);
        assertThat(entry(post, "OPI-HER").isValidOn(TODAY)).isTrue();
    }

    @Test
    void aRegisterOpenedAgainKnowsItsEntries() {
        add(post, NASVAI, "nasvai", "насвай");
        record(post, NASVAI);
        Path file = folder.resolve("post");
        post.close();
        try (var open =
                post.file(file).open().unlock("asanov", TrainingStation.PASSWORD, _ -> {})) {
            assertThat(post.reference.find(new Substance(NASVAI))).isPresent();
            assertThat(open.catalogue().count(Query.ALL.matching("насыбай"))).isEqualTo(1);
            assertThat(open.catalogue().uses(SUBSTANCES)).containsEntry(NASVAI, 1L);
        }
    }

    @Test
    void whatAnEntryMayNotBeIsRefused() {
        assertFault(() -> post.codeLists.close(COUNTRIES, "KG", TODAY), "LST-001");
        assertFault(() -> add(post, "насвай", "nasvai", "насвай"), "LST-002");
        assertFault(() -> add(post, "OPI-HER", "nasvai", "насвай"), "LST-003");
        assertFault(() -> add(post, NASVAI, "nasvai", " "), "LST-004");
        var names = new EntryNames(NASVAI, "nasvai", "насвай", List.of());
        assertFault(
                () ->
                        post.codeLists.add(
                                SUBSTANCES, new NewEntry(names, new TreeMap<>(), null, null)),
                "LST-005");
        assertFault(
                () ->
                        post.codeLists.add(
                                PHYSICAL_FORMS,
                                new NewEntry(names, new TreeMap<>(), TODAY, TODAY.minusDays(1))),
                "LST-006");
        assertFault(() -> post.codeLists.close(SUBSTANCES, "ABC", TODAY), "LST-007");
        assertFault(() -> post.codeLists.map(SUBSTANCES, "OPI-HER", "OPI-OPI"), "LST-008");
        assertThat(post.codeLists.overview()).allSatisfy(list -> assertThat(list.own()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"LEGAL_BASIS, KG-UK-282", "POSTS, KG-DOS", "CUSTOMS_BODIES, KG-SCS"})
    void anEntryLikeAnotherNeedsNoMoreThanItsNames(CodeListId list, String like) {
        var names = new EntryNames("KG-NEW", "new one", "новая", List.of());
        var columns = new TreeMap<>(post.codeLists.columnsLike(list, like));
        post.codeLists.add(list, new NewEntry(names, columns, null, null));
        assertThat(post.reference.list(list).find("KG-NEW").orElseThrow().extraColumn("country"))
                .isEqualTo("KG");
    }

    @Test
    void anOwnPostHasItsPlaceAndItsCountryWhereverThatIs() {
        assertFault(() -> addPost("TM", "somewhere"), "LST-005");
        assertFault(() -> addPost("QQ", "35.27992 62.34383"), "LST-005");
        addPost("RO", "46.79000 28.18000");
        assertThat(post.reference.list(POSTS).find("RO-ALB").orElseThrow().extraColumn())
                .containsEntry("country", "RO")
                .containsEntry("coordinates", "46.79000 28.18000");
    }

    private void addPost(String country, String place) {
        var names = new EntryNames("RO-ALB", "Albita", "Албица", List.of());
        var columns = new TreeMap<>(post.codeLists.columnsLike(POSTS, "MD-LEU"));
        columns.put("country", country);
        columns.put("coordinates", place);
        post.codeLists.add(POSTS, new NewEntry(names, columns, null, null));
    }

    @Test
    void aTableIsTakenOverWholeOrNotAtAll() {
        var form =
                new NewEntry(
                        new EntryNames("GEL-X", "gum", "жвачка", List.of()),
                        new TreeMap<>(),
                        null,
                        null);
        var bad =
                new NewEntry(
                        new EntryNames("BAD", "", "x", List.of()), new TreeMap<>(), null, null);
        var rows = List.of(row(2, form), row(3, bad), row(4, form));
        var plan = post.codeLists.preview(PHYSICAL_FORMS, rows);
        assertThat(plan.problems())
                .extracting(problem -> problem.line() + problem.fault().code())
                .containsExactly("3LST-004", "4LST-011");
        assertFault(() -> post.codeLists.takeOver(PHYSICAL_FORMS, rows), "LST-009");
        assertThat(post.codeLists.find(PHYSICAL_FORMS, "GEL-X")).isEmpty();
        var taken = post.codeLists.takeOver(PHYSICAL_FORMS, List.of(row(2, form)));
        assertThat(taken.count(EntryAct.ADD)).isEqualTo(1);
        assertThat(post.codeLists.takeOver(PHYSICAL_FORMS, List.of(row(2, form))).unchanged())
                .isEqualTo(1);
    }
}
