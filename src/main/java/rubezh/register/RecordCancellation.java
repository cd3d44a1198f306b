package rubezh.register;

import java.util.List;
import java.util.UUID;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.Violation;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/** Marks records as entered in error, and removes the mark. */
final class RecordCancellation {
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
        if (isSubmitted(recordId)) {
            session.require(Permission.CANCEL);
        }
        return setVoided(recordId, true, reason);
    }

    SaveResult restore(UUID recordId, String reason) {
        session.require(Permission.CANCEL);
        return setVoided(recordId, false, reason);
    }

    private boolean isSubmitted(UUID recordId) {
        return reader.open(recordId)
                .map(record -> record.seizure().header().status())
                .filter(status -> !Status.DRAFT.equals(status))
                .isPresent();
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
