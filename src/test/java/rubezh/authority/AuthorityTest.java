package rubezh.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.domain.reference.CodeListId.PHYSICAL_FORMS;
import static rubezh.domain.reference.CodeListId.SUBSTANCES;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationState;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewRecord;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.domain.view.ViewLine;
import rubezh.domain.view.ViewRecord;
import rubezh.fixtures.Seizures;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.operation.Operations;
import rubezh.progress.Progress;
import rubezh.register.Offer;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.SeizureRow;
import rubezh.register.codelist.NewEntry;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.view.SavedView;
import rubezh.register.view.SavedViews;
import rubezh.register.view.SharedView;
import rubezh.review.ReviewResult;
import rubezh.review.SeenRecord;

/**
 * What a peer writes in records of others, with a real key that everybody knows: it is kept and
 * shown, and changes nothing until a person with the word takes it.
 */
class AuthorityTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private TrainingStation owner;
    private TrainingStation peer;
    private TrainingStation headquarters;

    @BeforeEach
    void open() {
        owner = TrainingStation.withOwners(folder.resolve("owner"), "KG-DOS", CLOCK);
        peer = TrainingStation.withOwners(folder.resolve("peer"), "KG-EVL", CLOCK);
        headquarters = TrainingStation.withOwners(folder.resolve("hq"), "KG-HQ", CLOCK);
        for (TrainingStation one : List.of(owner, peer, headquarters)) {
            one.join(headquarters);
            List.of(owner, peer, headquarters).stream().filter(o -> o != one).forEach(one::know);
        }
    }

    @AfterEach
    void close() {
        owner.close();
        peer.close();
        headquarters.close();
    }

    private ImportPreview carry(TrainingStation from, TrainingStation to) {
        Path file =
                from.exchange
                        .export(
                                new ExportRequest(new ExportRequest.Everything(), "HQ", folder),
                                Progress.NONE)
                        .file();
        return StationPair.take(file, to);
    }

    private UUID submitted() {
        UUID id = owner.register.newRecordId();
        owner.register.record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SUBMIT));
        carry(owner, peer);
        return id;
    }

    private static SaveResult correct(TrainingStation at, UUID id, String summary) {
        var seen = at.register.open(id).orElseThrow();
        Seizure changed = SeizureShape.SHAPE.with(seen.seizure(), "/narrative/summary", summary);
        return at.register.record(
                SaveRequest.ofChange(seen, changed, SaveIntent.SUBMIT)
                        .withReason("weighed again", Set.of()));
    }

    private static String summary(TrainingStation at, UUID id) {
        return String.valueOf(at.register.open(id).orElseThrow().seizure().narrative().summary());
    }

    private static SeizureRow row(TrainingStation at) {
        return at.register.catalogue().page(Query.ALL, 0, 1).getFirst();
    }

    /** Writes as the peer, in whosever name. */
    private RevisionWriter forger(String station) {
        return forger(peer, station);
    }

    private static RevisionWriter forger(TrainingStation at, String station) {
        var source = new IdSource(CLOCK, at::id, new SecureRandom());
        return new RevisionWriter(
                at.openStation.journal(),
                Authority.ANYBODY,
                at.openStation.session(),
                TrainingStation.station(station),
                source);
    }

    @Test
    void aChangeByAnotherStationIsAnOfferUntilItsOwnerTakesItOver() {
        UUID id = submitted();
        String before = summary(owner, id);
        assertThat(correct(peer, id, "changed by the peer"))
                .isInstanceOfSatisfying(
                        SaveResult.Saved.class,
                        saved -> assertThat(saved.offeredTo()).isEqualTo("KG-DOS"));
        assertThat(summary(peer, id)).as("the peer sees what holds").isEqualTo(before);
        ImportPreview preview = carry(peer, owner);
        assertThat(preview.records())
                .extracting(RecordOutcome::outcome)
                .contains(ImportOutcome.OFFERED);
        assertThat(preview.notices())
                .extracting(ImportNotice::kind)
                .contains(ImportNotice.Kind.OFFERED);

        assertThat(summary(owner, id)).isEqualTo(before);
        assertThat(row(owner).indicators().flags()).contains(RecordFlag.OFFERED);
        List<Offer> offers = owner.offers.list();
        assertThat(offers)
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.station()).isEqualTo("KG-EVL");
                    assertThat(offer.changes())
                            .extracting(change -> change.pointer())
                            .containsExactly("/narrative/summary");
                });
        assertThat(offers.getFirst().decides()).isTrue();
        assertThatThePeerCannotTakeItsOwn();

        owner.offers.take(offers.getFirst(), "so it was");
        carry(owner, peer);
        for (TrainingStation one : List.of(owner, peer)) {
            assertThat(summary(one, id)).isEqualTo("changed by the peer");
            assertThat(one.offers.list()).isEmpty();
            assertThat(row(one).indicators().flags()).doesNotContain(RecordFlag.OFFERED);
        }
        assertFault(() -> owner.offers.take(offers.getFirst(), ""), "OFR-001");
    }

    private void assertThatThePeerCannotTakeItsOwn() {
        Offer own = peer.offers.list().getFirst();
        assertThat(own.decides()).isFalse();
        assertFault(() -> peer.offers.take(own, ""), "OFR-002");
    }

    /** In the place of what is of another kind stands what that follows. */
    @Test
    void anOfferThatFollowsAnotherKindOfRevisionSaysWhatItChanges() {
        UUID id = submitted();
        var writer = forger("KG-EVL");
        var seen = peer.register.open(id).orElseThrow();
        var text = Map.<String, Object>of("text", "a plate");
        writer.run(chain ->
                writer.write(
                        chain,
                        RecordEdit.of(
                                        RecordKind.WATCH_ENTRY,
                                        seen.view(),
                                        RecordKind.SEIZURE.among(stored(id)))
                                .replace(text),
                        null));
        Revision between = RecordKind.WATCH_ENTRY.among(stored(id)).getFirst();
        Seizure changed = SeizureShape.SHAPE.with(seen.seizure(), "/narrative/summary", "other");
        writer.run(chain ->
                writer.write(
                        chain,
                        RecordEdit.after(RecordKind.SEIZURE, between)
                                .replace(SeizureShape.SHAPE.write(changed)),
                        null));
        carry(peer, owner);
        assertThat(owner.offers.list())
                .singleElement()
                .satisfies(offer ->
                        assertThat(offer.changes())
                                .extracting(change -> change.pointer())
                                .containsExactly("/narrative/summary"));
    }

    private List<StoredRevision> stored(UUID id) {
        return peer.openStation.journal().ofRecord(id);
    }

    @Test
    void aDeclinedOfferChangesNothingAndIsGoneEverywhere() {
        UUID id = submitted();
        String before = summary(owner, id);
        correct(peer, id, "changed by the peer");
        carry(peer, owner);
        owner.offers.decline(owner.offers.list().getFirst(), "855 g is right");
        carry(owner, peer);
        for (TrainingStation one : List.of(owner, peer)) {
            assertThat(summary(one, id)).isEqualTo(before);
            assertThat(one.offers.list()).isEmpty();
        }
    }

    @Test
    void aCancellationByAnotherStationIsAnOfferToo() {
        UUID id = submitted();
        peer.register.cancel(id, "no such case at all");
        carry(peer, owner);
        assertThat(owner.register.open(id).orElseThrow().view().voided()).isFalse();
        assertThat(owner.offers.list()).singleElement().extracting(Offer::cancels).isEqualTo(true);
        owner.offers.take(owner.offers.list().getFirst(), "entered twice");
        assertThat(owner.register.open(id).orElseThrow().view().voided()).isTrue();
    }

    @Test
    void headquartersChangesAndDecidesEverywhere() {
        UUID id = submitted();
        carry(owner, headquarters);
        correct(headquarters, id, "by headquarters");
        var seen = SeenRecord.of(headquarters.register.open(id).orElseThrow());
        assertThat(headquarters.reviews.approve(seen)).isInstanceOf(ReviewResult.Written.class);
        carry(headquarters, owner);
        assertThat(summary(owner, id)).isEqualTo("by headquarters");
        assertThat(row(owner).status()).contains(Status.APPROVED);
        assertThat(owner.offers.list()).isEmpty();
    }

    @Test
    void nobodyApprovesCasesOfAnotherStationNotEvenInItsName() {
        UUID id = submitted();
        var seen = SeenRecord.of(peer.register.open(id).orElseThrow());
        assertThat(peer.reviews.approve(seen).fault().orElseThrow().code()).isEqualTo("RVW-012");
        for (String name : List.of("KG-EVL", "KG-DOS")) {
            approve(peer, id, name);
        }
        carry(peer, owner);
        assertThat(row(owner).status()).contains(Status.SUBMITTED);
        assertThat(owner.register.open(id).orElseThrow().review().decision()).isNull();
    }

    /** Approves without a word on whose work it is. */
    private static void approve(TrainingStation at, UUID id, String name) {
        var writer = forger(at, name);
        var record = at.register.open(id).orElseThrow();
        var step =
                ReviewStep.of(
                                at.id(),
                                ReviewAct.APPROVE,
                                record.view().heads().stream().map(one -> one.hex()).toList())
                        .takenBy(at.openStation.session().officer().asAuthor());
        writer.run(chain -> {
            var edit = writer.edit(RecordKind.REVIEW, DerivedId.ofReview(id));
            var steps = new ArrayList<>(edit.record().steps());
            steps.add(step.at(steps.size() + 1));
            writer.write(chain, edit.set(new ReviewRecord(id, "", steps)), null);
        });
    }

    @Test
    void whoeverApprovesHisOwnWorkIsNamedWhateverHeClaims() {
        UUID id = submitted();
        approve(owner, id, "KG-DOS");
        carry(owner, peer);
        assertThat(row(peer).status()).contains(Status.APPROVED);
        assertThat(row(peer).indicators().flags()).contains(RecordFlag.APPROVED_ALONE);
        assertThat(peer.register.open(id).orElseThrow().review().approvedAlone()).isTrue();
    }

    @Test
    void aBuiltInCodeKeepsItsNameWhatAnotherStationCallsIt() {
        String name = owner.reference.list(SUBSTANCES).find("OPI-HER").orElseThrow().en();
        peer.codeLists.rename(
                SUBSTANCES, new EntryNames("OPI-HER", "Wheat flour", "Мука", List.of()), null);
        assertThat(peer.reference.list(SUBSTANCES).find("OPI-HER").orElseThrow().en())
                .as("at home it holds")
                .isEqualTo("Wheat flour");
        carry(peer, owner);
        assertThat(owner.reference.list(SUBSTANCES).find("OPI-HER").orElseThrow().en())
                .isEqualTo(name);
        headquarters.codeLists.rename(
                SUBSTANCES, new EntryNames("OPI-HER", "Heroin base", "Героин", List.of()), null);
        carry(headquarters, owner);
        assertThat(owner.reference.list(SUBSTANCES).find("OPI-HER").orElseThrow().en())
                .isEqualTo("Heroin base");
    }

    @Test
    void anOperationIsEndedByItsStationAndByHeadquartersOnly() {
        owner.operations.create(barrier());
        carry(owner, peer);
        var seen = peer.operations.open(BARRIER).orElseThrow();
        assertFault(() -> peer.operations.cancel(seen, "it is off"), "OPR-020");
        forgeVoid(DerivedId.ofOperation(BARRIER));
        carry(peer, owner);
        assertThat(owner.operations.open(BARRIER).orElseThrow().state())
                .isEqualTo(OperationState.RUNNING);
        assertThat(owner.offers.list())
                .singleElement()
                .satisfies(offer -> assertThat(offer.name()).isEqualTo(BARRIER.code()));
    }

    private void forgeVoid(UUID id) {
        var writer = forger("KG-EVL");
        writer.run(chain ->
                writer.write(
                        chain,
                        writer.edit(RecordKind.OPERATION, id).stateRecord().as(RevisionKind.VOID),
                        "gone"));
    }

    @Test
    void figuresOfAnotherStationDoNotCount() {
        owner.operations.create(barrier());
        carry(owner, peer);
        var day = Operations.day(BARRIER, "KG-DOS", "2026-11-23", 400L, 500L, null, 10L);
        assertFault(() -> peer.operations.enterDay(day), "OPR-021");
        var writer = forger("KG-EVL");
        writer.run(chain ->
                writer.write(
                        chain,
                        writer.edit(RecordKind.OPERATION_DAY, DerivedId.of(day).orElseThrow())
                                .set(day),
                        null));
        carry(peer, owner);
        assertThat(owner.operations.days(BARRIER)).isEmpty();
    }

    /** A day that the peer states as its own, in the record of the day of another station. */
    @Test
    void figuresOfAStationStayWhereAnotherOneWritesIntoTheirRecord() {
        owner.operations.create(barrier());
        var day = Operations.day(BARRIER, "KG-DOS", "2026-11-23", 400L, 500L, null, 10L);
        owner.operations.enterDay(day);
        carry(owner, peer);
        var other = Operations.day(BARRIER, "KG-EVL", "2026-11-23", 1L, 1L, null, 1L);
        var writer = forger("KG-EVL");
        writer.run(chain ->
                writer.write(
                        chain,
                        writer.edit(RecordKind.OPERATION_DAY, DerivedId.of(day).orElseThrow())
                                .put(List.of("/station", "/staff"), tree(other)),
                        null));
        carry(peer, owner);
        assertThat(owner.operations.days(BARRIER)).containsExactly(day);
        assertThat(owner.offers.list()).isEmpty();
    }

    private static Map<String, Object> tree(OperationDay day) {
        return RecordKind.OPERATION_DAY.shape().write(day);
    }

    @Test
    void aCodeThatHeadquartersAddedKeepsItsNameWhoeverAddsItToo() {
        headquarters.codeLists.add(PHYSICAL_FORMS, entry("Nitazene"));
        carry(headquarters, owner);
        for (EntryChange change :
                List.of(
                        EntryChange.adding(named("Wheat flour"), List.of(), null, null),
                        EntryChange.renaming(named("Oat flour"), null))) {
            addAnew(change);
        }
        carry(peer, owner);
        assertThat(owner.reference.list(PHYSICAL_FORMS).find("KG-NEW").orElseThrow().en())
                .isEqualTo("Nitazene");
        carry(headquarters, peer);
        peer.codeLists.rename(PHYSICAL_FORMS, named("At home"), null);
        assertThat(peer.reference.list(PHYSICAL_FORMS).find("KG-NEW").orElseThrow().en())
                .isEqualTo("At home");
    }

    private static EntryNames named(String name) {
        return new EntryNames("KG-NEW", name, name, List.of());
    }

    private static NewEntry entry(String name) {
        return new NewEntry(named(name), new TreeMap<>(), null, null);
    }

    /** Writes a change of a code list that follows nothing, so that it comes first in order. */
    private void addAnew(EntryChange change) {
        var writer = forger("KG-EVL");
        var line = change.as(peer.id(), 1, peer.openStation.session().officer().asAuthor());
        var list = new CodeListRecord(PHYSICAL_FORMS.file(), List.of(line));
        UUID id = DerivedId.ofCodeList(PHYSICAL_FORMS);
        writer.run(chain ->
                writer.write(chain, RecordEdit.create(RecordKind.CODE_LIST, id).set(list), null));
    }

    @Test
    void aSharedViewStaysThatOfItsOwnerWhoeverListsIt() {
        owner.register.sharedViews().save(SavedViews.of("before", "opium"), true);
        SavedView shared = owner.register.sharedViews().save(SavedViews.of("ours", "heroin"), true);
        carry(owner, peer);
        var writer = forger("KG-EVL");
        share(shared.id(), writer, RecordEdit.create(RecordKind.VIEWS, DerivedId.VIEWS));
        var impostor = forger("KG-DOS");
        share(shared.id(), impostor, impostor.edit(RecordKind.VIEWS, DerivedId.VIEWS));
        carry(peer, headquarters);
        carry(owner, headquarters);
        assertThat(headquarters.register.sharedViews().others())
                .filteredOn(view -> view.view().id().equals(shared.id()))
                .extracting(SharedView::station, view -> view.view().search())
                .containsExactly(tuple("KG-DOS", "heroin"));
    }

    private static void share(UUID id, RevisionWriter writer, RecordEdit<ViewRecord> edit) {
        String conditions =
                "{\"codes\":{},\"columns\":[],\"descending\":true,\"preset\":\"ALL\",\"search\":\"flour\"}";
        var line = new ViewLine(id, 1, "theirs", conditions, null);
        writer.run(chain -> writer.write(chain, edit.set(new ViewRecord(List.of(line))), null));
    }

    @Test
    void nobodyBeginsARecordUnderTheIdOfAnotherStation() {
        UUID id = submitted();
        String before = summary(owner, id);
        begin(id, "KG-EVL");
        begin(id, "KG-DOS");
        carry(peer, owner);
        assertThat(summary(owner, id)).isEqualTo(before);
        assertThat(owner.register.open(id).orElseThrow().view().conflicts()).isEmpty();
    }

    private void begin(UUID id, String name) {
        var writer = forger(name);
        Seizure other =
                SeizureShape.SHAPE.with(Seizures.complete(), "/narrative/summary", "another one");
        writer.run(chain ->
                writer.write(chain, RecordEdit.create(RecordKind.SEIZURE, id).set(other), null));
    }

    @Test
    void aCaseSignedInTheNameOfAnotherStationIsShownAndNotCounted() {
        begin(peer.id(), "KG-DOS");
        carry(peer, owner);
        assertThat(row(owner).indicators().exclusions()).contains(ExclusionReason.UNENTITLED);
        assertThat(owner.register.catalogue().excluded(Query.ALL))
                .containsEntry(ExclusionReason.UNENTITLED, 1L);
    }

    @Test
    void whatCountsDoesNotDependOnTheOrderOfArrival() {
        UUID id = submitted();
        correct(peer, id, "changed by the peer");
        carry(peer, owner);
        correct(owner, id, "changed by the owner");
        owner.offers.take(owner.offers.list().getFirst(), "so it was");
        List<Revision> all =
                new ArrayList<>(RecordKind.SEIZURE.among(owner.openStation.journal().ofRecord(id)));
        var authority = new Authority(owner.openStation.installations());
        Set<Revision> counting = Set.copyOf(authority.counting(all));
        var random = new Random(20261201);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(all, random);
            assertThat(Set.copyOf(authority.counting(all))).as("seed 20261201").isEqualTo(counting);
        }
    }
}
