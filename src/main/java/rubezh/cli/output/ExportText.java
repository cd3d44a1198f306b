package rubezh.cli.output;

import module java.base;

import rubezh.bundle.receipt.UnsentRevisionService.UnsentCount;
import rubezh.bundle.roster.EncryptionKeyLookup.KeyChange;
import rubezh.bundle.transfer.ExportPreview;
import rubezh.bundle.transfer.ExportResult;
import rubezh.bundle.transfer.WithheldCount;
import rubezh.bundle.verify.KeyText;
import rubezh.json.JsonObjectWriter;
import rubezh.security.KeyWords;
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
     * @param unsent what each recipient was not sent and did not acknowledge
     */
    public void print(ExportPreview preview, Map<String, UnsentCount> unsent) {
        printOmissions(preview.omissions());
        if (json) {
            output.printJson("export-preview", members(preview, unsent));
            return;
        }
        printFigures(preview);
        printProtection(preview.encryptedFor());
        if (preview.partial()) {
            output.printMessage("exchange.leaves.meant", String.join(", ", unsent.keySet()));
        }
        preview.keyChanges().forEach(this::printChange);
        printDrafts(preview.drafts());
        printWithheld(preview.withheld());
        unsent.forEach(this::printUnsent);
    }

    private void printUnsent(String station, UnsentCount count) {
        output.printMessage("cli.export.pending", station, count.unsent(), count.waiting());
        if (count.withheld() > 0) {
            output.printMessage("cli.export.kept", station, count.withheld());
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

    private void printChange(KeyChange change) {
        var computers = new KeyText(change.computers());
        output.printMessage(
                "exchange.key-change",
                change.station(),
                computers.digits(),
                computers.text(output.messages().language()));
    }

    private static Map<String, Object> members(KeyChange change) {
        return new JsonObjectWriter()
                .putAll(change, "station")
                .putList("computers", change.computers(), KeyCard::tree)
                .tree();
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

    private static Map<String, Object> members(
            ExportPreview preview, Map<String, UnsentCount> unsent) {
        return new JsonObjectWriter()
                .putAll(
                        preview,
                        "revisions",
                        "persons",
                        "pictures",
                        "encryptedFor",
                        "partial",
                        "drafts")
                .putList("keyChanges", preview.keyChanges(), ExportText::members)
                .put("records", preview.seizures())
                .put("personsWithDocuments", preview.documented())
                .put("handling", preview.byHandling())
                .putAll(preview.size(), "files", "bytes")
                .put("bytesWithPictures", preview.size().complete())
                .put("bytesRecordsOnly", preview.size().without())
                .put("withheld", members(preview.withheld()))
                .put("pending", members(unsent))
                .tree();
    }

    private static Map<String, Object> members(ExportResult result) {
        return new JsonObjectWriter()
                .putAll(result, "drafts")
                .put("file", result.file())
                .putList("files", result.files(), ExportResult.ExportedFile::file)
                .put("bytes", result.bytes())
                .put("revisions", result.revisions())
                .put("pictures", result.attachments())
                .put("withheld", members(result.withheld()))
                .put("damaged", result.omissions().revisions().size())
                .put("damagedPictures", result.omissions().attachments().size())
                .put("encryptedFor", result.recipients())
                .put("sha256", result.sha256())
                .putList("words", result.files(), file -> words(file.words()))
                .tree();
    }

    private static Map<String, Object> members(Map<String, UnsentCount> unsent) {
        var writer = new JsonObjectWriter();
        unsent.forEach((station, count) ->
                writer.put(
                        station,
                        new JsonObjectWriter()
                                .putAll(count, "unsent", "unacknowledged")
                                .put("kept", count.withheld())
                                .tree()));
        return writer.tree();
    }

    private static Map<String, Object> words(KeyWords words) {
        return Map.of("en", words.in(Language.EN), "ru", words.in(Language.RU));
    }

    private static Map<String, Object> members(WithheldCount withheld) {
        return new JsonObjectWriter()
                .putAll(withheld, "drafts")
                .put("handling", withheld.byHandling())
                .tree();
    }
}
