package rubezh.register.revision;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.station.Station;
import rubezh.journal.Journal;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.CanonicalJson;
import rubezh.json.OversizedRevisionException;
import rubezh.json.RevisionLine;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.Session;
import rubezh.shape.RecordShape;
import rubezh.text.BlankCharacters;

/** Writer of revisions in one transaction, on behalf of the signed-in officer. */
public final class RevisionWriter {
    /** Code for a record whose line would be longer than any bundle takes. */
    private static final String TOO_LARGE = "REC-002";

    /** Code for a reason longer than any text of a revision. */
    private static final String LONG_REASON = "REC-003";

    private final Journal journal;
    private final Session session;
    private final Station station;
    private final IdSource idSource;

    public RevisionWriter(Journal journal, Session session, Station station, IdSource source) {
        this.journal = journal;
        this.session = session;
        this.station = station;
        this.idSource = source;
    }

    /**
     * Runs a writer in a transaction.
     *
     * @return what the writer returns
     * @throws UnwritableRecordException of a record that cannot be written; then nothing is
     */
    public <T> T append(Function<RevisionSigner, T> writer) {
        var result = new ArrayList<T>(1);
        journal.append(context -> {
            var chain = new RevisionSigner(context, session.signer(), idSource.random());
            result.add(writer.apply(chain));
            return chain.entries();
        });
        return result.getFirst();
    }

    /** Adds a revision, unless it has no line that other stations take. */
    public static RevisionId add(RevisionSigner chain, RevisionSigner.RevisionContent content) {
        UUID recordId = content.subject().recordId();
        String reason = content.act().reason();
        if (reason != null && reason.length() > CanonicalJson.MAX_TEXT) {
            throw new UnwritableRecordException(
                    recordId, LONG_REASON, CanonicalJson.MAX_TEXT, reason.length());
        }
        try {
            return chain.add(content);
        } catch (OversizedRevisionException e) {
            throw new UnwritableRecordException(recordId, TOO_LARGE, RevisionLine.MAX_BYTES);
        }
    }

    /**
     * Adds a revision that changes a record, or creates it; what a newer program wrote there stays.
     *
     * @param change returns the record as it becomes
     */
    public <R extends Record> void change(
            RevisionSigner chain,
            Revision.Subject subject,
            RecordShape<R> shape,
            UnaryOperator<R> change) {
        List<Revision> known = revisionsOf(subject.recordId(), subject.kind());
        RecordView view = known.isEmpty() ? null : RevisionMerger.view(known);
        Map<String, Object> raw = view == null ? Map.of() : RecordBody.readable(view.body(), shape);
        R record = shape.read(raw).record();
        Map<String, Object> old = shape.write(record);
        Map<String, Object> now = shape.write(change.apply(record));
        Map<String, Object> body = ValueTree.apply(raw, ValueTree.difference(old, now), now);
        add(
                chain,
                new RevisionSigner.RevisionContent(
                        subject,
                        act(RevisionKind.PUT, null),
                        view == null ? List.of() : view.parents(),
                        body,
                        ValueTree.difference(raw, body)));
    }

    /**
     * Adds a revision whose body begins anew, where a record that only added lines count of was
     * filled by others; their lines count as before.
     */
    public void writeAnew(
            RevisionSigner chain, Revision.Subject subject, Map<String, Object> body) {
        List<Revision> known = revisionsOf(subject.recordId(), subject.kind());
        add(
                chain,
                new RevisionSigner.RevisionContent(
                        subject,
                        act(RevisionKind.PUT, null),
                        known.isEmpty() ? List.of() : RevisionMerger.view(known).parents(),
                        body,
                        ValueTree.difference(Map.of(), body)));
    }

    /** Returns all revisions of a record in storage order; those of the transaction too. */
    public List<Revision> revisionsOf(UUID recordId, String kind) {
        return RevisionMerger.ofKind(
                journal.ofRecord(recordId).stream().map(StoredRevision::revision).toList(), kind);
    }

    /** Returns an act of the signed-in officer, now. */
    public Revision.Act act(RevisionKind kind, @Nullable String reason) {
        return new Revision.Act(
                kind,
                author(session),
                station.code(),
                now(),
                reason == null || BlankCharacters.isBlank(reason)
                        ? null
                        : BlankCharacters.strip(reason),
                station.training());
    }

    /** Returns the author as revisions name him: {@code officer:asanov}. */
    public static String author(Session session) {
        return "officer:" + session.officer().login();
    }

    /** Returns an officer as the lines that he adds name him. */
    public static StepAuthor stepAuthor(Officer officer) {
        return new StepAuthor(
                officer.name().isEmpty() ? null : officer.name(),
                officer.rank().isEmpty() ? null : officer.rank(),
                officer.roles().stream().map(Role::code).sorted().toList());
    }

    private OffsetDateTime now() {
        return idSource.clock()
                .instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(station.zone())
                .toOffsetDateTime();
    }
}
