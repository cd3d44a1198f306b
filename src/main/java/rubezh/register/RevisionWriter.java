package rubezh.register;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.station.Station;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.json.CanonicalJson;
import rubezh.json.OversizedRevisionException;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.security.Session;
import rubezh.text.BlankCharacters;

/** Writer of revisions in one transaction, on behalf of the signed-in officer. */
final class RevisionWriter {
    /** Code for a record whose line would be longer than any bundle takes. */
    private static final String TOO_LARGE = "REC-002";

    /** Code for a reason longer than any text of a revision. */
    private static final String LONG_REASON = "REC-003";

    private final Journal journal;
    private final Session session;
    private final Station station;
    private final IdSource idSource;

    RevisionWriter(Journal journal, Session session, Station station, IdSource source) {
        this.journal = journal;
        this.session = session;
        this.station = station;
        this.idSource = source;
    }

    /** Runs a writer in a transaction, which a record that cannot be written rolls back. */
    List<SaveResult> append(
            List<UUID> recordIds, Function<RevisionSigner, List<SaveResult>> writer) {
        var results = new ArrayList<SaveResult>();
        try {
            journal.append(context -> {
                var chain = new RevisionSigner(context, session.signer(), idSource.random());
                results.addAll(writer.apply(chain));
                return chain.entries();
            });
            return results;
        } catch (UnwritableRecordException e) {
            return recordIds.stream()
                    .<SaveResult>map(id -> new SaveResult.Refused(e.violationsOf(id)))
                    .toList();
        }
    }

    /** Adds a revision, unless it has no line that other stations take. */
    static RevisionId add(RevisionSigner chain, RevisionSigner.RevisionContent content) {
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

    List<Revision> revisionsOf(UUID recordId) {
        return journal.ofRecord(recordId).stream().map(revision -> revision.revision()).toList();
    }

    static Revision.Subject subject(UUID recordId) {
        return new Revision.Subject(recordId, SeizureShape.KIND, SeizureShape.SCHEMA);
    }

    Revision.Act act(RevisionKind kind, @Nullable String reason) {
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

    static String author(Session session) {
        return "officer:" + session.officer().login();
    }

    private OffsetDateTime now() {
        return idSource.clock()
                .instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(station.zone())
                .toOffsetDateTime();
    }

    /** Record of which no revision can be made; rolls back the transaction. */
    static final class UnwritableRecordException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final UUID recordId;
        private final transient Violation violation;

        UnwritableRecordException(UUID recordId, String code, Object... arguments) {
            super(code);
            this.recordId = recordId;
            this.violation = new Violation("", code, Severity.STOP, List.of(arguments));
        }

        /**
         * Returns why a record of the batch cannot be written; empty if another one is the reason.
         */
        List<Violation> violationsOf(UUID id) {
            return recordId.equals(id) ? List.of(violation) : List.of();
        }
    }
}
