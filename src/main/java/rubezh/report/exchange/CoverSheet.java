package rubezh.report.exchange;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * What the paper says that goes with the files of an export.
 *
 * @param sender code of the station that made them
 * @param recipients codes of the stations they are for, the addressee first
 * @param encrypted whether only these can open them
 * @param files the files in their order
 * @param contents what is in all of them
 * @param receiptBy when a receipt is expected, by the clock of the sender; null if none is
 */
public record CoverSheet(
        String sender,
        List<String> recipients,
        boolean encrypted,
        List<BundleFile> files,
        Contents contents,
        @Nullable LocalDateTime receiptBy) {
    public CoverSheet {
        recipients = List.copyOf(recipients);
        files = List.copyOf(files);
    }

    /**
     * A file of the export.
     *
     * @param name its name without folder
     * @param bytes its size
     * @param sha256 hash before encryption, hexadecimal
     * @param wordsRu eight words of the hash in Russian
     * @param wordsEn the same words in English
     */
    public record BundleFile(
            String name, long bytes, String sha256, List<String> wordsRu, List<String> wordsEn) {
        public BundleFile {
            wordsRu = List.copyOf(wordsRu);
            wordsEn = List.copyOf(wordsEn);
        }
    }

    /**
     * What is in the files.
     *
     * @param records seizures
     * @param revisions revisions of all records
     * @param pictures photos and documents
     * @param byHandling number of seizures by handling code; an empty code for those without one
     */
    public record Contents(
            int records, int revisions, int pictures, SortedMap<String, Integer> byHandling) {
        public Contents {
            byHandling = Collections.unmodifiableSortedMap(new TreeMap<>(byHandling));
        }
    }
}
