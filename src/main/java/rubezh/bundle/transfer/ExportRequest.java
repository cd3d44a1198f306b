package rubezh.bundle.transfer;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to go out.
 *
 * @param selection which revisions
 * @param to station code of the addressee as it stands in the header, {@code HQ} for headquarters
 * @param target folder that gets a file with the usual name, or the file itself
 * @param attachments whether the pictures and papers that are here go too, or the records only
 */
public record ExportRequest(Selection selection, String to, Path target, boolean attachments) {
    /** With pictures. */
    public ExportRequest(Selection selection, String to, Path target) {
        this(selection, to, target, true);
    }

    /** Which revisions go out. */
    public sealed interface Selection {}

    /** Everything held here, of all stations. */
    public record Everything() implements Selection {}

    /**
     * What an installation has not acknowledged; everything if it never reported.
     *
     * @param peer its replica; null if it is not known yet
     */
    public record SinceAcknowledged(@Nullable UUID peer) implements Selection {}

    /**
     * All revisions of some records, say of one operation.
     *
     * @param recordIds the records
     */
    public record Records(Set<UUID> recordIds) implements Selection {
        public Records {
            recordIds = Set.copyOf(recordIds);
        }
    }
}
