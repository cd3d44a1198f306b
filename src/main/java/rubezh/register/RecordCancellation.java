package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.Violation;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/** Marks records as entered in error, and removes the mark. */
public final class RecordCancellation {
    private final Session session;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final SaveEffects saveEffects;

    RecordCancellation(
            Session session, RecordReader reader, RecordWriter writer, SaveEffects saveEffects) {
        this.session = session;
        this.reader = reader;
        this.writer = writer;
        this.saveEffects = saveEffects;
    }

    SaveResult cancel(UUID recordId, String reason) {
        session.require(Permission.CANCEL_DRAFT);
        session.require(permission(false, status(recordId)));
        return setVoided(recordId, true, reason);
    }

    SaveResult restore(UUID recordId, String reason) {
        session.require(permission(true, null));
        return setVoided(recordId, false, reason);
    }

    /**
     * Returns what the mark needs, or its removal.
     *
     * @param marked whether the record is marked, so that the mark would be removed
     * @param status status of the record; null if it has none yet
     */
    public static Permission permission(boolean marked, @Nullable Status status) {
        boolean draft = status == null || status == Status.DRAFT;
        return draft && !marked ? Permission.CANCEL_DRAFT : Permission.CANCEL;
    }

    private @Nullable Status status(UUID recordId) {
        return reader.open(recordId).map(record -> record.seizure().header().status()).orElse(null);
    }

    private SaveResult setVoided(UUID recordId, boolean cancel, String reason) {
        SaveResult result = writer.setVoided(recordId, cancel, reason);
        if (result instanceof SaveResult.Refused(List<Violation> violations)) {
            Violation first = violations.getFirst();
            throw new Fault(Fault.Exit.FINDINGS, first.code(), first.arguments().toArray());
        }
        saveEffects.apply(List.of(result));
        return result;
    }
}
