package rubezh.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.watch.WatchEntries.named;
import static rubezh.watch.WatchEntries.of;
import static rubezh.watch.WatchEntries.record;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.RecordOutcome.ImportFlag;
import rubezh.bundle.transfer.StationPairTest;
import rubezh.domain.officer.OfficerRecord;
import rubezh.domain.officer.RoleGrant;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.watch.WatchKind;
import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.journey.TrainingStation;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/** Post and headquarters with watch lists, over real files and bundles. */
@LongTest
class WatchExchangeTest extends StationPairTest {
    private static List<String> texts(TrainingStation at) {
        return at.watch.list().stream().map(ListedWatchEntry::text).toList();
    }

    @Test
    void aSharedEntryTravelsAndOneOfTheStationStays() throws Exception {
        headquarters.watch.add(of(WatchKind.PERSON, "Saidov Rustam"), WatchScope.SHARED);
        headquarters.watch.add(of(WatchKind.PERSON, "Secretov Ivan"), WatchScope.STATION);
        pair.carry(headquarters, post);
        assertThat(texts(post)).containsExactly("Saidov Rustam");
        assertThat(post.watch.match(new UUID(0, 1), named("Саидов", "Рустам"))).hasSize(1);
        assertThat(Files.readString(pair.export(headquarters, new ExportRequest.Everything())))
                .doesNotContain("Secretov");
        assertThat(headquarters.register.catalogue().watchEntries())
                .isEqualTo(post.register.catalogue().watchEntries());
    }

    @Test
    void anEntrySharedLaterTravelsThen() {
        UUID id = headquarters.watch.add(of(WatchKind.PERSON, "Saidov"), WatchScope.STATION);
        pair.carry(headquarters, post);
        assertThat(texts(post)).isEmpty();
        headquarters.watch.share(id);
        pair.carry(headquarters, post);
        assertThat(texts(post)).containsExactly("Saidov");
    }

    @Test
    void anEntryThatArrivesFindsTheRecordsThatAreThere() {
        UUID known = record(post, named("Саидов", "Рустам"));
        assertThat(post.watch.open()).isEmpty();
        headquarters.watch.add(of(WatchKind.PERSON, "Saidov Rustam"), WatchScope.SHARED);
        pair.carry(headquarters, post);
        assertThat(post.watch.open()).extracting(WatchFinding::recordId).containsExactly(known);
    }

    @Test
    void theImportSaysBeforehandWhichRecordsMatch() {
        headquarters.watch.add(of(WatchKind.PERSON, "Saidov Rustam"), WatchScope.STATION);
        UUID matching = record(post, named("Саидов", "Рустам"));
        record(post, named("Каримов", "Рустам"));
        ImportPreview preview = pair.carry(post, headquarters);
        assertThat(preview.records())
                .filteredOn(one -> one.flags().contains(ImportFlag.WATCHED))
                .extracting(one -> one.recordId())
                .containsExactly(matching);
        assertThat(preview.notices())
                .filteredOn(one -> one.kind() == ImportNotice.Kind.WATCHED)
                .singleElement()
                .satisfies(one -> assertThat(one.arguments().getFirst()).isEqualTo("1"));
        assertThat(headquarters.watch.open())
                .extracting(WatchFinding::recordId)
                .containsExactly(matching);
    }

    @Test
    void bothCloseAndChangeUnseenOfEachOtherAndAgree() {
        UUID id = headquarters.watch.add(of(WatchKind.PERSON, "Saidov"), WatchScope.SHARED);
        pair.carry(headquarters, post);
        headquarters.watch.close(id, "over");
        post.watch.change(id, of(WatchKind.PERSON, "Saidov Rustam"));
        pair.carry(post, headquarters);
        pair.carry(headquarters, post);
        assertThat(headquarters.register.catalogue().watchEntries())
                .isEqualTo(post.register.catalogue().watchEntries());
        assertThat(texts(post)).containsExactly("Saidov Rustam");
        assertThat(post.watch.list().getFirst().entry().closing()).isEqualTo("over");
    }

    @Test
    void whoSavesAnEntryThatBothChangedSettlesIt() {
        UUID id = headquarters.watch.add(of(WatchKind.PERSON, "Saidov"), WatchScope.SHARED);
        pair.carry(headquarters, post);
        headquarters.watch.change(id, of(WatchKind.PERSON, "Saidov Rustam"));
        post.watch.change(id, of(WatchKind.PERSON, "Saidov Rustan"));
        pair.carry(headquarters, post);
        assertThat(conflicts(id)).isNotEmpty();
        post.watch.change(id, of(WatchKind.PERSON, texts(post).getFirst()));
        assertThat(conflicts(id)).isEmpty();
    }

    private List<RecordView.FieldConflict> conflicts(UUID id) {
        var stored = post.openStation.journal().ofRecord(id);
        return RevisionMerger.view(RecordKind.WATCH_ENTRY.among(stored)).conflicts();
    }

    private JournalSeeder seeder() {
        return new JournalSeeder(post.openStation);
    }

    private static Revision.Subject subject(int number) {
        return RecordKind.WATCH_ENTRY.subject(new UUID(0x7000, number));
    }

