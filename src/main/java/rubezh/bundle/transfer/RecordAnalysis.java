package rubezh.bundle.transfer;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.authority.Authority;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.transfer.RecordOutcome.ImportFlag;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.bundle.verify.RevisionVerifier;
import rubezh.bundle.verify.TrustedKeys;
import rubezh.bundle.verify.VerifiedRevision;
import rubezh.domain.seizure.rules.Violation;
import rubezh.journal.RecordView;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.Revision;
import rubezh.journal.RevisionBasis;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;

/**
 * Analysis of the effect of an import on one record. Holds file positions instead of bodies;
 * revisions to merge are read again. What needs nothing but the record is prepared for several
 * records at once; the outcomes are found one after another, for records of a bundle share numbers.
 */
final class RecordAnalysis {
    private final UUID recordId;
    private final Inputs inputs;
    private final List<FilePosition> positions = new ArrayList<>(1);
    private final SortedMap<String, Integer> refusals = new TreeMap<>();
    private final Set<ImportFlag> flags = EnumSet.noneOf(ImportFlag.class);
    private final SequencedMap<UUID, String> authors = new LinkedHashMap<>();
    private final List<HiddenChange> hidden = new ArrayList<>(0);
    private RecordHeadline headline;
    private int known;
    private SortedSet<String> hiddenHere = Collections.emptySortedSet();
    private int unchecked;
    private boolean opaque;
    private boolean offered;
    private boolean continuous = true;
    private @Nullable RevisionId tip;
    private @Nullable UUID first;
    private @Nullable UUID cancelledBy;

    /**
     * Sources of an analysis.
     *
     * @param ownStation code of the own station
     * @param authority says whose word counts
     * @param evidence check of bags and seals, over all records of the bundle
     * @param changedOperations takes the operations that another station than their own changed,
     *     each with stations and logins
     * @param refusing told each revision that is refused; throws if that is one of the sender
     */
    record Inputs(
            ExchangeStorage storage,
            String ownStation,
            TrustedKeys keys,
            Authority authority,
            LineReader lines,
            EvidenceCheck evidence,
            List<String> changedOperations,
            Consumer<HiddenChange> refusing) {}

    /**
     * Place of a revision in the file.
     *
     * @param restores whether the register had the revision, so that it is not refused
     */
    private record FilePosition(long offset, int length, int line, boolean restores) {}

    RecordAnalysis(Revision revision, Inputs inputs) {
        this.recordId = revision.subject().recordId();
        this.headline = RecordHeadline.of(revision);
        this.inputs = inputs;
    }

    void addKnown() {
        known++;
    }

    void addRefused(String code) {
        refusals.merge(code, 1, Integer::sum);
    }

    void add(VerifiedRevision verified) {
        StoredRevision stored = verified.entry();
        if (RecordKind.OPERATION.isOf(stored.revision())) {
            authors.put(stored.revision().link().replica(), stored.revision().act().author());
        }
        opaque |= verified.opaque();
        add(
                stored.revision(),
                new FilePosition(
                        verified.offset(),
                        stored.line().length,
                        verified.line(),
                        verified.restores()));
    }

    private void add(Revision revision, FilePosition position) {
        Revision.Link link = revision.link();
        continuous &= tip == null ? link.parents().isEmpty() : link.parents().equals(List.of(tip));
        tip = revision.id();
        first = first == null ? link.replica() : first;
        positions.add(position);
        headline = RecordHeadline.of(revision);
        if (revision.act().op() == RevisionKind.VOID) {
            cancelledBy = link.replica();
        } else if (continuous && revision.content().changed().contains("")) {
            cancelledBy = null;
        }
    }

    /** Returns the revisions that are refused after {@link #prepare}, as they hide changes. */
    List<HiddenChange> hidden() {
        return hidden;
    }

    /** Returns what revisions hide that are here already; told after {@link #prepare}. */
    SortedSet<String> hiddenHere() {
        return hiddenHere;
    }

    /** Returns the number of revisions that come without all before them, so not checked. */
    int unchecked() {
        return unchecked;
    }

    /** Returns the case number that the bundle adds; empty if it adds nothing. */
    String number() {
        return isCase() && !positions.isEmpty() ? headline.number() : "";
    }

    RecordHeadline headline() {
        return headline;
    }

