package rubezh.report.service;

import module java.base;

import rubezh.report.CasePaperOptions;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.batch.BatchEntry;

/**
 * Papers of several cases that somebody wants in a folder.
 *
 * @param records ids of the records
 * @param kinds the papers of each
 * @param summaries summaries that are printed before them
 * @param language their language, and that of the index
 * @param options what differs between two papers of the same case; the labels that were used before
 *     are those of the first page of all
 * @param folder folder of the files; made if there is none
 * @param force whether files that are there are replaced
 */
public record PaperBatch(
        List<UUID> records,
        List<ReportKind> kinds,
        List<ReportRequest> summaries,
        ReportLanguage language,
        CasePaperOptions options,
        Path folder,
        boolean force) {
    public PaperBatch {
        records = List.copyOf(records);
        kinds = List.copyOf(kinds);
        summaries = List.copyOf(summaries);
    }

    /**
     * What became of a batch.
     *
     * @param entries the papers, each as it was issued or with the reason why it was not
     * @param index file of the index
     */
    public record Outcome(List<BatchEntry> entries, Path index) {
        public Outcome {
            entries = List.copyOf(entries);
        }

        /** Returns the papers that were not issued. */
        public List<BatchEntry> refused() {
            return entries.stream().filter(one -> one.fault() != null).toList();
        }
    }
}
