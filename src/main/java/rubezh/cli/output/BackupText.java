package rubezh.cli.output;

import module java.base;

import rubezh.backup.BackupComparison;
import rubezh.backup.BackupContents;
import rubezh.backup.BackupService.Entry;
import rubezh.backup.BackupService.Rehearsal;
import rubezh.backup.RestoreService.Inspection;
import rubezh.json.JsonObjectWriter;
import rubezh.text.DateFormatter;

/** Prints backups, rehearsals and comparisons in sentences. */
public final class BackupText {
    private final ConsoleOutput output;
    private final ZoneId zone;

    public BackupText(ConsoleOutput output, ZoneId zone) {
        this.output = output;
        this.zone = zone;
    }

    public void printEntries(List<Entry> entries) {
        for (Entry entry : entries) {
            output.printMessage(
                    "cli.backup.entry",
                    entry.file(),
                    time(entry.at()),
                    entry.bytes(),
                    output.messages().text(entry.condition().key()));
        }
    }

    private String time(Instant at) {
        return DateFormatter.in(output.messages().language())
                .dateTime(LocalDateTime.ofInstant(at, zone));
    }

    /** Returns the document of {@code --json}. */
    public static Map<String, Object> tree(List<Entry> entries) {
        return Map.of("backups", entries.stream().map(BackupText::tree).toList());
    }

    private static Map<String, Object> tree(Entry entry) {
        return new JsonObjectWriter()
                .putAll(entry, "file", "at", "bytes", "condition")
                .put("places", new TreeSet<>(entry.places()))
                .tree();
    }

    public void print(Rehearsal rehearsal) {
        rehearsal
                .findings()
                .forEach(finding ->
                        output.printLine(
                                finding.code()
                                        + " "
                                        + output.messages()
                                                .text(
                                                        finding.key(),
                                                        finding.arguments().toArray())));
        print("cli.backup.contents", rehearsal.contents());
        output.printMessage(
                rehearsal.isSound() ? "cli.backup.sound" : "cli.backup.unsound",
                rehearsal.backup());
    }

    public void print(BackupComparison change) {
        print("cli.backup.contents", change.contents());
        print("cli.backup.missing", change.missing());
        print("cli.backup.added", change.added());
        change.heldByOthers()
                .forEach(
                        (station, count) -> output.printMessage("cli.backup.held", station, count));
        if (change.lostRevisions() > 0) {
            output.printMessage("cli.backup.lost", change.lostRecords(), change.lostRevisions());
        }
        change.lostNumbers().forEach(output::printLine);
    }

    public void print(Inspection inspection) {
        output.printMessage(
                "cli.backup.inspected",
                inspection.candidate().file(),
                inspection.station().code(),
                inspection.candidate().bytes());
        if (inspection.change().isPresent()) {
            print(inspection.change().get());
        } else {
            print("cli.backup.contents", inspection.contents());
        }
    }

    private void print(String key, BackupContents counts) {
        output.printMessage(
                key, counts.records(), counts.revisions(), counts.attachments(), counts.officers());
    }
}
