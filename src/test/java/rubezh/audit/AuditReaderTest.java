package rubezh.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.review.ReviewAct;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.access.RecordAccessLog;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Officer;
import rubezh.security.OfficerLookup;
import rubezh.security.Rank;
import rubezh.security.Role;
import rubezh.store.OpenRegisterTest;
import rubezh.store.file.TestStations;
import rubezh.table.CsvTableWriter;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** What the viewer, the command and the export of the audit log are made of. */
@LongTest
class AuditReaderTest extends OpenRegisterTest {
    private static final AuditFormat EN = new AuditFormat(Messages.in(Language.EN));
    private static final AuditFormat RU = new AuditFormat(Messages.in(Language.RU));

    @BeforeEach
    void admitBek() {
        register.officers().add(officer(Role.OFFICER));
        register.officers().change(officer(Role.OFFICER, Role.SUPERVISOR));
    }

    private static Officer officer(Role... roles) {
        return new Officer("bek", "Bek B. B.", "inspector", Set.of(roles));
    }

    private UUID save() {
        UUID id = register.register().newRecordId();
        register.register().record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SAVE));
        return id;
    }

    private List<AuditLine> lines(AuditQuery query) {
        return register.audit().select(query).page(0, 100);
    }

    private List<String> actions(AuditQuery query) {
        return lines(query).stream().map(line -> line.entry().action()).toList();
    }

    @Test
    void theNewestComesFirst() {
        assertThat(actions(AuditQuery.ALL)).startsWith("change-officer", "record-roles", "admit");
    }

    @Test
    void whatOthersDidSinceTheLastReadingIsNews() {
        String own = station.session().officer().login();
        assertThat(register.audit().newEntries().newest()).isEmpty();
        station.session().update(officer(Role.OFFICER, Role.ADMINISTRATOR));
        AuditReader.NewEntries found = register.audit().newEntries();
        assertThat(found.newest())
                .extracting(line -> line.entry().login())
                .isNotEmpty()
                .containsOnly(own);
        assertThat(found.newest())
                .extracting(line -> line.entry().action())
                .doesNotContain("sign-in", "sign-out");
        register.audit().markRead();
        assertThat(register.audit().newEntries().count()).isZero();
        station.session().update(new Officer(own, "", "", Set.of(Role.OFFICER)));
        save();
        station.session().update(officer(Role.OFFICER, Role.ADMINISTRATOR));
        assertThat(register.audit().newEntries().count()).isPositive();
    }

    /** An entry that was looked at is not opened again, and of very many only the newest are. */
    @Test
    void newEntriesAreOpenedOnce() {
        var opened = new ArrayList<Long>();
        var log = new CountedAudit(station.audit(), opened);
        var reader = reader(log, 0);
        station.session().update(officer(Role.OFFICER, Role.ADMINISTRATOR));
        assertThat(reader.newEntries().count()).isPositive();
        assertThat(opened).hasSizeGreaterThanOrEqualTo((int) log.head().seq());
        opened.clear();
        AuditReader.NewEntries again = reader.newEntries();
        assertThat(opened).as("only what is shown").hasSize(again.newest().size());
        opened.clear();
        assertThat(reader(log, log.head().seq() - 100_000).newEntries().count()).isEqualTo(100_000);
        assertThat(opened).hasSizeLessThan(100);
    }

    private AuditReader reader(Audit log, long read) {
        var lastReading =
                new AuditReader.LastReading() {
                    @Override
                    public long of(String login) {
                        return read;
                    }

                    @Override
                    public void remember(String login, long seq) {}
                };
        return new AuditReader(
                station.session(),
                log,
                new AuditReader.Sources(
                        ZoneOffset.UTC, OfficerLookup.NONE, _ -> Map.of(), lastReading));
    }

    /** Audit log that notes which entries are opened. */
    private record CountedAudit(Audit log, List<Long> opened) implements Audit {
        @Override
        public void write(AuditAction action, String object, Map<String, String> detail) {
            log.write(action, object, detail);
        }

        @Override
        public List<Long> numbers(@Nullable Predicate<Entry> accepted) {
            return log.numbers(accepted);
        }

        @Override
        public List<Entry> entries(List<Long> numbers) {
            opened.addAll(numbers);
            return log.entries(numbers);
        }

        @Override
        public Head head() {
            return log.head();
        }

        @Override
        public Head headAt(long seq) {
            return log.headAt(seq);
        }

        @Override
        public long verify() {
            return log.verify();
        }
    }

    @Test
    void aQuerySelectsByOfficerKindObjectDaysAndText() {
        assertThat(actions(AuditQuery.ALL.of("bek"))).containsExactly("change-officer", "admit");
        assertThat(actions(AuditQuery.ALL.of(AuditAction.Kind.SIGN_IN)))
                .containsOnly("sign-in", "sign-out");
        assertThat(actions(AuditQuery.ALL.on("bek"))).hasSize(2);
        assertThat(actions(AuditQuery.ALL.matching("nothing of the kind"))).isEmpty();
        assertThat(actions(AuditQuery.ALL.matching("officer,SUPERVISOR")))
                .contains("change-officer");
        // 20:00 UTC is the next day at the station.
        LocalDate day = LocalDate.of(2026, 11, 25);
        assertThat(actions(AuditQuery.ALL.between(day, day)).size())
                .isEqualTo(actions(AuditQuery.ALL).size());
        assertThat(actions(AuditQuery.ALL.between(day.plusDays(1), null))).isEmpty();
        assertThat(actions(AuditQuery.ALL.between(null, day.minusDays(1)))).isEmpty();
    }

    @Test
    void aChangeSaysBeforeAndAfterInWords() {
        AuditLine change = lines(AuditQuery.ALL).getFirst();
        assertThat(EN.actor(change)).isEqualTo("Asanov A. A.");
        assertThat(EN.object(change)).isEqualTo("Bek B. B.");
        assertThat(EN.details(change)).isEqualTo("roles: officer → officer, supervisor");
        assertThat(RU.details(change)).isEqualTo("роли: инспектор → инспектор, руководитель");
        assertThat(EN.details(lines(AuditQuery.ALL).get(2)))
                .contains("name: Bek B. B.", "status: one-time password");
    }

    @Test
    void aRankIsToldInTheLanguageOfTheReader() {
        register.officers()
                .add(new Officer("usenov", "", Rank.SENIOR_OFFICER.code(), Set.of(Role.OFFICER)));
        AuditLine added = lines(AuditQuery.ALL).getFirst();
        assertThat(new AuditFormat(Messages.in(Language.RU)).details(added))
                .contains("звание: старший инспектор");
        assertThat(new AuditFormat(Messages.in(Language.EN)).details(added))
                .contains("rank: senior officer");
    }

    @Test
    void everyStepOfAReviewHasItsWord() {
        for (Language language : Language.values()) {
            assertThat(ReviewAct.values())
                    .extracting(act -> "auditlog.value." + act.name().toLowerCase(Locale.ROOT))
                    .allMatch(Messages.in(language)::has);
        }
    }

    @Test
    void aSavedRecordIsNamedByItsNumberForWhoMayReadRecords() {
        UUID id = save();
        AuditLine line = lines(AuditQuery.ALL.of(AuditAction.Kind.RECORD)).getFirst();
        assertThat(line.record()).contains(id);
        assertThat(EN.object(line)).startsWith("KG-OSH-A-2026-");
        station.session().update(new Officer("asanov", "", "", Set.of(Role.ADMINISTRATOR)));
        AuditLine withoutNumber = lines(AuditQuery.ALL.of(AuditAction.Kind.RECORD)).getFirst();
        assertThat(EN.object(withoutNumber))
                .as("no number, no id of 36 characters")
                .isEqualTo("record …" + id.toString().substring(28));
        assertThat(RU.object(withoutNumber)).startsWith("запись …");
    }

    @Test
    void whoOpenedARecordAndTookItOutIsFoundByTheRecord() {
        UUID id = save();
        save();
        var access = register.register().accessLog();
        access.noteOpening(id, RecordAccessLog.Purpose.EDIT);
        access.noteTextCopy(id);
        List<AuditLine> found = lines(AuditQuery.ALL.on(id.toString()));
        assertThat(found)
                .extracting(EN::action)
                .containsExactly(
                        "copied contents of a record", "opened a record", "saved in the register");
        assertThat(found)
                .extracting(EN::object)
                .as("one number, no contents")
                .containsOnly("KG-OSH-A-2026-000001");
        assertThat(RU.details(found.getFirst())).isEqualTo("вид доступа: текст в буфер обмена");
        assertThat(EN.details(found.get(1))).isEqualTo("access: editing");
    }

    @Test
    void aFullDiskKeepsNobodyFromReadingButNothingIsTakenOut() {
        UUID id = save();
        var access = register.register().accessLog();
        TestStations.limitToCurrentSize(station);
        for (int i = 0; i < 50; i++) {
            access.noteOpening(id, RecordAccessLog.Purpose.READ);
        }
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 50; i++) {
                                access.noteTextCopy(id);
                            }
                        })
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.exit()).isEqualTo(Fault.Exit.DISK));
    }

    @Test
    void pagesAreCutFromTheSelectionAndOverlapNowhere() {
        for (int i = 0; i < 30; i++) {
            station.audit().write(AuditAction.PRINT, "page-" + i, Map.of());
        }
        AuditSelection found = register.audit().select(AuditQuery.ALL.on("page-"));
        assertThat(found.count()).isEqualTo(30);
        assertThat(objects(found.page(0, 20))).startsWith("page-29").hasSize(20);
        assertThat(objects(found.page(20, 20))).endsWith("page-0").hasSize(10);
        assertThat(found.page(40, 20)).isEmpty();
    }

    private static List<String> objects(List<AuditLine> lines) {
        return lines.stream().map(line -> line.entry().object()).toList();
    }

    @Test
    void theCheckSaysHowManyEntriesAreIntactOrWhereTheChainBreaks() {
        AuditCheck intact = register.audit().check();
        assertThat(intact.isIntact()).isTrue();
        assertThat(intact.text(Messages.in(Language.EN), register.audit().zone()).getFirst())
                .startsWith("The chain is intact: " + intact.entries() + " entries, end ");
        station.handle()
                .connections()
                .update("UPDATE audit SET sealed = zeroblob(length(sealed)) WHERE seq = 2");
        AuditCheck broken = register.audit().check();
        assertThat(broken.firstInvalid()).isEqualTo(2);
        assertThat(broken.text(Messages.in(Language.EN), register.audit().zone()).getFirst())
                .contains("breaks at entry 2");
        assertThat(lines(AuditQuery.ALL))
                .as("what cannot be read is listed, not left out")
                .extracting(EN::action)
                .contains("entry cannot be read");
    }

    @Test
    void aMarkFromPaperIsFoundUntilTheLogIsCut() {
        String mark = station.audit().head().mark();
        assertThat(mark).matches("[0-9]+-[0-9a-f]{8}");
        save();
        assertThat(register.audit().contains(" " + mark.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        station.handle().connections().update("DELETE FROM audit WHERE seq > 1");
        assertThat(register.audit().contains(mark)).isFalse();
        assertFault(() -> register.audit().contains("48211"), "AUD-005");
    }

    @Test
    void anExportHasEveryEntryAndIsRecorded() throws IOException {
        AuditSelection found = register.audit().select(AuditQuery.ALL);
        register.audit().noteExport("csv", found.count());
        var out = new ByteArrayOutputStream();
        CsvTableWriter.INTERNATIONAL.write(
                new AuditTable(register.audit(), Messages.in(Language.EN)).of(found, found.count()),
                out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(found.count() + 1)
                .first()
                .asString()
                .contains("seq", "login", "detail");
        assertThat(actions(AuditQuery.ALL)).startsWith("export-audit");
    }
}
