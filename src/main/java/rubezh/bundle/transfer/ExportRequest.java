package rubezh.bundle.transfer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.roster.EncryptionKeyLookup;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.json.DerivedId;

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
 * @param protection whether it is encrypted, and for whom besides the addressee
 * @param drafts whether records that are drafts leave too
 * @param partBytes size of a file, before encryption; what is larger goes into several files
 */
public record ExportRequest(
        Selection selection,
        String to,
        Path target,
        boolean attachments,
        Protection protection,
        boolean drafts,
        long partBytes) {
    /** Usual size of a file: small enough for mail servers, FAT32 and a pause between sticks. */
    public static final long PART_BYTES = 500_000_000;

    /** Address of headquarters, whatever the code of its station. */
    public static final String HEADQUARTERS = EncryptionKeyLookup.HEADQUARTERS;

    /** Smallest size of a file that can be asked for. */
    public static final long MIN_PART_BYTES = 1_000_000;

    /** Creates a request that includes attachments and drafts. */
    public ExportRequest(Selection selection, String to, Path target) {
        this(selection, to, target, true);
    }

    /**
     * Creates a request that includes drafts and is encrypted if a key of the addressee is known.
     */
    public ExportRequest(Selection selection, String to, Path target, boolean attachments) {
        this(selection, to, target, attachments, new Encrypted(List.of()), true, PART_BYTES);
    }

    /** Returns the request of a plain bundle of the roster and the code lists. */
    public static ExportRequest ofRoster(String station, Path target) {
        var roster = new Records(Set.of(DerivedId.ROSTER));
        return new ExportRequest(
                roster, station, target, true, new Plain("roster"), true, PART_BYTES);
    }

    /** Returns the codes of all stations that the bundle is for, the addressee first. */
    public List<String> recipients() {
        return Stream.concat(Stream.of(to), protection.others().stream()).distinct().toList();
    }

    /** Whether a bundle is encrypted, and which stations it is for besides the addressee. */
    public sealed interface Protection {
        /** Returns the codes of further stations that the bundle is for. */
        List<String> others();
    }

    /**
     * Encrypted to every installation of the addressee whose key is known. Where none was ever
     * known and nobody else is named, the bundle is plain.
     *
     * @param others codes of further stations that can open it
     * @param newKeys whether a person agreed to keys that the last export did not use
     */
    public record Encrypted(List<String> others, boolean newKeys) implements Protection {
        public Encrypted {
            others = List.copyOf(others);
        }

        /** Creates the protection by the keys of the last export alone, if there was one. */
        public Encrypted(List<String> others) {
            this(others, false);
        }
    }

    /**
     * Not encrypted, for a reason that the audit log keeps.
     *
     * @param reason why, up to {@value #MAX_REASON} characters
     * @param others codes of further stations that it is for
     */
    public record Plain(String reason, List<String> others) implements Protection {
        /** Longest reason, in characters. */
        public static final int MAX_REASON = 200;

        public Plain {
            others = List.copyOf(others);
        }

        /** Creates the protection of a bundle for its addressee alone. */
        public Plain(String reason) {
            this(reason, List.of());
        }
    }

    /** Selection of revisions. */
    public sealed interface Selection {
        /** Returns whether a person chose its records, whomever they are meant for. */
        default boolean isChosen() {
            return switch (this) {
                case OfOperation _, OfPeriod _, Numbered _, Records _ -> true;
                case Everything _, SinceAcknowledged _, SinceAllAcknowledged _, Unsent _ -> false;
            };
        }
    }

    /** All revisions of all stations. */
    public record Everything() implements Selection {}

    /**
     * Revisions that an installation has not acknowledged; all if it never reported.
     *
     * @param peer its replica; null if unknown
     */
    public record SinceAcknowledged(@Nullable UUID peer) implements Selection {}

    /**
     * Revisions that one of several installations has not acknowledged.
     *
     * @param peers their replicas
     */
    public record SinceAllAcknowledged(Set<UUID> peers) implements Selection {
        public SinceAllAcknowledged {
            peers = Set.copyOf(peers);
        }
    }

    /** Revisions by their numbers, such as those never sent to a station. */
    public record Unsent(ReplicaRanges revisions) implements Selection {}

    /**
     * All revisions of the records of an operation: its own, its days, and its cases.
     *
     * @param code code of the operation
     */
    public record OfOperation(String code) implements Selection {}

    /**
     * All revisions of the seizures that began in a period.
     *
     * @param from its begin, inclusive
     * @param before its end, exclusive
     */
    public record OfPeriod(OffsetDateTime from, OffsetDateTime before) implements Selection {}

    /**
     * All revisions of the records with some case numbers: each record with its whole history.
     *
     * @param numbers case numbers as they are written
     */
    public record Numbered(List<String> numbers) implements Selection {
        public Numbered {
            numbers = List.copyOf(numbers);
        }
    }

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
