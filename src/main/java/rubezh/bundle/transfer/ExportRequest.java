package rubezh.bundle.transfer;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
 */
public record ExportRequest(Selection selection, String to, Path target, boolean attachments) {
    /** Address of headquarters, whatever the code of its station. */
    public static final String HEADQUARTERS = "HQ";

    /** Creates a request that includes attachments. */
    public ExportRequest(Selection selection, String to, Path target) {
        this(selection, to, target, true);
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
     * All revisions of some records, for example of one operation.
     *
     * @param recordIds ids of the records
     */
    public record Records(Set<UUID> recordIds) implements Selection {
        public Records {
            recordIds = Set.copyOf(recordIds);
        }
    }
}
