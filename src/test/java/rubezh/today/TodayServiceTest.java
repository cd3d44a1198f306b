package rubezh.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestSigner;
import rubezh.format.DomainFormat;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportRequest;
import rubezh.review.NewRemark;
import rubezh.review.ReviewResult;
import rubezh.review.SeenRecord;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.security.Role;
import rubezh.store.OpenRegisterTest;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.today.TodayItem.OfferedCode;
import rubezh.today.TodayItem.ReturnNote;
import rubezh.today.TodayItem.WaitingRecord;
import rubezh.today.TodayItem.WatchedRecord;
import rubezh.today.TodaySection.Kind;
import rubezh.today.TodayService.RunningOperations;
import rubezh.today.TodaySummary.RunningOperation;
import rubezh.watch.WatchScope;

/** What waits for whom: each finds his own work first, and nothing that his role does not show. */
@LongTest
class TodayServiceTest extends OpenRegisterTest {
    private static final String AMOUNT = Seizures.ITEM + "/amount";
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");

    private void actAs(String login, Role... roles) {
        station.session()
                .update(new Officer(login, login.toUpperCase(Locale.ROOT), "", Set.of(roles)));
    }

    private UUID save(Seizure seizure, SaveIntent intent) {
        UUID recordId = register.register().newRecordId();
        SaveResult result =
                register.register().record(SaveRequest.ofNew(recordId, seizure, intent));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return recordId;
    }

    private UUID submit() {
        return save(Seizures.complete(), SaveIntent.SUBMIT);
    }

    private void sendBack(UUID recordId) {
        ReviewResult result =
                register.reviews()
                        .returnForCorrection(
                                SeenRecord.of(register.register().open(recordId).orElseThrow()),
                                "weigh it without the bag",
                                List.of(new NewRemark(AMOUNT, "net?")));
        assertThat(result).isInstanceOf(ReviewResult.Written.class);
    }

    private TodaySection section(Kind kind) {
        return register.today().read().section(kind).orElseThrow();
    }

    private List<Kind> kinds() {
        return register.today().read().sections().stream().map(TodaySection::kind).toList();
    }

    private static List<UUID> records(TodaySection section) {
        return section.items().stream()
                .map(item -> ((WaitingRecord) item).row().recordId())
                .toList();
    }

