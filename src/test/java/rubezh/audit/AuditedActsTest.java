package rubezh.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.backup.BackupService;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.grant.StationRight;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.station.StationDetails;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.enrolment.EnrolmentActs;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.access.RecordAccessLog;
import rubezh.register.grant.RightRequest;
import rubezh.register.view.SavedView;
import rubezh.register.view.SavedViews;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportRequest;
import rubezh.review.ReviewResult;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;
import rubezh.watch.WatchScope;

/**
 * Every act of the audit log is done once and found in it; an act added to {@link AuditAction}
 * without being done here fails. What cannot be recorded is not done.
 */
@LongTest
class AuditedActsTest {
    private static final WatchEntry WATCHED =
            WatchEntry.of(WatchKind.PERSON, "Saidov Rustam", "courier");

    private static final String PASSWORD = TestStations.PASSWORD;

    /**
     * Tell of the register itself or need a server; shown by the tests of the store, of the
     * verification and of the hub.
     */
    private static final Set<AuditAction> ELSEWHERE =
            Set.of(
                    AuditAction.NEW_INCARNATION,
                    AuditAction.CLOCK_BACK,
                    AuditAction.ACKNOWLEDGE,
                    AuditAction.CREATE_HUB,
                    AuditAction.UPGRADE_HUB,
                    AuditAction.COPY_TO_HUB,
                    AuditAction.COPY_FROM_HUB,
                    AuditAction.CONNECT_HUB,
                    AuditAction.DISCONNECT_HUB,
                    AuditAction.RESTORE);

    private static final SavedView VIEW = SavedViews.of("Heroin", "");

    @TempDir Path root;
    private final List<RecoveryCode> sheets = new ArrayList<>();

    private OpenRegister services(OpenStation station) {
        return OpenRegisterFixture.create(station, root.resolve("area"));
    }

    private static Officer bek(Role... roles) {
        return new Officer("bek", "Bek B. B.", "inspector", Set.of(roles));
    }

    private static void save(OpenRegister open) {
        var request =
                SaveRequest.ofNew(
                        open.register().newRecordId(), Seizures.complete(), SaveIntent.SAVE);
        open.register().record(request);
    }

    private static void review(OpenRegister open) {
        UUID recordId = open.register().newRecordId();
        var request = SaveRequest.ofNew(recordId, Seizures.complete(), SaveIntent.SUBMIT);
        assertThat(open.register().record(request)).isInstanceOf(SaveResult.Saved.class);
        var seen = open.reviews().open(recordId).orElseThrow();
        assertThat(open.reviews().approve(seen.target())).isInstanceOf(ReviewResult.Written.class);
    }

    /** Reports a day of the operation of 2009. */
    private static void report(OpenRegister open) {
        var operation = new OperationCode("SENTINEL-2009");
        LocalDate day = LocalDate.of(2009, 8, 1);
        String code = open.station().code();
        open.operations().enterDay(new OperationDay(operation, code, day, 40L, null, null, null));
    }

    private void actsOnAccounts(OpenRegister open) {
        open.officers().add(bek(Role.OFFICER));
        open.officers().change(bek(Role.OFFICER, Role.AUDITOR));
        open.officers().deactivate("bek", "moved");
        open.officers().reactivate("bek");
        open.officers().resetPassword("bek");
        open.officers().renewRecoverySheet(sheets::add);
        open.officers().changeOwnPassword(PASSWORD, PASSWORD + "-anew");
    }

    private static void actsOnRecords(OpenRegister open) {
        save(open);
        review(open);
        report(open);
        open.codeLists().close(CodeListId.SUBSTANCES, "OPI-OPA", LocalDate.of(2030, 12, 31));
        open.watch().add(WATCHED, WatchScope.STATION);
        open.register().sharedViews().save(VIEW, true);
        open.mappings().save("journal", "{}");
        open.layouts().save("monthly", "{}");
        open.paperTemplates().save(open.paperTemplates().example("kg", TemplatePaper.PROTOCOL));
        open.rules().raise("PER-004", Severity.QUESTION);
        var access = open.register().accessLog();
        access.noteList("csv", 1);
        access.noteOpening(new UUID(1, 1), RecordAccessLog.Purpose.READ);
        access.noteTextCopy(new UUID(1, 1));
        LocalDate day = LocalDate.of(2026, 11, 24);
        open.reports().issue(open.reports().propose(ReportRequest.daily(day, ReportLanguage.RU)));
        open.reports().notePaper("list", "ab");
        open.nilReports().give(day.minusDays(9), day.minusDays(8));
        open.shifts().open();
        open.shifts().takeOver("left");
        open.shifts().handOver("", "");
        open.noteSetting("auto-lock", "5", "10");
        open.changeStation(
                new StationDetails(
                        "Ош", "Osh town", "", "", open.station().zone(), LocalTime.MIDNIGHT));
        open.audit().noteExport("csv", 1);
    }

