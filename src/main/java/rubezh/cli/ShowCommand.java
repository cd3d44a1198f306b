package rubezh.cli;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.bundle.receipt.RecordBundles;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.AttachmentFiles;
import rubezh.cli.output.HistoryText;
import rubezh.cli.output.RecordBundleText;
import rubezh.cli.output.RecordStateText;
import rubezh.cli.output.RecordText;
import rubezh.cli.output.ReviewText;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.OpenRecord.OtherKind;
import rubezh.review.RecordTimeline;
import rubezh.review.TimelineEntry;
import rubezh.review.TimelineEntry.OtherKindEntry;
import rubezh.review.TimelineEntry.RevisionEntry;
import rubezh.review.TimelineEntry.StepEntry;
import rubezh.review.TimelineNumbers;
import rubezh.session.OpenRegister;
import rubezh.table.LineNames;
import rubezh.text.Fault;

/**
 * Prints one record, with {@code --history} also its changes and the steps of its review, with
 * {@code --bundles} the bundles that took it from here or brought it.
 */
@Command(
        name = "show",
        footer = {
            "rubezh show KG-OSH-A-2026-000001",
            "rubezh show KG-OSH-A-2026-000001 --history",
            "rubezh show KG-OSH-A-2026-000001 --bundles"
        })
final class ShowCommand extends RegisterCommand {
    @Parameters(paramLabel = "NUMBER")
    String number = "";

    @Option(names = "--history")
    boolean history;

    @Option(names = "--bundles")
    boolean bundles;

    @Option(names = "--attachments", paramLabel = "FOLDER")
    @Nullable Path folder;

    ShowCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        OpenRecord record = open(open.register(), number);
        List<HistoryEntry> entries =
                history ? open.register().history(record.recordId()) : List.of();
        Optional<RecordBundles> exchanged = exchanged(record, open);
        DomainFormat format = context.format(open);
        var state = new RecordStateText(open.register(), record);
        if (options.json) {
            var members = document(record, entries, open, state.tree(format));
            exchanged.ifPresent(one -> members.put("exchange", RecordBundleText.tree(one)));
            output.printJson("seizure", members);
        } else {
            print(record, state, format);
            print(record, entries, open, format);
            exchanged.ifPresent(one -> print(record, one, open));
        }
        if (folder != null) {
            writeAttachments(record, open, folder);
        }
        return Fault.Exit.DONE;
    }

    private void writeAttachments(OpenRecord record, OpenRegister open, Path target) {
        open.register().accessLog().noteFileCopy(record.recordId());
        List<Path> files =
                new AttachmentFiles(open.register())
                        .write(record.seizure(), number, created(target), options.force);
        output.printMessage("cli.show.written", files.size(), target);
    }

    private Optional<RecordBundles> exchanged(OpenRecord record, OpenRegister open) {
        return bundles
                ? Optional.of(open.exchange().recordBundles().of(record.recordId()))
                : Optional.empty();
    }

    private void print(OpenRecord record, RecordStateText state, DomainFormat format) {
        state.lines(format).forEach(output::printLine);
        RecordText.lines(shown(record), format).forEach(output::printLine);
    }

    /** Prints the revisions with the steps of the review among them; nothing without revisions. */
    private void print(
            OpenRecord record, List<HistoryEntry> entries, OpenRegister open, DomainFormat format) {
        if (entries.isEmpty()) {
            return;
        }
        LineNames names = LineNames.of(record.seizure());
        var steps = new ReviewText(format, open.station().zone());
        for (TimelineEntry entry : RecordTimeline.of(entries, record, open.reviews())) {
            switch (entry) {
                case RevisionEntry(var revision, _, _) ->
                        HistoryText.lines(revision, names, format).forEach(output::printLine);
                case StepEntry step -> steps.lines(step, record).forEach(output::printLine);
                case OtherKindEntry(OtherKind other) ->
                        HistoryText.lines(other, format).forEach(output::printLine);
            }
        }
    }

    private void print(OpenRecord record, RecordBundles exchanged, OpenRegister open) {
        List<HistoryEntry> history = open.register().history(record.recordId());
        var numbers = new TimelineNumbers(RecordTimeline.of(history, record, open.reviews()));
        new RecordBundleText(output.messages(), open.station().zone(), numbers)
                .lines(exchanged)
                .forEach(output::printLine);
    }

    /** Returns the seizure with the status it has for a reader: a cancelled one keeps its own. */
    private static Seizure shown(OpenRecord record) {
        return record.view().voided()
                ? SeizureShape.SHAPE.with(
                        record.seizure(), HEADER_STATUS.pointer(), Status.CANCELLED)
                : record.seizure();
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", folder);
        }
    }

    private static Map<String, Object> document(
            OpenRecord record,
            List<HistoryEntry> entries,
            OpenRegister open,
            Map<String, Object> state) {
        var members = new TreeMap<>(state);
        members.put("recordId", record.recordId().toString());
        members.put("body", record.view().body());
        if (!entries.isEmpty()) {
            members.put("history", entries.stream().map(HistoryText::tree).toList());
            members.put("review", ReviewText.steps(record, open.reviews()::roleOf));
            members.put("otherKinds", record.others().stream().map(HistoryText::tree).toList());
        }
        return members;
    }
}
