package rubezh.bundle.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.roster.EncryptionKeyLookup;

/**
 * Options of an export.
 *
 * <pre>{@code
 * new ExportRequest(new SinceAcknowledged(peer), "HQ", folder)
 * }</pre>
 *
 * @param selection revisions to export
 * @param to station code of the addressee for the header, or {@link #HEADQUARTERS}
 * @param target folder for a file with the default name, or the file itself
 * @param attachments whether stored attachments are included
 * @param protection whether it is encrypted
 * @param partBytes size of a file, before encryption; what is larger goes into several files
 */
public record ExportRequest(
        Selection selection,
        String to,
        Path target,
        boolean attachments,
        Protection protection,
        long partBytes) {
    /** Usual size of a file: small enough for mail servers, FAT32 and a pause between sticks. */
    public static final long PART_BYTES = 500_000_000;

    /** Address of headquarters, whatever the code of its station. */
    public static final String HEADQUARTERS = EncryptionKeyLookup.HEADQUARTERS;

    /** Creates a request that includes attachments. */
    public ExportRequest(Selection selection, String to, Path target) {
        this(selection, to, target, true);
    }

    /** Creates a request that is encrypted if a key of the addressee is known. */
    public ExportRequest(Selection selection, String to, Path target, boolean attachments) {
        this(selection, to, target, attachments, new Encrypted(List.of()), PART_BYTES);
    }

    /** Whether a bundle is encrypted. */
    public sealed interface Protection {}

    /**
     * Encrypted to every installation of the addressee whose key is known. Where none is known and
     * nobody else is named, the bundle is plain.
     *
     * @param others codes of further stations that can open it
     */
    public record Encrypted(List<String> others) implements Protection {
        public Encrypted {
            others = List.copyOf(others);
        }
    }

    /**
     * Not encrypted, for a reason that the audit log keeps.
     *
     * @param reason why, up to {@value #MAX_REASON} characters
     */
    public record Plain(String reason) implements Protection {
        /** Longest reason, in characters. */
        public static final int MAX_REASON = 200;
    }

    /** Selection of revisions. */
    public sealed interface Selection {}

    /** All revisions of all stations. */
    public record Everything() implements Selection {}

    /**
     * Revisions that an installation has not acknowledged; all if it never reported.
     *
     * @param peer its replica; null if unknown
     */
    public record SinceAcknowledged(@Nullable UUID peer) implements Selection {}

    /**
     * All revisions of the records of an operation: its own, its days, and its cases.
     *
     * @param code code of the operation
     */
    public record OfOperation(String code) implements Selection {}

    /**
     * All revisions of some records.
     *
     * @param recordIds ids of the records
     */
    public record Records(Set<UUID> recordIds) implements Selection {
        public Records {
            recordIds = Set.copyOf(recordIds);
        }
    }
}
