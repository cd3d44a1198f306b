package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.Station;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.RecordKind;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Offers of other stations, and the decisions on them. Both to take over and to decline is a
 * revision of the owner that follows the offer: who has it sees no offer any more.
 *
 * <pre>{@code
 * for (Offer offer : offers.list()) {
 *     offers.decline(offer, "weighed once more, 855 g is right");
 * }
 * }</pre>
 */
public final class OfferService {
    private static final List<RecordKind<?>> KINDS =
            List.of(RecordKind.SEIZURE, RecordKind.OPERATION, RecordKind.WATCH_ENTRY);

    /** Code for an offer that was decided on or followed by another one meanwhile. */
    private static final String GONE = "OFR-001";

    /** Code for a record that belongs to another station. */
    private static final String NOT_OWNED = "OFR-002";

    private final RegisterStorage storage;
    private final Session session;
    private final RevisionWriter writer;

    public OfferService(
            RegisterStorage storage, Session session, Station station, IdSource source) {
        session.require(Permission.READ_RECORDS);
        this.storage = storage;
        this.session = session;
        this.writer =
                new RevisionWriter(
                        storage.journal(), storage.authority(), session, station, source);
    }

    /** Returns the offers for all records, those of this station and of others. */
    public List<Offer> list() {
        session.require(Permission.READ_RECORDS);
        return storage.catalogue().offered().stream().flatMap(id -> of(id).stream()).toList();
    }

    /** Returns the offers for one record. */
    public List<Offer> of(UUID recordId) {
        session.require(Permission.READ_RECORDS);
        return KINDS.stream()
                .map(kind -> new OfferedRecord(kind, recordId, known(kind, recordId)))
                .flatMap(record -> record.offers().stream())
                .toList();
    }

    /**
     * Takes an offer over: its values hold from now on.
     *
     * @throws Fault {@code OFR-001} if it was decided on meanwhile, {@code OFR-002} if the record
     *     belongs to another station; then nothing is written
     */
    public void take(Offer offer, @Nullable String reason) {
        decide(offer, true, reason);
    }

    /**
     * Declines an offer: what held goes on to hold.
     *
     * @throws Fault as {@link #take}
     */
    public void decline(Offer offer, @Nullable String reason) {
        decide(offer, false, reason);
    }

    private void decide(Offer offer, boolean take, @Nullable String reason) {
        session.require(Permission.RESOLVE_CONFLICT);
        RecordKind<?> kind = kind(offer);
        writer.run(chain -> {
            var record = new OfferedRecord(kind, offer.recordId(), known(kind, offer.recordId()));
            if (record.offers().stream().noneMatch(offer::equals)) {
                throw new Fault(Fault.Exit.CONFLICTS, GONE, offer.name());
            }
            if (!record.isOwned()) {
                throw new Fault(Fault.Exit.FINDINGS, NOT_OWNED, offer.name());
            }
            writer.write(chain, record.decision(offer, take), reason);
        });
        storage.catalogue().refresh(List.of(offer.recordId()));
    }

    private static RecordKind<?> kind(Offer offer) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(offer.kind()))
                .findFirst()
                .orElseThrow();
    }

    private List<Revision> known(RecordKind<?> kind, UUID recordId) {
        return kind.among(storage.journal().ofRecord(recordId));
    }

    /** A record with the offers for it. */
    private final class OfferedRecord {
        private final RecordKind<?> kind;
        private final UUID recordId;
        private final List<Revision> known;
        private final List<Revision> counting;

        OfferedRecord(RecordKind<?> kind, UUID recordId, List<Revision> known) {
            this.kind = kind;
            this.recordId = recordId;
            this.known = known;
            this.counting = storage.authority().counting(known);
        }

        /** Returns the offers; none while nothing is known that counts. */
        List<Offer> offers() {
            return counting.isEmpty()
                    ? List.of()
                    : storage.authority().offers(known).stream().map(this::offer).toList();
        }

        private Offer offer(Revision newest) {
            RecordView after = RevisionMerger.asOf(known, List.of(newest.id()));
            Optional<RecordView> before = before(newest.id());
            boolean voided = before.filter(RecordView::voided).isPresent();
            return new Offer(
                    recordId,
                    kind.name(),
                    name(),
                    newest.id(),
                    newest.act().station(),
                    HistoryEntry.login(newest.act().author()),
                    newest.act().at(),
                    newest.act().reason(),
                    after.voided() == voided ? null : after.voided(),
                    isOwned(),
                    FieldChange.between(body(before), after.body()));
        }

        /** Returns whether this station decides on the record. */
        boolean isOwned() {
            return storage.authority().isOwner(known, session.signer().replica());
        }

        /** Returns the record as it was for the author of an offer, without the offer. */
        private Optional<RecordView> before(RevisionId offer) {
            List<Revision> basis =
                    RevisionMerger.upTo(known, List.of(offer)).stream()
                            .filter(counting::contains)
                            .toList();
            return basis.isEmpty() ? Optional.empty() : Optional.of(RevisionMerger.view(basis));
        }

        private static Map<String, Object> body(Optional<RecordView> view) {
            return view.map(RecordView::body).orElse(Map.of());
        }

        /** Returns the pointer of what people call a record of the kind. */
        private String namePointer() {
            if (kind == RecordKind.WATCH_ENTRY) {
                return "/text";
            }
            return kind == RecordKind.OPERATION ? "/code" : HEADER_NUMBER.pointer();
        }

        private String name() {
            Map<String, Object> body = RevisionMerger.view(counting).body();
            Object name = ValueTree.at(body, namePointer());
            return name == null ? recordId.toString() : name.toString();
        }

        /** Returns the revision that follows the offer, and has its values or those of before. */
        RecordEdit<?> decision(Offer offer, boolean take) {
            RecordView own = RevisionMerger.view(counting);
            var heads = new ArrayList<RevisionId>(own.heads());
            heads.add(offer.revision());
            Map<String, Object> offered =
                    RevisionMerger.asOf(known, List.of(offer.revision())).body();
            SortedSet<String> pointers =
                    ValueTree.difference(body(before(offer.revision())), offered);
            Boolean cancels = offer.cancels();
            boolean voided = take && cancels != null ? cancels : own.voided();
            RecordEdit<?> edit =
                    RecordEdit.of(kind, RevisionMerger.asOf(known, heads), known)
                            .replace(own.body())
                            .put(pointers, take ? offered : own.body())
                            .state(pointers)
                            .settle();
            return cancels == null && !voided
                    ? edit
                    : edit.stateRecord().as(voided ? RevisionKind.VOID : RevisionKind.RESOLVE);
        }
    }
}
