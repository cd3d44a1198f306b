package rubezh.domain.receipt;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;

/**
 * Receipt of a bundle, written by the installation that imported it; a record of the journal of its
 * own kind, so it travels back like a seizure. It says what the importer did and changes no record.
 * Each revision has the whole receipt. Lists and texts are cut to a bound when they are read, for
 * anybody can sign a receipt of any size.
 *
 * @param bundle id of the bundle
 * @param sha256 hash of the whole bundle before encryption, hexadecimal
 * @param file name of the file without folder
 * @param from code of the station that made the bundle
 * @param sender installation that made it
 * @param part number of the part and of all parts, {@code 1/2}
 * @param revisions revisions by effect
 * @param pictures pictures and papers
 * @param outcomes number of records by outcome, each {@code NEW 12}
 * @param ranges what the bundle had, each {@code KG-OSH replica 14-15}
 * @param refusals what was refused and why
 * @param comparison how both registers compare
 * @param by who imported it
 */
public record ReceiptRecord(
        @Nullable UUID bundle,
        @Nullable String sha256,
        @Nullable String file,
        @Nullable String from,
        @Nullable UUID sender,
        @Nullable String part,
        RevisionCounts revisions,
        PictureCounts pictures,
        List<String> outcomes,
        List<String> ranges,
        Refusals refusals,
        Comparison comparison,
        StepAuthor by) {
    /** Texts of a list that are read. */
    public static final int MAX_LINES = 50;

    /** Characters of a text that are read. */
    public static final int MAX_TEXT = 160;

    public ReceiptRecord {
        sha256 = cut(sha256);
        file = cut(file);
        from = cut(from);
        part = cut(part);
        outcomes = cut(outcomes);
        ranges = cut(ranges);
    }

    /**
     * Revisions of the bundle.
     *
     * @param total all, the sum of the others
     * @param added added to the register
     * @param known in the register before
     * @param refused refused
     */
    public record RevisionCounts(
            @Nullable Long total,
            @Nullable Long added,
            @Nullable Long known,
            @Nullable Long refused) {}

    /**
     * Pictures and papers.
     *
     * @param added added to the register
     * @param missing named by revisions of the bundle and not held
     */
    public record PictureCounts(@Nullable Long added, @Nullable Long missing) {}

    /**
     * What was refused.
     *
     * @param reasons number of refused revisions by reason, each {@code REV-006 2}
     * @param records refused records by number or id with a reason, each {@code
     *     KG-OSH-A-2026-000012 REV-006}
     */
    public record Refusals(List<String> reasons, List<String> records) {
        public Refusals {
            reasons = cut(reasons);
            records = cut(records);
        }
    }

    /**
     * How both registers compare after the import and before the receipt.
     *
     * @param agreement result; null from a newer program
     * @param digest short digest of the register of the importer
     * @param lacking number of revisions that the sender stated to hold and the importer lacks;
     *     null if none
     * @param missing those revisions, as in ranges
     */
    public record Comparison(
            @Nullable ReceiptAgreement agreement,
            @Nullable String digest,
            @Nullable Long lacking,
            List<String> missing) {
        public Comparison {
            digest = cut(digest);
            missing = cut(missing);
        }
    }

    private static List<String> cut(List<String> texts) {
        return texts.stream().limit(MAX_LINES).map(text -> String.valueOf(cut(text))).toList();
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }

    /** Returns a count, 0 if it is absent or negative. */
    public static long count(@Nullable Long number) {
        return number == null ? 0 : Math.max(0, number);
    }

    /** Returns the number of revisions refused. */
    public long refused() {
        return count(revisions.refused);
    }

    /** Returns the number of revisions that the importer lacks. */
    public long missingCount() {
        return count(comparison.lacking);
    }

    /** Returns whether nothing of the bundle was refused. */
    public boolean isWhole() {
        return refused() == 0;
    }

    /** How the register of an importer compares with what the sender stated to hold. */
    public enum ReceiptAgreement {
        /** Both registers hold the same revisions. */
        SAME,
        /** The importer holds everything that the sender stated, and more. */
        COMPLETE,
        /** The importer lacks revisions that the sender stated to hold. */
        INCOMPLETE;

        /** Returns the message key. */
        public String key() {
            return "receipt.agreement." + name();
        }
    }
}