    @Test
    void damagedEntriesOfAnotherStationStopNothing() {
        var author = new StepAuthor("Асанов А.", null, List.of(StepAuthor.SUPERVISOR));
        var whole =
                new TreeMap<String, Object>(
                        RecordKind.WATCH_ENTRY
                                .shape()
                                .write(of(WatchKind.PERSON, "Saidov Rustam").as(author)));
        record(post, named("Саидов", "Рустам"));
        for (int seed = 0; seed < Repetitions.of(100, 5_000); seed++) {
            seeder().write(subject(seed), new BodyMutator(new Random(seed)).damaged(whole));
        }
        post.openStation.catalogue().rebuild(_ -> {});
        pair.carry(post, headquarters);
        for (TrainingStation at : List.of(post, headquarters)) {
            at.watch.open();
            at.watch.match(new UUID(0, 1), named("Саидов", "Рустам"));
            assertThat(at.watch.list()).isNotEmpty();
            at.watch
                    .list()
                    .forEach(entry -> {
                        entry.contains("saidov");
                        at.watch.history(entry.id());
                        at.watch.found(entry.id());
                    });
        }
    }

    /** Anybody can sign a record; only what a supervisor entered is told of. */
    @Test
    void anEntryThatNoSupervisorMadeTellsNothing() {
        var officer = new StepAuthor("Асанов А.", null, List.of("officer"));
        seeder().write(
                        subject(1),
                        RecordKind.WATCH_ENTRY
                                .shape()
                                .write(of(WatchKind.PERSON, "Saidov Rustam").as(officer)));
        pair.carry(post, headquarters);
        assertThat(headquarters.watch.match("Саидов Рустам")).isEmpty();
        assertThat(headquarters.watch.list().getFirst().state(headquarters.watch.today()))
                .isEqualTo(ListedWatchEntry.State.UNUSABLE);
    }

    /** Whoever looks at what waits is not kept until thousands of entries were looked for. */
    @Test
    void ofManyEntriesThatArriveSomeAreLookedForAtOnceAndTheRestLater() {
        UUID known = record(post, named("Саидов", "Рустам"));
        assertThat(post.watch.open()).isEmpty();
        var by = new StepAuthor("Асанов А.", null, List.of(StepAuthor.SUPERVISOR));
        for (int i = 0; i < 70; i++) {
            seeder().write(
                            subject(i),
                            RecordKind.WATCH_ENTRY
                                    .shape()
                                    .write(of(WatchKind.PERSON, "Saidov Rustam").as(by)));
        }
        post.openStation.catalogue().refresh(List.of());
        var reads = new ArrayList<Integer>();
        OpenFindings read;
        do {
            read = post.watch.openSoFar();
            reads.add(read.findings().size());
        } while (read.comparing());
        assertThat(reads).containsExactly(30, 60, 70);
        assertThat(read.findings()).extracting(WatchFinding::recordId).containsOnly(known);
        assertThat(post.watch.open()).isEqualTo(read.findings());
    }

    /** By his own word, and by the records of roles of his station, whatever he says of himself. */
    @ParameterizedTest
    @CsvSource({"officer, false", "supervisor, true"})
    void aSharedEntryClosedByWhoIsNoSupervisorStaysInForceAndSaysSo(String said, boolean recorded) {
        UUID id = headquarters.watch.add(of(WatchKind.PERSON, "Saidov"), WatchScope.SHARED);
        pair.carry(headquarters, post);
        if (recorded) {
            recordRoles("officer");
        }
        var by = new StepAuthor("Асанов А.", null, List.of(said));
        LocalDate day = post.watch.today();
        seeder().write(
                        RecordKind.WATCH_ENTRY.subject(id),
                        RecordKind.WATCH_ENTRY
                                .shape()
                                .write(of(WatchKind.PERSON, "Saidov").as(by).closedOn(day, "so")));
        pair.carry(post, headquarters);
        assertThat(headquarters.watch.match("Саидов")).hasSize(1);
        assertThat(headquarters.watch.history(id))
                .extracting(WatchVersion::key)
                .containsExactly("admin.watch.version", "admin.watch.version.closed.denied");
        headquarters.watch.close(id, "over");
        pair.carry(headquarters, post);
        assertThat(post.watch.list().getFirst().entry().closing()).isEqualTo("over");
    }

    /** Roles that arrive later hold too. */
    @Test
    void aClosingStopsToCountWhenTheRolesOfItsAuthorArrive() {
        UUID id = headquarters.watch.add(of(WatchKind.PERSON, "Saidov"), WatchScope.SHARED);
        pair.carry(headquarters, post);
        post.watch.close(id, "so");
        pair.carry(post, headquarters);
        assertThat(headquarters.watch.match("Саидов")).isEmpty();
        recordRoles("officer");
        pair.carry(post, headquarters);
        assertThat(headquarters.watch.match("Саидов")).hasSize(1);
    }

    /** Records that the officer of the post has had a role since long ago, and no other. */
    private void recordRoles(String role) {
        var administrator = new StepAuthor("Бек Б.", null, List.of("administrator"));
        var grant =
                new RoleGrant(
                        new UUID(0x7000, 9),
                        1,
                        null,
                        null,
                        List.of(role),
                        JournalSeeder.AT.minusYears(1),
                        null,
                        administrator);
        seeder().write(
                        RecordKind.OFFICER.subject(DerivedId.ofOfficer("KG-OSH", "asanov")),
                        RecordKind.OFFICER
                                .shape()
                                .write(new OfficerRecord("KG-OSH", "asanov", List.of(grant))));
    }
}
