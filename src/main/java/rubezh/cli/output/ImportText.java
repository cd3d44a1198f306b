package rubezh.cli.output;

import module java.base;

import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.transfer.ImportResult.Agreement;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.transfer.RegisterComparison;
import rubezh.domain.seizure.rules.Violation;
import rubezh.json.JsonObjectWriter;

/**
 * Preview of an import as text and as JSON. The numbers of records by outcome add up to the records
 * of the bundle; new, known and refused revisions to its revisions.
 */
public final class ImportText {
    private final ConsoleOutput output;

    public ImportText(ConsoleOutput consoleOutput) {
        this.output = consoleOutput;
    }

    /**
     * Prints what an import will do.
     *
     * @param fields label of the field at a pointer
     */
    public void print(Path bundle, ImportPreview preview, UnaryOperator<String> fields) {
        printCounts(bundle, preview);
        preview.totals()
                .forEach((outcome, count) -> {
                    if (count > 0) {
                        output.printIndented("cli.import.outcome", label(outcome), count);
                    }
                });
        preview.records().forEach(this::printViolations);
        preview.notices().forEach(notice -> print(notice, fields));
    }

    private void printCounts(Path bundle, ImportPreview preview) {
        ImportPreview.Counts counts = preview.counts();
        output.printMessage(
                "cli.import.preview",
                bundle.getFileName(),
                counts.total(),
                counts.added(),
                counts.known(),
                counts.refused());
        printRefused(counts.refused(), preview.refusedRecords());
        output.printIndented(
                "cli.import.pictures",
                preview.attachments().total(),
                preview.attachments().added(),
                preview.attachments().missing());
        output.printIndented(
                "exchange.file.words",
                preview.inspection().words().text(output.messages().language()));
    }

    private void printViolations(RecordOutcome record) {
        record.violations()
                .forEach(v ->
                        output.printIndented(
                                "cli.import.violation", record.name(), v.pointer(), v.code()));
    }

    private void print(ImportNotice notice, UnaryOperator<String> fields) {
        output.printMessage(
                notice.key(), notice.arguments(output.messages().language(), fields).toArray());
        notice.fault().ifPresent(output::printFault);
    }

    /**
     * Prints what an import did.
     *
     * @param bundle file of the bundle
     */
    public void print(Path bundle, ImportPreview preview, ImportResult result) {
        output.printMessage("cli.import.done", result.added(), result.known(), result.refused());
        printRefused(result.refused(), result.refusedRecords());
        Agreement agreement = result.agreement(preview.isReport());
        output.printMessage(
                "cli.import." + agreement.name().toLowerCase(Locale.ROOT),
                agreement == Agreement.AGREES
                        ? result.comparison().digest().shortForm()
                        : result.digest().get().shortForm(),
                result.header().from().station());
        if (agreement != Agreement.AGREES && agreement != Agreement.EARLIER) {
            printComparison(result);
        }
        if (result.receipted()) {
            output.printMessage("cli.import.receipted", bundle.getFileName());
        }
    }

    /** Prints the same in the preview and in the result: records of which revisions are refused. */
    private void printRefused(int revisions, int records) {
        if (revisions > 0) {
            output.printIndented("exchange.refused", revisions, records);
        }
    }

    /** Prints what either register lacks of the other. */
    private void printComparison(ImportResult result) {
        RegisterComparison compared = result.comparison();
        if (!compared.missing().isEmpty()) {
            output.printIndented(
                    "exchange.compared.missing", String.join(", ", compared.missingRanges()));
        }
        if (!compared.ahead().isEmpty()) {
            output.printIndented(
                    "exchange.compared.ahead",
                    result.header().from().station(),
                    compared.ahead().size());
        }
    }

    private String label(ImportOutcome outcome) {
        return output.messages()
                .text("exchange.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    /** Returns the members of a bundle in the report; {@code applied} is false until it is. */
    public static Map<String, Object> tree(Path bundle, ImportPreview preview) {
        return new JsonObjectWriter()
                .put("file", bundle)
                .put("applied", false)
                .putAll(preview.counts(), "known", "refused")
                .put("revisions", preview.counts().total())
                .put("fresh", preview.counts().added())
                .put("refusedRecords", preview.refusedRecords())
                .put("pictures", preview.attachments().total())
                .put("freshPictures", preview.attachments().added())
                .putList("records", preview.records(), ImportText::tree)
                .put("notices", preview.notices())
                .tree();
    }

    private static Map<String, Object> tree(RecordOutcome record) {
        return new JsonObjectWriter()
                .putAll(record, "recordId", "outcome", "known")
                .putAll(record.headline(), "kind", "number")
                .put("fresh", record.added())
                .putIf(!record.fields().isEmpty(), "fields", record.fields())
                .putIf(
                        !record.violations().isEmpty(),
                        "violations",
                        record.violations().stream().map(ImportText::tree).toList())
                .putIf(!record.flags().isEmpty(), "marks", record.flags())
                .putIf(!record.refusals().isEmpty(), "refused", record.refusals())
                .tree();
    }

    private static Map<String, Object> tree(Violation violation) {
        return Map.of("path", violation.pointer(), "code", violation.code());
    }
}
