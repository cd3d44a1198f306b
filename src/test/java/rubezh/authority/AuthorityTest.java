package rubezh.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.reference.CodeListId.SUBSTANCES;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationState;
import rubezh.domain.operation.OperationStep;
import rubezh.domain.operation.OperationStep.OperationAct;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewRecord;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.journey.TrainingStation;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.operation.Operations;
import rubezh.register.HistoryEntry;
import rubezh.register.Offer;
import rubezh.register.OfferState;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.SeizureRow;
import rubezh.register.revision.RecordEdit;
import rubezh.review.RecordTimeline;
import rubezh.review.ReviewResult;
import rubezh.review.SeenRecord;
import rubezh.review.TimelineEntry;
import rubezh.table.EntryChangeFormat;
import rubezh.table.OfferFormat;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.watch.WatchScope;
import rubezh.watch.WatchVersion;

/**
 * What a peer writes in records of others, with a real key that everybody knows: it is kept and
 * shown, and changes nothing until a person with the word takes it.
 */
class AuthorityTest extends ThreeStationsFixture {
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
    void theHistorySaysWhatBecameOfAnOffer() {
        UUID id = submitted();
        correct(peer, id, "changed by the peer");
        carry(peer, owner);
        assertThat(offers(owner, id)).containsExactly(OfferState.OPEN);
        assertThat(offers(peer, id)).containsExactly(OfferState.OPEN);
        assertThat(owner.register.history(id).getLast().holds()).isFalse();

        owner.offers.decline(owner.offers.list().getFirst(), "855 g is right");
        carry(owner, peer);
        assertThat(offers(peer, id)).containsExactly(OfferState.DECLINED);

        correct(peer, id, "changed once more");
        carry(peer, owner);
        owner.offers.take(owner.offers.list().getFirst(), "so it was");
        assertThat(offers(owner, id)).containsExactly(OfferState.DECLINED, OfferState.TAKEN);
        peer.register.cancel(id, "no such case at all");
        carry(peer, owner);
        owner.offers.take(owner.offers.list().getFirst(), "entered twice");
        assertThat(offers(owner, id)).endsWith(OfferState.TAKEN).hasSize(3);
    }

    private static List<OfferState> offers(TrainingStation at, UUID id) {
        return at.register.history(id).stream()
                .map(HistoryEntry::offer)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void anOfferIsNotTheNewestWordInHistoryReviewAndEditor() {
        UUID id = submitted();
        correct(peer, id, "changed by the peer");
        carry(peer, owner);
        var record = owner.register.open(id).orElseThrow();
        List<HistoryEntry> history = owner.register.history(id);
        List<TimelineEntry> timeline = RecordTimeline.of(history, record, owner.reviews);
        assertThat(timeline)
                .extracting(entry ->
                        entry instanceof TimelineEntry.RevisionEntry one && one.submission())
                .as("only the owner submits")
                .containsExactly(true, false);
        begin(id, "KG-DOS");
        carry(peer, owner);
        assertThat(offers(owner, id)).contains(OfferState.IGNORED);
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
    void aChangeOfACodeThatDoesNotCountIsShownUntilWhoMayMakesOneOfHisOwn() {
        peer.codeLists.rename(
                SUBSTANCES, new EntryNames("OPI-HER", "Wheat flour", "Мука", List.of()), null);
        assertThat(peer.codeLists.offers()).as("at home it holds").isEmpty();
        carry(peer, owner);
        assertThat(owner.codeLists.offers())
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.list()).isEqualTo(SUBSTANCES);
                    assertThat(offer.change().station()).isEqualTo("KG-EVL");
                });
        var entry = owner.codeLists.find(SUBSTANCES, "OPI-HER").orElseThrow();
        assertThat(new EntryChangeFormat(Messages.in(Language.EN)).history(entry, ZoneOffset.UTC))
                .singleElement()
                .asString()
                .contains("Wheat flour", "Does not count here", "KG-EVL");
        owner.codeLists.rename(
                SUBSTANCES, new EntryNames("OPI-HER", "Heroin", "Героин", List.of()), null);
        assertThat(owner.codeLists.offers()).isEmpty();
    }

    @Test
    void anOfferForAWatchEntryIsNamedByWhatItLooksOutForAndToldInItsHistory() {
        UUID id =
                owner.watch.add(
                        WatchEntry.of(WatchKind.PERSON, "Karimov Rustam", "wanted"),
                        WatchScope.SHARED);
        carry(owner, peer);
        var writer = forger("KG-EVL");
        writer.run(chain -> {
            var edit = writer.edit(RecordKind.WATCH_ENTRY, id);
            WatchEntry changed = edit.record().closedOn(LocalDate.of(2026, 11, 24), "found");
            writer.write(
                    chain,
                    edit.set(changed.as(peer.openStation.session().officer().asAuthor())),
                    null);
        });
        carry(peer, owner);
        Offer offer = owner.offers.list().getFirst();
        assertThat(offer.name()).isEqualTo("Karimov Rustam");
        var format = DomainFormat.onScreen(Messages.in(Language.EN), owner.reference);
        assertThat(OfferFormat.of(format).fields(offer)).isEqualTo("Closed on, Why closed");
        assertThat(owner.watch.history(id))
                .extracting(WatchVersion::offer)
                .containsExactly(null, OfferState.OPEN);
        owner.offers.decline(offer, "still wanted");
        assertThat(owner.watch.history(id))
                .extracting(WatchVersion::offer)
                .containsExactly(null, OfferState.DECLINED, null);
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

    /** Who declines it follows it, and does not close by that. */
    @Test
    void anOperationIsClosedByNoStepOfAnotherStation() {
        owner.operations.create(barrier());
        carry(owner, peer);
        var by = peer.openStation.session().officer().asAuthor();
        var step =
                new OperationStep(
                        peer.id(),
                        1,
                        OperationAct.CLOSE,
                        "off",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        by);
        var writer = forger("KG-EVL");
        var edit = writer.edit(RecordKind.OPERATION, DerivedId.ofOperation(BARRIER));
        writer.run(chain ->
                writer.write(chain, edit.set(edit.record().withSteps(List.of(step))), null));
        carry(peer, owner);
        owner.offers.decline(owner.offers.list().getFirst(), "it goes on");
        assertThat(owner.operations.open(BARRIER).orElseThrow().state())
                .isEqualTo(OperationState.RUNNING);
        assertThat(owner.operations.open(BARRIER).orElseThrow().log().isClosed()).isFalse();
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
