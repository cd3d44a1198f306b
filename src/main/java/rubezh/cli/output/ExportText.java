package rubezh.cli.output;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rubezh.bundle.receipt.UnsentRevisions.PendingCount;
import rubezh.bundle.transfer.ExportPreview;
import rubezh.bundle.transfer.ExportResult;
import rubezh.bundle.transfer.WithheldCount;
import rubezh.session.OpenRegister;
import rubezh.text.DateFormatter;
import rubezh.text.Language;

/** An export on the console and as JSON, before and after it is written. */
public final class ExportText {
    private final ConsoleOutput output;
    private final boolean json;
    private final ZoneId zone;

    /**
     * @param json whether data for a program are printed
     * @param stationZone zone of the station
     */
    public ExportText(ConsoleOutput output, boolean json, ZoneId stationZone) {
        this.zone = stationZone;
        this.output = output;
        this.json = json;
    }

    /**
     * Prints what an export would carry.
     *
     * @param pending what each recipient was not sent and did not acknowledge
     */
    public void print(ExportPreview preview, Map<String, PendingCount> pending) {
        printOmissions(preview.omissions());
        if (json) {
            Map<String, Object> tree = members(preview);
            tree.put("pending", members(pending));
            output.printJson("export-preview", tree);
            return;
        }
        printFigures(preview);
        printProtection(preview.encryptedFor());
        printDrafts(preview.drafts());
        printWithheld(preview.withheld());
        pending.forEach(this::printPending);
    }

    private void printPending(String station, PendingCount count) {
        output.printMessage("cli.export.pending", station, count.unsent(), count.waiting());
        if (count.kept() > 0) {
            output.printMessage("cli.export.kept", station, count.kept());
        }
    }

    private void printFigures(ExportPreview preview) {
        output.printMessage(
                "cli.export.preview",
                preview.seizures(),
                preview.revisions(),
                preview.persons(),
                preview.documented());
        preview.byHandling()
                .forEach((code, count) -> output.printMessage(handlingKey(code), code, count));
        output.printMessage(
                "cli.export.preview.size",
                preview.size().files(),
                preview.size().bytes(),
                preview.pictures(),
                preview.size().complete());
    }

    /** Prints what was exported. */
    public void print(ExportResult result) {
        printOmissions(result.omissions());
        if (json) {
            output.printJson("export", members(result));
            return;
        }
        result.files().forEach(file -> output.printLine(file.file().toString()));
        output.printMessage(
                "cli.export.done", result.revisions(), result.bytes(), result.attachments());
        printProtection(result.recipients());
        printDrafts(result.drafts());
        printWithheld(result.withheld());
        result.receiptBy().ifPresent(this::printReceipt);
        for (ExportResult.ExportedFile file : result.files()) {
            if (result.files().size() > 1) {
                output.printMessage("cli.export.part", file.file().getFileName());
            }
            output.printMessage("cli.export.hash", file.sha256());
            String words = file.words().text(output.messages().language());
            output.printMessage("exchange.file.words", words);
        }
        output.printMessage("cli.export.key");
    }

    private static String handlingKey(String code) {
        return "cli.export.preview.handling" + (code.isEmpty() ? ".none" : "");
    }

    private void printReceipt(Instant by) {
        String at =
                DateFormatter.in(output.messages().language())
                        .dateTime(LocalDateTime.ofInstant(by, zone));
        output.printMessage("exchange.exported.receipt", at);
    }

    private void printProtection(List<String> recipients) {
        if (recipients.isEmpty()) {
            output.printMessage("exchange.exported.plain");
        } else {
            output.printMessage("exchange.exported.encrypted", String.join(", ", recipients));
        }
    }

    private void printDrafts(int drafts) {
        if (drafts > 0) {
            output.printMessage("exchange.exported.drafts", drafts);
        }
    }

    private void printWithheld(WithheldCount withheld) {
        withheld.byHandling()
                .forEach((code, count) ->
                        output.printMessage("exchange.withheld.handling", code, count));
        if (withheld.drafts() > 0) {
            output.printMessage("exchange.withheld.drafts", withheld.drafts());
        }
    }

    private void printOmissions(ExportResult.Omissions omissions) {
        if (!omissions.isEmpty()) {
            output.printNotice(
                    new OpenRegister.Notice(
                            "cli.export.damaged",
                            List.of(
                                    omissions.revisions().size(),
                                    omissions.records(),
                                    omissions.attachments().size())));
        }
    }

    private static Map<String, Object> members(ExportPreview preview) {
        var tree = new TreeMap<String, Object>();
        tree.put("records", (long) preview.seizures());
        tree.put("revisions", (long) preview.revisions());
        tree.put("persons", (long) preview.persons());
        tree.put("personsWithDocuments", (long) preview.documented());
        tree.put("handling", counts(preview.byHandling()));
        tree.put("pictures", (long) preview.pictures());
        tree.put("files", (long) preview.size().files());
        tree.put("bytes", preview.size().bytes());
        tree.put("bytesWithPictures", preview.size().complete());
        tree.put("bytesRecordsOnly", preview.size().without());
        tree.put("encryptedFor", preview.encryptedFor());
        tree.put("drafts", (long) preview.drafts());
        tree.put("withheld", members(preview.withheld()));
        return tree;
    }

    private static Map<String, Object> members(ExportResult result) {
        var tree = new TreeMap<String, Object>();
        tree.put("file", result.file().toString());
        tree.put("files", result.files().stream().map(f -> f.file().toString()).toList());
        tree.put("bytes", result.bytes());
        tree.put("revisions", (long) result.revisions());
        tree.put("pictures", (long) result.attachments());
        tree.put("drafts", (long) result.drafts());
        tree.put("withheld", members(result.withheld()));
        tree.put("damaged", (long) result.omissions().revisions().size());
        tree.put("damagedPictures", (long) result.omissions().attachments().size());
        tree.put("encryptedFor", result.recipients());
        tree.put("sha256", result.sha256());
        tree.put("words", words(result));
        return tree;
    }

    private static Map<String, Object> members(Map<String, PendingCount> pending) {
        var tree = new TreeMap<String, Object>();
        pending.forEach((station, count) ->
                tree.put(
                        station,
                        Map.of(
                                "unsent",
                                count.unsent(),
                                "unacknowledged",
                                count.unacknowledged(),
                                "kept",
                                count.kept())));
        return tree;
    }

    private static List<Object> words(ExportResult result) {
        return result.files().stream()
                .map(ExportResult.ExportedFile::words)
                .<Object>map(
                        words -> Map.of("en", words.in(Language.EN), "ru", words.in(Language.RU)))
                .toList();
    }

    private static Map<String, Object> members(WithheldCount withheld) {
        return Map.of(
                "handling", counts(withheld.byHandling()), "drafts", (long) withheld.drafts());
    }

    private static Map<String, Object> counts(Map<String, Integer> counts) {
        var tree = new TreeMap<String, Object>();
        counts.forEach((code, count) -> tree.put(code, (long) count));
        return tree;
    }
}
