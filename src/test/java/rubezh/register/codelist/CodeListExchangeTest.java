package rubezh.register.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.domain.reference.CodeListId.COUNTRIES;
import static rubezh.domain.reference.CodeListId.PHYSICAL_FORMS;
import static rubezh.domain.reference.CodeListId.SUBSTANCES;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.codelist.EntryAct;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.journal.RevisionKind;
import rubezh.journal.ValueTree;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.codelist.ListedEntry.Origin;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.text.Fault;

/** Post and headquarters change code lists and send them to each other, over real files. */
class CodeListExchangeTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String NASVAI = "KG-0003";

    private final Path folder;
    private final TrainingStation post;
    private final TrainingStation headquarters;

    CodeListExchangeTest(@TempDir Path folder) {
        this.folder = folder;
        post = new TrainingStation(folder.resolve("post"), "KG-OSH", CLOCK);
        headquarters = new TrainingStation(folder.resolve("hq"), "KG-HQ", CLOCK);
    }

    @AfterEach
    void close() {
        post.close();
        headquarters.close();
    }

    private List<RecordOutcome> carry(
            TrainingStation from, TrainingStation to, ExportRequest.Selection what) {
        Path bundle =
                from.exchange.export(new ExportRequest(what, "ANY", folder), Progress.NONE).file();
        var preview =
                to.exchange.preview(
                        bundle, new UnknownSenderPolicy.TrustOnFirstUse(), Progress.NONE);
        to.exchange.apply(preview, Progress.NONE);
        return preview.records();
    }

    private void carry(TrainingStation from, TrainingStation to) {
        carry(from, to, new ExportRequest.Everything());
    }

    private static void add(TrainingStation station, String code, String en, String ru) {
        var names = new EntryNames(code, en, ru, List.of("насыбай"));
        var columns = new TreeMap<>(station.codeLists.columnsLike(SUBSTANCES, "OPI-OPI"));
        station.codeLists.add(SUBSTANCES, new NewEntry(names, columns, null, null));
    }

    private static UUID record(TrainingStation station, String substance) {
        UUID recordId = station.register.newRecordId();
        Seizure seizure =
                SeizureShape.SHAPE.with(
                        Seizures.complete(),
                        Seizures.ITEM + "/substance",
                        new Substance(substance));
        station.register.record(SaveRequest.ofNew(recordId, seizure, SaveIntent.SAVE));
        return recordId;
    }

    /** Writes a record with a code that only a newer program has. */
    private UUID recordOfNewerProgram() {
        UUID recordId = record(post, "OPI-HER");
        var source = new IdSource(CLOCK, post::id, new SecureRandom());
        var station = post.openStation.station();
        var writer =
                new RevisionWriter(
                        post.openStation.journal(), post.openStation.session(), station, source);
        var known = writer.revisionsOf(recordId).getLast();
        Seizure seizure = SeizureShape.SHAPE.read(known.content().body()).record();
        var body =
                SeizureShape.SHAPE.write(
                        SeizureShape.SHAPE.with(
                                seizure, Seizures.ITEM + "/substance", new Substance("SCA-NEW1")));
        writer.append(chain ->
                RevisionWriter.add(
                        chain,
                        new RevisionSigner.RevisionContent(
                                known.subject(),
                                writer.act(RevisionKind.PUT, null),
                                List.of(known.id()),
                                body,
                                ValueTree.difference(known.content().body(), body))));
        return recordId;
    }

    private static CodeEntry entry(TrainingStation station, String code) {
        return station.reference.find(new Substance(code)).orElseThrow();
    }

    private static ListedEntry listed(TrainingStation station, String code) {
        return station.codeLists.find(SUBSTANCES, code).orElseThrow();
    }

    private static long found(TrainingStation station, String words) {
        return station.register.catalogue().count(Query.ALL.matching(words));
    }

    private static int stops(TrainingStation station) {
        return station.register.catalogue().page(Query.ALL, 0, 1).getFirst().indicators().stops();
    }

    /** The lists of both stations are equal, and those of each are what a rebuild gives. */
    private void assertEqualLists() {
        String hash = post.register.catalogue().contentHash();
        assertThat(headquarters.register.catalogue().contentHash()).isEqualTo(hash);
        post.register.catalogue().rebuild(_ -> {});
        assertThat(post.register.catalogue().contentHash()).isEqualTo(hash);
    }

    @Test
    void anOwnEntryIsOfferedAtOnceAndTravelsToWhereItIsUnknown() {
        add(post, NASVAI, "nasvai", "насвай");
        assertThat(post.reference.list(SUBSTANCES).entries())
                .extracting(CodeEntry::code)
                .endsWith(NASVAI);
        record(post, NASVAI);
        assertThat(found(post, "насыбай")).isEqualTo(1);
        carry(post, headquarters);
        assertThat(entry(headquarters, NASVAI).ru()).isEqualTo("насвай");
        assertThat(listed(headquarters, NASVAI).origin()).isEqualTo(Origin.OWN);
        assertThat(listed(headquarters, NASVAI).uses()).isEqualTo(1);
        assertThat(found(headquarters, "насыбай")).isEqualTo(1);
        assertEqualLists();
    }

    @Test
    void aSelectedRecordTakesWhatItsCodesMeanAlong() {
        add(post, NASVAI, "nasvai", "насвай");
        UUID recordId = record(post, NASVAI);
        carry(post, headquarters, new ExportRequest.Records(Set.of(recordId)));
        assertThat(entry(headquarters, NASVAI).en()).isEqualTo("nasvai");
    }

    @Test
    void anUnknownCodeIsShownAsItIsUntilItIsReadAsAnother() {
        UUID recordId = recordOfNewerProgram();
        carry(post, headquarters);
        int before = stops(headquarters);
        assertThat(listed(headquarters, "SCA-NEW1").isUnknown()).isTrue();
        assertThat(found(headquarters, "герыч")).isZero();
        headquarters.codeLists.map(SUBSTANCES, "SCA-NEW1", "OPI-HER");
        assertThat(entry(headquarters, "SCA-NEW1").en()).isEqualTo("Heroin");
        assertThat(found(headquarters, "герыч")).isEqualTo(1);
        assertThat(stops(headquarters)).isEqualTo(before - 1);
        assertThat(headquarters.codeLists.using(SUBSTANCES, "SCA-NEW1")).containsExactly(recordId);
        assertThat(listed(headquarters, "SCA-NEW1").target()).isEqualTo("OPI-HER");
        headquarters.codeLists.map(SUBSTANCES, "SCA-NEW1", null);
        assertThat(stops(headquarters)).isEqualTo(before);
    }

    @Test
    void theSameCodeOfTwoStationsStandsForTheSameAtBothAndIsTold() {
        add(post, NASVAI, "nasvai", "насвай");
        add(headquarters, NASVAI, "poppy tea", "отвар мака");
        carry(post, headquarters);
        carry(headquarters, post);
        assertThat(entry(post, NASVAI)).isEqualTo(entry(headquarters, NASVAI));
        assertThat(listed(post, NASVAI).clashes()).hasSize(1);
        assertThat(entry(post, NASVAI).names())
                .contains("nasvai", "насвай", "poppy tea", "отвар мака");
        record(post, NASVAI);
        assertThat(found(post, "насвай")).isEqualTo(1);
        assertThat(found(post, "отвар")).isEqualTo(1);
        carry(post, headquarters);
        assertEqualLists();
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

    private void assertEqualRebuild() {
        String hash = post.register.catalogue().contentHash();
        post.register.catalogue().rebuild(_ -> {});
        assertThat(post.register.catalogue().contentHash()).isEqualTo(hash);
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
        assertThatFails("LST-001", () -> post.codeLists.close(COUNTRIES, "KG", TODAY));
        assertThatFails("LST-002", () -> add(post, "насвай", "nasvai", "насвай"));
        assertThatFails("LST-003", () -> add(post, "OPI-HER", "nasvai", "насвай"));
        assertThatFails("LST-004", () -> add(post, NASVAI, "nasvai", " "));
        var names = new EntryNames(NASVAI, "nasvai", "насвай", List.of());
        assertThatFails(
                "LST-005",
                () ->
                        post.codeLists.add(
                                SUBSTANCES, new NewEntry(names, new TreeMap<>(), null, null)));
        assertThatFails(
                "LST-006",
                () ->
                        post.codeLists.add(
                                PHYSICAL_FORMS,
                                new NewEntry(names, new TreeMap<>(), TODAY, TODAY.minusDays(1))));
        assertThatFails("LST-007", () -> post.codeLists.close(SUBSTANCES, "ABC", TODAY));
        assertThatFails("LST-008", () -> post.codeLists.map(SUBSTANCES, "OPI-HER", "OPI-OPI"));
        assertThat(post.codeLists.overview()).allSatisfy(list -> assertThat(list.own()).isZero());
    }

    private static void assertThatFails(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
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
        assertThatFails("LST-009", () -> post.codeLists.takeOver(PHYSICAL_FORMS, rows));
        assertThat(post.codeLists.find(PHYSICAL_FORMS, "GEL-X")).isEmpty();
        var taken = post.codeLists.takeOver(PHYSICAL_FORMS, List.of(row(2, form)));
        assertThat(taken.count(EntryAct.ADD)).isEqualTo(1);
        assertThat(post.codeLists.takeOver(PHYSICAL_FORMS, List.of(row(2, form))).unchanged())
                .isEqualTo(1);
    }

    private static EntryTable.Row row(int line, NewEntry entry) {
        return new EntryTable.Row(line, entry, null);
    }
}
