package rubezh.ui.seizure.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Status;
import rubezh.register.OpenRecord;

/** Reason why a record does not open for typing. */
public enum EditLockReason {
    /** A newer version of the program wrote it. */
    NEWER_VERSION,
    /** Another station keeps it. */
    OTHER_STATION,
    /** It is marked as entered in error. */
    CANCELLED,
    ARCHIVED;

    /**
     * Returns the reason, the one that stays longest first; empty if the record opens for typing.
     *
     * @param ownStation code of this station
     */
    public static Optional<EditLockReason> of(OpenRecord record, String ownStation) {
        CaseHeader header = record.seizure().header();
        String station = header.station();
        if (!record.editable()) {
            return Optional.of(NEWER_VERSION);
        }
        if (station != null && !station.equals(ownStation)) {
            return Optional.of(OTHER_STATION);
        }
        return record.view().voided() ? Optional.of(CANCELLED) : of(header.status());
    }

    private static Optional<EditLockReason> of(@Nullable Status status) {
        return switch (status) {
            case CANCELLED -> Optional.of(CANCELLED);
            case ARCHIVED -> Optional.of(ARCHIVED);
            case DRAFT, SUBMITTED, RETURNED, APPROVED, AMENDING -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    /** Returns the message key of the sentence; its argument is the station of the record. */
    public String key() {
        return "read.only." + name();
    }
}