    /** Returns the case number, or the id of a record without one. */
    String name() {
        return headline.number().isEmpty() ? recordId.toString() : headline.number();
    }

    UUID recordId() {
        return recordId;
    }

    void mark(ImportFlag mark) {
        flags.add(mark);
    }

    /** Returns the bytes that {@link #prepare} reads of the bundle. */
    long bytes() {
        return positions.stream().mapToLong(FilePosition::length).sum();
    }

    /** Merges and checks the record; on any thread. */
    PreparedRecord prepare(HeldRecords held) {
        if (positions.isEmpty()) {
            return PreparedRecord.NOTHING;
        }
        List<Revision> all = held.ids().contains(recordId) ? known() : List.of();
        List<Revision> local = RevisionMerger.ofKind(all, headline.kind());
        String number = caseNumber(all);
        try {
            return prepare(local).under(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PreparedRecord prepare(List<Revision> local) throws IOException {
        if (local.isEmpty() && continuous) {
            Revision last = lastOfChain();
            if (last != null) {
                return opaque ? PreparedRecord.NOTHING : started(last);
            }
        }
        List<Revision> received = withoutHidden(local, readAgain(positions));
        return opaque || received.isEmpty() ? PreparedRecord.NOTHING : merged(local, received);
    }

    /**
     * Returns the last of revisions that follow each other; null if one of them hides a change. Of
     * one that has no parents this is known already.
     */
    private @Nullable Revision lastOfChain() throws IOException {
        Revision last = null;
        for (FilePosition position : positions) {
            Revision next = readAgain(position);
            if (last != null
                    && RevisionLine.isSupported(next)
                    && !RevisionBasis.hiddenAfter(last, next.content()).isEmpty()) {
                return null;
            }
            last = next;
        }
        return last;
    }

    /** Returns the revisions that hide nothing, and forgets the others. */
    private List<Revision> withoutHidden(List<Revision> local, List<Revision> received) {
        var basis = new RevisionBasis(Stream.concat(local.stream(), received.stream()).toList());
        List<FilePosition> places = List.copyOf(positions);
        var kept = new ArrayList<Revision>();
        var keptPlaces = new ArrayList<FilePosition>();
        var here = new TreeSet<String>();
        local.forEach(one -> here.addAll(hiddenBy(one, basis)));
        for (int i = 0; i < places.size(); i++) {
            Revision one = received.get(i);
            SortedSet<String> pointers = hiddenBy(one, basis);
            if (pointers.isEmpty() || places.get(i).restores()) {
                here.addAll(pointers);
                kept.add(one);
                keptPlaces.add(places.get(i));
            } else {
                addRefused(RevisionVerifier.HIDDEN_CHANGE);
                hidden.add(new HiddenChange(one.link().replica(), places.get(i).line(), pointers));
            }
        }
        hiddenHere = here;
        if (!hidden.isEmpty()) {
            restart(local, kept, keptPlaces);
        }
        unchecked = hidden.isEmpty() ? unchecked(kept, basis) : unchecked(local, kept);
        return kept;
    }

    private static SortedSet<String> hiddenBy(Revision revision, RevisionBasis basis) {
        return RevisionLine.isSupported(revision)
                ? basis.hidden(revision)
                : Collections.emptySortedSet();
    }

    private void restart(List<Revision> local, List<Revision> kept, List<FilePosition> places) {
        positions.clear();
        continuous = true;
        tip = null;
        first = null;
        cancelledBy = null;
        if (kept.isEmpty() && !local.isEmpty()) {
            headline = RecordHeadline.of(local.getLast());
        }
        for (int i = 0; i < kept.size(); i++) {
            add(kept.get(i), places.get(i));
        }
    }

    private static int unchecked(List<Revision> local, List<Revision> received) {
        return received.isEmpty()
                ? 0
                : unchecked(
                        received,
                        new RevisionBasis(
                                Stream.concat(local.stream(), received.stream()).toList()));
    }

    private static int unchecked(List<Revision> received, RevisionBasis basis) {
        return (int)
                received.stream()
                        .filter(RevisionLine::isSupported)
                        .filter(one -> !basis.isComplete(one.id()))
                        .count();
    }

    private List<Revision> known() {
        return inputs.storage().journal().ofRecord(recordId, _ -> {}).stream()
                .map(StoredRevision::revision)
                .toList();
    }

    /** Returns a record whose last revision is shown; the own station has own severities. */
    private PreparedRecord started(Revision last) {
        Map<String, Object> body = last.content().body();
        if (!isCase() || inputs.ownStation().equals(ValueTree.at(body, HEADER_STATION.pointer()))) {
            return PreparedRecord.started(body, violations(body), null);
        }
        var found = inputs.storage().bodyValidator().findings(body);
        var counted = new PreparedRecord.CountedRevision(last.id(), found.counts());
        return PreparedRecord.started(body, found.violations(), counted);
    }

    private PreparedRecord merged(List<Revision> local, List<Revision> received) {
        List<Revision> all = Stream.concat(local.stream(), received.stream()).toList();
        Authority authority = inputs.authority();
        RecordView after = RevisionMerger.view(authority.shown(all));
        RecordView before = local.isEmpty() ? null : RevisionMerger.view(authority.shown(local));
        offered = bringsOffer(all, received);
        boolean older = before != null && before.heads().equals(after.heads());
        return new PreparedRecord(
                local,
                before,
                after,
                after.body(),
                before == null ? List.of() : PreparedRecord.changedFields(before, after),
                older ? List.of() : violations(after.body()),
                null,
                null);
    }

    private boolean bringsOffer(List<Revision> all, List<Revision> received) {
        return inputs.authority().hasOffers(all)
                && inputs.authority().offers(all).stream().anyMatch(received::contains);
    }

    /** Returns the outcome, after those of the records before it in the bundle. */
    RecordOutcome outcome(PreparedRecord prepared, HeldRecords held) {
        if (positions.isEmpty()) {
            return outcome(refusals.isEmpty() ? ImportOutcome.KNOWN : ImportOutcome.REFUSED);
        }
        if (prepared.caseNumber() != null) {
            markUnder(prepared.caseNumber());
        }
        if (opaque) {
            return outcome(ImportOutcome.OPAQUE);
        }
        if (headline.isSeizure()) {
            cancelledBy = prepared.stands() ? null : cancelledBy;
            addMarks(prepared.local(), held);
        }
        if (offered) {
            flags.add(ImportFlag.OFFERED);
        }
        if (prepared.isOlder()) {
            return outcome(offered ? ImportOutcome.OFFERED : ImportOutcome.OLDER);
        }
        addForeignChange(prepared.local());
        checkEvidence(prepared.body(), prepared.before() == null ? null : prepared.before().body());
        checkWatched(prepared.body());
        return changed(prepared);
    }

    private RecordOutcome changed(PreparedRecord prepared) {
        RecordView after = prepared.after();
        if (after != null && !after.conflicts().isEmpty() && headline.isSeizure()) {
            List<String> fields = after.conflicts().stream().map(FieldConflict::pointer).toList();
            return outcome(ImportOutcome.CONFLICT, fields, prepared.violations());
        }
        return prepared.local().isEmpty()
                ? outcome(ImportOutcome.NEW, List.of(), prepared.violations())
                : outcome(ImportOutcome.UPDATES, prepared.changed(), prepared.violations());
    }

    /** Returns the number of a case here that has the id of another kind; null if none has. */
    private @Nullable String caseNumber(List<Revision> all) {
        List<Revision> ofCase =
                isCase() ? List.of() : RevisionMerger.ofKind(all, RecordKind.SEIZURE.name());
        return ofCase.isEmpty() ? null : RecordHeadline.of(ofCase.getLast()).number();
    }

    /** Marks the record as signed under the id of a case with some number. */
    void markUnder(String number) {
        flags.add(ImportFlag.OTHER_KIND);
        headline = headline.withNumber(number);
    }

    /** Returns whether it is a case, of a kind that this program knows. */
    boolean isCase() {
        return headline.kind().equals(RecordKind.SEIZURE.name());
    }

    private void addMarks(List<Revision> local, HeldRecords held) {
        if (cancelledBy == null) {
            flags.remove(ImportFlag.NO_REASON);
        } else if (!stationOf(cancelledBy).equals(owner(local))) {
            flags.add(ImportFlag.FOREIGN_CANCELLATION);
        }
        if (headline.isDraft()
                && owner(local).filter(s -> !s.equals(inputs.ownStation())).isPresent()) {
            flags.add(ImportFlag.FOREIGN_DRAFT);
        }
        if (held.numbersTaken()
                && !isNumbered(local)
                && inputs.storage().isNumberTaken(headline.number(), recordId)) {
            flags.add(ImportFlag.NUMBER_TAKEN);
        }
    }

    /** Returns whether it has had its number here before. */
    private boolean isNumbered(List<Revision> local) {
        return local.stream()
                .map(one -> ValueTree.at(one.content().body(), HEADER_NUMBER.pointer()))
                .anyMatch(headline.number()::equals);
    }

    /** Notes who changed an operation that is known here, and is not of the station of its own. */
    private void addForeignChange(List<Revision> local) {
        Optional<String> owner = owner(local);
        List<String> signers =
                authors.entrySet().stream()
                        .filter(one -> !stationOf(one.getKey()).equals(owner))
                        .map(one ->
                                stationOf(one.getKey()).orElse("?")
                                        + ", "
                                        + one.getValue().substring(one.getValue().indexOf(':') + 1))
                        .distinct()
                        .toList();
        if (!local.isEmpty() && !signers.isEmpty()) {
            flags.add(ImportFlag.FOREIGN_CHANGE);
            inputs.changedOperations()
                    .add(headline.number() + " (" + String.join("; ", signers) + ")");
        }
    }

    /** Returns the station whose installation made the record. */
    private Optional<String> owner(List<Revision> local) {
        return local.stream()
                .filter(revision -> revision.link().parents().isEmpty())
                .map(revision -> revision.link().replica())
                .findFirst()
                .or(() -> Optional.ofNullable(first))
                .flatMap(this::stationOf);
    }

    private Optional<String> stationOf(UUID replica) {
        return inputs.keys().stationOf(replica);
    }

    private void checkEvidence(Map<String, Object> body, @Nullable Map<String, Object> before) {
        boolean counts = isCase() && cancelledBy == null;
        if (counts && inputs.evidence().finds(recordId, name(), body, before)) {
            flags.add(ImportFlag.EVIDENCE_TAKEN);
        }
    }

    private void checkWatched(Map<String, Object> body) {
        if (isCase() && cancelledBy == null && inputs.storage().watched().test(body)) {
            flags.add(ImportFlag.WATCHED);
        }
    }

    private List<Violation> violations(Map<String, Object> body) {
        return isCase() ? inputs.storage().bodyValidator().violations(body) : List.of();
    }

    private List<Revision> readAgain(List<FilePosition> wanted) throws IOException {
        var revisions = new ArrayList<Revision>(wanted.size());
        for (FilePosition position : wanted) {
            revisions.add(readAgain(position));
        }
        return revisions;
    }

    private Revision readAgain(FilePosition position) throws IOException {
        byte[] line = inputs.lines().readAt(position.offset(), position.length());
        return RevisionLine.readTrusted(line).revision();
    }

    private RecordOutcome outcome(ImportOutcome outcome) {
        return outcome(outcome, List.of(), List.of());
    }

    /** Returns the outcome; what is not valid is said unless people must settle a conflict. */
    private RecordOutcome outcome(
            ImportOutcome outcome, List<String> fields, List<Violation> violations) {
        boolean invalid = !violations.isEmpty() && outcome != ImportOutcome.CONFLICT;
        return new RecordOutcome(
                recordId,
                invalid ? ImportOutcome.INVALID : outcome,
                headline,
                positions.size(),
                known,
                refusals,
                fields,
                violations,
                flags);
    }

    /**
     * What the register holds of some records of a bundle, asked for at once, as most are new.
     *
     * @param ids those of which it has revisions
     * @param numbersTaken whether it has a record with the case number of one of them
     */
    record HeldRecords(Set<UUID> ids, boolean numbersTaken) {
        static HeldRecords of(ExchangeStorage storage, List<RecordAnalysis> records) {
            List<UUID> ids = records.stream().map(RecordAnalysis::recordId).toList();
            Set<String> numbers =
                    records.stream()
                            .map(record -> record.headline().number())
                            .filter(number -> !number.isEmpty())
                            .collect(Collectors.toSet());
            return new HeldRecords(
                    storage.journal().recordsAmong(ids),
                    !numbers.isEmpty() && !storage.records().numbered(numbers).isEmpty());
        }
    }
}