    private static Seizure with(Seizure seizure, FieldPath field, Object value) {
        return SeizureShape.SHAPE.with(seizure, field.pointer(), value);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICER, DRAFTS IN_REVIEW",
        "SUPERVISOR, QUEUE DRAFTS IN_REVIEW BUNDLES",
        "SYNC_STAFF, BUNDLES",
        "ADMINISTRATOR, TASKS AUDIT",
        "AUDITOR, AUDIT"
    })
    void eachRoleSeesItsOwnWork(Role role, String expected) throws IOException {
        for (Role other : Role.values()) {
            actAs("bek", other);
            if (Permission.RECORD.isGrantedTo(station.session().officer())) {
                submit();
                save(Seizures.complete(), SaveIntent.SAVE);
            }
        }
        Files.createDirectories(register.bundleFolder());
        Files.writeString(register.bundleFolder().resolve("RZ-KG-KAR-1.json"), "{}");
        actAs("bek", role);
        TodaySummary today = register.today().read();
        assertThat(kinds()).extracting(Kind::name).containsExactly(expected.split(" "));
        boolean reads = role != Role.SYNC_STAFF && role != Role.ADMINISTRATOR;
        assertThat(today.last().isPresent()).isEqualTo(reads);
    }

    @Test
    void aReturnedRecordComesBackToWhoEnteredItWithReasonAndFields() {
        actAs("bek", Role.OFFICER);
        UUID recordId = submit();
        actAs("toktogulova", Role.SUPERVISOR);
        assertThat(records(section(Kind.QUEUE))).containsExactly(recordId);
        sendBack(recordId);
        assertThat(kinds()).doesNotContain(Kind.QUEUE, Kind.RETURNED);
        assertThat(section(Kind.RETURNED_ALL).total()).isEqualTo(1);

        actAs("bek", Role.OFFICER);
        assertThat(kinds()).doesNotContain(Kind.RETURNED_ALL);
        assertThat(section(Kind.RETURNED).items())
                .singleElement(type(WaitingRecord.class))
                .extracting(WaitingRecord::returned, type(ReturnNote.class))
                .extracting(ReturnNote::by, ReturnNote::reason, ReturnNote::fields)
                .containsExactly("TOKTOGULOVA", "weigh it without the bag", List.of(AMOUNT));
    }

    @Test
    void aDraftSaysWhatItLacks() {
        save(
                SeizureShape.SHAPE.with(Seizures.complete(), PLACE_POST.pointer(), null),
                SaveIntent.SAVE);
        assertThat(section(Kind.DRAFTS).items())
                .singleElement(type(WaitingRecord.class))
                .satisfies(draft -> assertThat(draft.missing()).contains(PLACE_POST.pointer()));
    }

    @Test
    void aRecordThatMatchesTheWatchListSaysWhichEntryAndDoesNotWait() {
        String surname = "Саидов";
        String pointer = "/parties/persons/01930000-0000-7000-8000-000000000013/surname";
        UUID recordId =
                save(
                        SeizureShape.SHAPE.with(Seizures.complete(), pointer, surname),
                        SaveIntent.SAVE);
        register.watch().add(lookedOutFor(surname), WatchScope.STATION);
        assertThat(section(Kind.WATCHED).items())
                .singleElement(type(WatchedRecord.class))
                .satisfies(one -> {
                    assertThat(one.row().recordId()).isEqualTo(recordId);
                    assertThat(one.entries()).containsExactly(surname);
                    assertNamesTheEntry(one, surname);
                });
    }

    private static WatchEntry lookedOutFor(String surname) {
        return WatchEntry.of(WatchKind.PERSON, surname, "courier");
    }

    private void assertNamesTheEntry(WatchedRecord one, String surname) {
        var format = DomainFormat.onScreen(Messages.in(Language.EN), TestStations.REFERENCE);
        TodaySummary summary = register.today().read();
        var line = new TodayFormat(format, ZoneOffset.UTC, summary.at()).line(one);
        assertThat(line.note()).isEqualTo(surname);
        assertThat(line.age()).isEmpty();
    }

    @Test
    void nobodySeesTheDraftsOfAnother() {
        save(Seizures.complete(), SaveIntent.SAVE);
        submit();
        actAs("bek", Role.OFFICER);
        assertThat(kinds()).doesNotContain(Kind.DRAFTS, Kind.IN_REVIEW);
    }

    @Test
    void aRecordMarkedAsEnteredInErrorWaitsForNobody() {
        UUID recordId = save(Seizures.complete(), SaveIntent.SAVE);
        register.register().cancel(recordId, "entered twice");
        assertThat(kinds()).doesNotContain(Kind.DRAFTS);
    }

    @Test
    void aLongSectionShowsItsFirstRecordsAndCountsTheRest() {
        for (int i = 0; i < 7; i++) {
            submit();
        }
        TodaySection waiting = section(Kind.IN_REVIEW);
        assertThat(waiting.items()).hasSize(5);
        assertThat(waiting.total()).isEqualTo(7);
        assertThat(waiting.more()).isEqualTo(2);
        assertThat(records(waiting)).isEqualTo(records(section(Kind.QUEUE)));
    }

    @Test
    void anOperationIsShownWhileItRunsWithItsRecords() {
        var code = new OperationCode("SENTINEL-2009");
        save(with(Seizures.complete(), HEADER_OPERATION, code), SaveIntent.SAVE);
        var running =
                new RunningOperations(
                        register.register(),
                        register.operations(),
                        Query.ALL.recordedBy("nobody"),
                        true);
        RunningOperation last = running.on(LocalDate.parse("2009-09-30")).getFirst();
        assertThat(last)
                .extracting(RunningOperation::code, RunningOperation::own, RunningOperation::all)
                .containsExactly(code, 0L, 1L);
        assertThat(last.days()).isEqualTo(61);
        assertThat(last.day(LocalDate.parse("2009-08-01"))).isEqualTo(1);
        assertThat(last.daysLeft(LocalDate.parse("2009-09-30"))).isZero();
        assertThat(running.on(LocalDate.parse("2009-10-01")))
                .extracting(RunningOperation::code)
                .doesNotContain(code);
    }

    @Test
    void theSummaryOfTheDayThatIsOverIsOwedUntilItIsIssued() {
        TodaySummary before = register.today().read();
        assertThat(before.today()).isEqualTo(DAY);
        assertThat(before.days().summaryOwed()).as("before there was a register").isEmpty();
        assertThat(before.days().own()).hasSize(1);
        register.close();
        station = TestStations.open(root);
        Instant later = TestStations.NOW.plus(Duration.ofDays(1));
        register = OpenRegisterFixture.at(station, root.resolve("area"), later);
        before = register.today().read();
        LocalDate over = register.reports().today().minusDays(1);
        assertThat(before.days().summaryOwed()).contains(over);
        assertThat(before.days().summaryDue()).contains(Instant.parse("2026-11-26T02:00:00Z"));
        register.reports()
                .issue(register.reports().propose(ReportRequest.daily(over, ReportLanguage.BOTH)));
        assertThat(register.today().read().days().summaryOwed()).isEmpty();
    }

    @Test
    void theNewestRecordOfTheStationIsTheLast() {
        submit();
        UUID newest =
                save(
                        with(
                                Seizures.complete(),
                                EVENT_START,
                                OffsetDateTime.parse("2026-11-24T20:00:00+06:00")),
                        SaveIntent.SAVE);
        var last = register.today().read().last().orElseThrow();
        assertThat(last.recordId()).isEqualTo(newest);
        assertThat(last.status()).contains(Status.DRAFT);
    }

    @Test
    void theLastRecordIsToldByWhatIsEntered() {
        save(SeizureShape.SHAPE.with(Seizures.complete(), AMOUNT, null), SaveIntent.SAVE);
        TodaySummary summary = register.today().read();
        var format = DomainFormat.onScreen(Messages.in(Language.EN), TestStations.REFERENCE);
        assertThat(
                        new TodayFormat(format, ZoneOffset.UTC, summary.at())
                                .last(summary.last().orElseThrow()))
                .startsWith("Last record of the post: ")
                .doesNotContain(", ,");
    }

    @Test
    void theOpenShiftIsNamed() {
        assertThat(register.today().read().shift()).isEmpty();
        var shift = register.shifts().open();
        TodaySummary today = register.today().read();
        assertThat(today.shift()).contains(shift);
        assertThat(today.shiftForgotten()).isFalse();
        assertThat(Objects.requireNonNull(today.backups()).failure()).isNull();
    }

    @Test
    void theAdministratorIsToldOfWhatOthersWouldCallACode() {
        var by = new StepAuthor("Иванов И. И.", null, List.of(Role.ADMINISTRATOR.code()));
        var names = new EntryNames("OPI-HER", "Wheat flour", "Мука", List.of());
        var change = EntryChange.renaming(names, null).as(new UUID(7, 7), 1, by);
        var list = new CodeListRecord(CodeListId.SUBSTANCES.file(), List.of(change));
        var peer = new TestSigner(7);
        var journal = new MemoryJournal(peer.replica());
        StoredRevision written =
                new JournalSeeder(journal, peer, station.station().training())
                        .inNameOf("KG-EVL")
                        .write(
                                RecordKind.CODE_LIST.subject(
                                        DerivedId.ofCodeList(CodeListId.SUBSTANCES)),
                                RecordKind.CODE_LIST.shape().write(list));
        station.journal().accept(List.of(written), () -> {});
        actAs("chief", Role.ADMINISTRATOR);
        TodaySummary summary = register.today().read();
        TodayItem item = summary.section(Kind.OFFERS).orElseThrow().items().getFirst();
        assertThat(item).isInstanceOf(OfferedCode.class);
        var format = DomainFormat.onScreen(Messages.in(Language.EN), register.reference());
        assertThat(new TodayFormat(format, ZoneOffset.UTC, summary.at()).line(item).text())
                .contains("OPI-HER", "Substances", "KG-EVL", "Иванов И. И.");
        actAs("dauletov", Role.OFFICER);
        assertThat(register.today().read().section(Kind.OFFERS)).isEmpty();
    }
}