    private void actsOnFiles(OpenRegister open) {
        open.exchange()
                .export(
                        new ExportRequest(new ExportRequest.Everything(), "HQ", root),
                        Progress.NONE);
        try (var other =
                new TrainingStation(
                        root.resolve("other"),
                        "KG-KAR",
                        Clock.fixed(TestStations.NOW, ZoneOffset.UTC))) {
            // No handling code keeps it there; a bundle without a record is answered by no receipt.
            Seizure free =
                    SeizureShape.SHAPE.with(Seizures.complete(), HEADER_HANDLING.pointer(), null);
            other.register.record(SaveRequest.ofNew(other.id(), free, SaveIntent.SAVE));
            var all = new ExportRequest(new ExportRequest.Everything(), "KG-OSH", root);
            Path bundle = other.exchange.export(all, Progress.NONE).file();
            var policy = new UnknownSenderPolicy.TrustOnFirstUse();
            var preview = open.exchange().preview(bundle, policy, Progress.NONE);
            open.exchange().apply(preview, Progress.NONE);
            var right = new RightRequest(StationRight.REVIEW, "KG-KAR", "KG-OSH");
            open.grants().give(right, "on leave in May");
            open.exchange().signExtract(bundle, Map.of(), () -> {}); // any file
        }
        Path backup = open.backups().create(BackupService.Occasion.BY_HAND, _ -> {}).entry().file();
        open.backups().rehearse(backup, _ -> {});
    }

    private void fail(LockedStation locked, String login, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> locked.unlock(login, "wrong", _ -> {}))
                    .isInstanceOf(Fault.class);
        }
    }

    @Test
    void everyActIsRecorded() throws IOException {
        OpenStation first = TestStations.create(root);
        OpenRegister open = services(first);
        actsOnAccounts(open);
        actsOnRecords(open);
        actsOnFiles(open);
        try (OpenRegister second = services(TestStations.createAnew(root.resolve("second")))) {
            EnrolmentActs.run(open, second, root);
        }
        open.officers().renewRecoverySheet(sheets::add);
        try (LockedStation locked = first.lock()) {
            fail(locked, "bek", 1);
            String given = locked.recover(sheets.getLast(), "asanov");
            try (OpenStation again = locked.unlock("asanov", given, _ -> {})) {
                assertThat(missing(again.audit())).containsExactly(AuditAction.REOPEN_ACCOUNT);
            }
        }
    }

    /** Returns the acts that the log does not have. */
    private static Set<AuditAction> missing(Audit audit) {
        Set<String> found =
                audit.newest(Integer.MAX_VALUE).stream()
                        .map(Audit.Entry::action)
                        .collect(Collectors.toSet());
        assertThat(found).allMatch(code -> AuditAction.of(code).isPresent());
        return Stream.of(AuditAction.values())
                .filter(action -> !ELSEWHERE.contains(action))
                .filter(action -> !found.contains(action.code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An act that the log refuses leaves the tables as they were: both are one transaction. */
    @Test
    void whatCannotBeRecordedIsNotDone() {
        try (OpenStation station = TestStations.create(root)) {
            OpenRegister open = services(station);
            open.officers().add(bek(Role.OFFICER));
            station.handle()
                    .connections()
                    .update(
                            "CREATE TRIGGER refuse BEFORE INSERT ON audit"
                                    + " BEGIN SELECT RAISE(ABORT, 'refused'); END");
            String before = tables(station);
            for (Runnable act : acts(open)) {
                assertThatThrownBy(act::run).hasStackTraceContaining("refused");
                assertThat(tables(station)).isEqualTo(before);
            }
            station.handle().connections().update("DROP TRIGGER refuse");
        }
    }

    private List<Runnable> acts(OpenRegister open) {
        var access = open.register().accessLog();
        return List.of(
                () -> save(open),
                () -> open.officers().add(new Officer("kim", "Kim K.", "", Set.of(Role.OFFICER))),
                () -> open.officers().change(bek(Role.SUPERVISOR)),
                () -> open.officers().deactivate("bek", ""),
                () -> open.officers().resetPassword("bek"),
                () -> open.officers().changeOwnPassword(PASSWORD, PASSWORD + "-anew"),
                () -> open.officers().renewRecoverySheet(sheets::add),
                () -> open.shifts().open(),
                () -> access.noteList("csv", 1),
                () -> access.noteOpening(new UUID(1, 1), RecordAccessLog.Purpose.READ),
                () -> access.noteTextCopy(new UUID(1, 1)),
                () -> open.reports().notePaper("list", "ab"),
                () -> open.audit().noteExport("csv", 1));
    }

    /** Returns how many rows each table has, and the slots of the keys. */
    private static String tables(OpenStation station) {
        Function<String, String> read =
                sql ->
                        Objects.requireNonNull(
                                station.handle()
                                        .connections()
                                        .queryFirst(sql, row -> row.getString(1))
                                        .orElse(""));
        return Stream.of(
                        "SELECT count(*) FROM revision",
                        "SELECT count(*) FROM note",
                        "SELECT count(*) FROM audit",
                        "SELECT group_concat(login || version || hex(wrapped)) FROM keyslot",
                        "SELECT group_concat(hex(value)) FROM meta")
                .map(read)
                .collect(Collectors.joining("\n"));
    }
}
