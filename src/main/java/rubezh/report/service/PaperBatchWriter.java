package rubezh.report.service;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.progress.Progress;
import rubezh.register.Register;
import rubezh.register.access.RecordAccessLog.Purpose;
import rubezh.report.CasePaperOptions;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.batch.BatchEntry;
import rubezh.report.pdf.Pdf;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.table.TableFile;
import rubezh.text.Fault;

/**
 * Issues the papers of a batch one after the other: one paper is in memory at a time, and a line of
 * the index for each. A case that has no paper keeps the others from nothing.
 */
final class PaperBatchWriter {
    /** What issues the papers. */
    interface PaperIssuer {
        String fileName(ReportKind kind, String subject, ReportLanguage language);

        ReportProposal propose(ReportRequest request);

        void issue(ReportProposal proposal);

        void notePaper(String paper, String sha256);
    }

    private static final List<String> COLUMNS =
            List.of("number", "kind", "issue", "copy", "file", "pages", "sha256", "fault");

    private final PaperIssuer service;
    private final Register register;
    private final PaperBatch batch;
    private final List<BatchEntry> entries = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    /** Options of the next paper: the page of labels that was begun is one page. */
    private CasePaperOptions options;

    PaperBatchWriter(PaperIssuer service, Register register, PaperBatch batch) {
        this.service = service;
        this.register = register;
        this.batch = batch;
        this.options = batch.options();
    }

    /**
     * Writes the papers, and then the index: {@code index.pdf}, and {@code index.json} for
     * programs.
     *
     * @param indexing makes the paper of the index
     */
    PaperBatch.Outcome write(Function<List<BatchEntry>, Pdf> indexing, Progress progress) {
        Path index = batch.folder().resolve("index.pdf");
        Path data = batch.folder().resolve("index.json");
        create(batch.folder());
        requireNew(index);
        requireNew(data);
        long done = 0;
        long of = batch.summaries().size() + (long) batch.records().size() * batch.kinds().size();
        for (ReportRequest summary : batch.summaries()) {
            progress.reportOrCancel(done++, of);
            entries.add(issued(summary));
        }
        for (UUID recordId : batch.records()) {
            String number = number(recordId);
            Fault obstacle = obstacle(number, recordId);
            register.accessLog().noteOpening(recordId, Purpose.READ);
            for (ReportKind kind : batch.kinds()) {
                progress.reportOrCancel(done++, of);
                entries.add(
                        obstacle == null
                                ? ofCase(kind, number)
                                : BatchEntry.refused(number, kind, obstacle));
            }
        }
        progress.report(of, of);
        Pdf paper = indexing.apply(entries);
        service.notePaper("index", paper.sha256());
        new TableFile(data).save(table());
        paper.save(index);
        return new PaperBatch.Outcome(entries, index);
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", folder);
        }
    }

    private void requireNew(Path file) {
        if (!batch.force() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Fault(Fault.Exit.USAGE, "APP-033", file);
        }
    }

    /** Returns the number of a record; the id of one without. */
    private String number(UUID recordId) {
        return register.open(recordId)
                .map(one -> one.seizure().header().number())
                .orElseGet(recordId::toString);
    }

    /** Returns why a record has no papers; null if it may have. */
    private @Nullable Fault obstacle(String number, UUID recordId) {
        if (number.equals(recordId.toString())) {
            return new Fault(Fault.Exit.FINDINGS, "PAP-010", number);
        }
        List<UUID> found = register.find(number);
        return found.size() == 1 && numbers.add(number)
                ? null
                : new Fault(Fault.Exit.FINDINGS, "APP-060", number, found.size(), found);
    }

    private BatchEntry ofCase(ReportKind kind, String number) {
        BatchEntry entry = issued(ReportRequest.ofCase(kind, number, batch.language(), options));
        if (kind == ReportKind.LABELS && entry.fault() == null) {
            options = options.unused();
        }
        return entry;
    }

    private BatchEntry issued(ReportRequest request) {
        try {
            String name = service.fileName(request.kind(), request.subject(), request.language());
            Path file = batch.folder().resolve(name);
            requireNew(file);
            ReportProposal proposal = service.propose(request);
            service.issue(proposal);
            proposal.pdf().save(file);
            return new BatchEntry(
                    request.subject(),
                    request.kind(),
                    proposal.report().number(),
                    proposal.report().copy(),
                    name,
                    proposal.pdf().pages(),
                    proposal.report().sha256(),
                    null);
        } catch (Fault fault) {
            if (fault.exit() == Fault.Exit.DISK || fault.exit() == Fault.Exit.INTERRUPTED) {
                throw fault;
            }
            return BatchEntry.refused(request.subject(), request.kind(), fault);
        }
    }

    private DataTable table() {
        return new DataTable(
                COLUMNS.stream().map(name -> new Column(name, name, false)).toList(),
                entries.stream().map(PaperBatchWriter::row).toList());
    }

    private static List<Cell> row(BatchEntry one) {
        boolean written = one.fault() == null;
        return Stream.of(
                        one.number(),
                        one.kind().fileName(),
                        one.issue(),
                        written ? Integer.toString(one.copy()) : "",
                        one.file(),
                        written ? Integer.toString(one.pages()) : "",
                        one.sha256(),
                        one.fault() == null ? "" : one.fault().code())
                .map(Cell::same)
                .toList();
    }
}
